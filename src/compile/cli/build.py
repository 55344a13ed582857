"""``recension build``: the book as HTML, EPUB, PDF, a site of several pages, and its own citation."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compile.cli.check import FOUND, WRONG_USE, Names, fail_on, project_path, summarize, where
from compile.cli.console import Console, console, everywhere
from compile.cli.progress import Progress

if TYPE_CHECKING:
    from compile.model.edition import Target
    from compile.pipeline import Built, Checked, Threshold

TARGETS: tuple[Target, ...] = ("html", "site", "epub", "pdf", "citation")


@click.command()
@project_path
@click.option(
    "--to",
    "targets",
    type=Names(),
    metavar="FORMATS",
    help="Which formats to make, with commas between them: html, site, epub, pdf, citation.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Where to put them.  [default: dist/ of the project]",
)
@fail_on
@click.option("--draft", is_flag=True, help="Build in spite of findings; the exit code is then 0.")
@everywhere
def build(
    path: Path, targets: tuple[str, ...] | None, out: Path | None, fail_on: Threshold | None, draft: bool
) -> int:
    """Check the project at PATH and, if it passes, build the book.

    The files made (of a site its first page) go to stdout, findings and the summary to stderr. All files are written or none:
    what was built before stays until the new ones are whole.
    """
    from compile import pipeline

    screen = console()
    wanted = _targets(targets or ())
    with Progress(screen) as progress:
        checked = pipeline.check(path, building=True, progress=progress)
        with own_templates(path):
            built = _built(checked, wanted, fail_on, draft, progress)
        paths = pipeline.write(built, out or checked.project.folder.root / "dist") if built.artifacts else ()
    report_build(screen, built)
    if not paths:
        return refuse(screen, built, unless="" if draft else "--draft builds")
    show_paths(screen, paths)
    return 0


@contextmanager
def own_templates(path: Path) -> Iterator[None]:
    """Where a tool refuses what a project's own templates or citation styles made, it is they that are blamed, and not we."""
    from compile import pipeline, project
    from compile.report.visible import visible
    from compile.tools.process import Refused

    try:
        yield
    except pipeline.Failure as failure:
        root = project.open_(path).root
        files = {*(root / "templates").rglob("*"), *root.glob("*.csl")}
        own = sorted(file for file in files if file.is_file())
        if not own or not isinstance(failure.__cause__, Refused):
            raise
        names = ", ".join(file.relative_to(root).as_posix() for file in own)
        said = str(failure.__cause__).strip().splitlines()[-1]
        raise click.ClickException(
            visible(f"the book cannot be made with what the project has of its own for it ({names}): {said}")
        ) from failure


def _built(
    checked: Checked, wanted: tuple[Target, ...], fail_on: Threshold | None, draft: bool, progress: Progress
) -> Built:
    """The book; nothing where a tool refuses a draft for what has been found anyway, such as a broken entry."""
    from compile import pipeline
    from compile.tools.process import Refused, TimedOut

    try:
        return pipeline.build(checked, wanted, fail_on=fail_on, draft=draft, progress=progress)
    except pipeline.Failure as failure:
        if not (isinstance(failure.__cause__, Refused | TimedOut) and checked.fails("error")):
            raise
        return pipeline.Built(
            checked=checked, artifacts=(), diagnostics=checked.diagnostics, timings=checked.timings
        )


def show_paths(screen: Console, paths: Sequence[Path]) -> None:
    """Write the paths of what was made, as seen from here; of a site the page to open."""
    from compile.report.visible import visible

    screen.show("".join(f"{visible(os.path.relpath(path))}\n" for path in paths))


def _targets(names: tuple[str, ...]) -> tuple[Target, ...]:
    """The formats asked for; another is wrong use."""
    from compile.report.visible import visible

    for name in names:
        if name not in TARGETS:
            raise click.BadParameter(
                f"'{visible(name)}' is no format; there are {', '.join(TARGETS)}.", param_hint="--to"
            )
    return tuple(target for target in TARGETS if target in names)


def report_build(screen: Console, built: Built) -> None:
    """Say what was found; to stderr, as the results of a build are its files."""
    from compile import report

    colored = screen.colored(sys.stderr)
    checked = built.checked
    text = report.write(built.diagnostics, checked.book, color=colored, folder=where(checked))
    if built.artifacts:
        screen.say(text)
    else:
        screen.complain(text)
    summarize(screen, checked, built.diagnostics, built.timings)


def refuse(screen: Console, built: Built, *, unless: str = "--draft builds") -> int:
    """Say why nothing was made, and which option would make it all the same; the exit code."""
    if built.checked.misused:
        screen.complain("nothing was built: the settings are wrong")
        return WRONG_USE
    if not built.checked.book.chapters:
        screen.complain("nothing was built: there is no chapter")
    else:
        offer = f"{unless} in spite of findings" if unless else "errors stand in the way even of a draft"
        screen.complain(f"nothing was built, and what was built before stays; {offer}")
    return FOUND
