"""Chapter × Reference × Source → Statement."""

from compile.statements.extract import extract

__all__ = ["extract"]
