"""``recension sources``: which sources rest on which, and what falls with one of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compile.cli.check import project_path, project_root
from compile.cli.console import console, everywhere
from compile.cli.progress import Progress

if TYPE_CHECKING:
    from typing import Literal

    from compile.pipeline import Checked
    from compile.report.roots import GraphFormat


@click.group()
@everywhere
def sources() -> None:
    """See which sources rest on which, and what rests on each."""


@sources.command()
@project_path
@click.option(
    "--format",
    "style",
    type=click.Choice(("text", "dot", "json")),
    default="text",
    show_default=True,
    help="A tree, a graph for Graphviz, or data.",
)
@everywhere
def graph(path: Path, style: GraphFormat) -> int:
    """Print which sources of the project at PATH rest on which, and why."""
    from compile.report import roots

    checked = _checked(path)
    console().show(roots.graph(checked.book, style))
    if not roots.keys(checked.book):
        console().say("the project has no source")
    return 0


@sources.command()
@click.argument("key")
@project_path
@click.option(
    "--format",
    "style",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="A list, or data.",
)
@everywhere
def without(key: str, path: Path, style: Literal["text", "json"]) -> int:
    """Print which statements of the project at PATH fall if the source KEY falls."""
    from compile import pipeline
    from compile.report import roots
    from compile.report.visible import visible
    from compile.text.nearest import nearest

    checked = _checked(path)
    known = roots.keys(checked.book)
    if key not in known:
        near = nearest(key, known)
        offer = f" Did you mean '{visible(near)}'?" if near else ""
        raise click.BadParameter(f"there is no source '{visible(key)}'.{offer}", param_hint="KEY")
    console().show(roots.falling(checked.book, key, pipeline.without(checked, key), style))
    return 0


def _checked(path: Path) -> Checked:
    from compile import pipeline

    root = project_root(path)
    with Progress(console()) as progress:
        return pipeline.survey(root, progress=progress)
