"""``recension source``."""

from __future__ import annotations

import click

from compile.cli.console import everywhere


@click.group()
@everywhere
def source() -> None:
    """Capture sources, and seal what checks need of them."""
