"""options in, exit code out."""

from compile.cli.entry import main

__all__ = ["main"]
