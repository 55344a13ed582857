"""``recension templates``: what a book is made with, and copies of it to be changed."""

from __future__ import annotations

from pathlib import Path

import click

from compile.cli.check import project_path, project_root
from compile.cli.console import console, everywhere


@click.group()
@everywhere
def templates() -> None:
    """See what a book is made with, and copy what you want to change."""


@templates.command("list")
@project_path
@everywhere
def list_(path: Path) -> int:
    """List the templates, and which of them the project at PATH has in their place.

    Colours, fonts and the page need no template: they are settings, under book: in recension.yaml.
    """
    from compile import project
    from compile.project import copies
    from compile.report.visible import visible
    from compile.text.nearest import nearest

    found = copies.listed(project.open_(project_root(path)))
    built = [each.name for each in found if each.builtin]
    width = max(len(each.name) for each in found) + 2
    for each in found:
        state = "yours" if each.own and each.builtin else "yours, new" if each.own else "built in"
        near = "" if each.builtin else nearest(each.name, built)
        hint = f"; did you mean {near}?" if near and each.name.partition("/")[0] in _NAMED else ""
        console().show(f"{visible(each.name):<{width}}{state}{hint}\n")
    console().say("`recension templates copy NAME` puts one into the project, to be changed there.")
    return 0


#: Folders in which a file of another name than the built-in ones is used by nothing.
_NAMED = ("html", "epub", "typst")


@templates.command()
@click.argument("name")
@project_path
@click.option(
    "--to", metavar="PLACE", default="", help="Another name in templates/, as for a theme of your own."
)
@click.option("--force", is_flag=True, help="Replace what is there.")
@everywhere
def copy(name: str, path: Path, to: str, force: bool) -> int:
    """Copy the template NAME (a file or a folder, as templates list has it) into the project at PATH.

    The copy is used instead of the built-in one from then on; delete it to go back.
    """
    from compile import project
    from compile.project import copies
    from compile.report.visible import visible

    folder = project.open_(project_root(path))
    names = copies.targets(_known(name), to)
    if to and not copies.allowed(to):
        raise click.BadParameter(
            f"'{visible(to)}' is no place for a template; it is a name such as themes/mine.",
            param_hint="--to",
        )
    if not force and (there := copies.taken(folder, names)):
        raise click.UsageError(f"templates/{visible(there[0])} is there already; --force replaces it")
    for written in copies.copy(folder, names):
        console().show(f"{visible(written)}\n")
    console().say(_next(names))
    return 0


def _known(name: str) -> str:
    """The name of a built-in template, with or without ``templates/`` before it; another is wrong use."""
    from compile.project import copies
    from compile.project.templates import builtin_files
    from compile.report.visible import visible
    from compile.text.nearest import nearest

    plain = name.removeprefix(f"{copies.FOLDER}/").strip("/")
    if not copies.sources(plain):
        files = builtin_files()
        near = nearest(plain, {*files, *(file.rpartition("/")[0] for file in files)})
        offer = f" Did you mean '{near}'?" if near else " `recension templates list` shows them."
        raise click.BadParameter(f"there is no template '{visible(name)}'.{offer}", param_hint="NAME")
    return plain


def _next(names: dict[str, str]) -> str:
    """What to do with the copies."""
    themes = {place.split("/")[1] for place in names.values() if place.startswith("themes/")}
    if themes:
        return f"Next: change it, set `book: {{theme: {min(themes)}}}` in recension.yaml, and build."
    return "Next: change it, and build. What stands between dollar signs is filled in by the build."
