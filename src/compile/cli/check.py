"""``recension check``: every finding about a project."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compile.cli.console import Console, console, everywhere
from compile.cli.progress import Progress

if TYPE_CHECKING:
    from compile.model.diagnostic import Diagnostic
    from compile.pipeline import Checked, Threshold

#: Formats that `report` writes; named here as well, since the list is shown by --help, which has no time to ask.
FORMATS = ("full", "concise", "json", "github", "sarif")
THRESHOLDS = ("error", "warning", "note", "unchecked", "never")

CLEAN, FOUND, WRONG_USE = 0, 1, 2


class Names(click.ParamType[tuple[str, ...]]):
    """Names with commas between them; the option may also be given again."""

    name = "NAMES"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """``a,b`` as a tuple."""
        if isinstance(value, tuple):
            return value
        return tuple(part.strip() for part in value.split(",") if part.strip())


def fail_on(command: Any) -> Any:
    """Give a command the option --fail-on."""
    return click.option(
        "--fail-on",
        type=click.Choice(THRESHOLDS),
        help="The mildest finding that fails: unchecked stands for what could not be settled, and takes in "
        "warnings; note takes in everything.  [default: the project's, or error]",
    )(command)


def project_path(command: Any) -> Any:
    """Give a command the argument PATH: a project's folder, or anything in it."""
    return click.argument("path", default=".", type=click.Path(exists=True, path_type=Path))(command)


def project_root(path: Path) -> Path:
    """The folder of the project at or above ``path``; wrong use if there is none."""
    from compile import project
    from compile.report.visible import visible

    root = project.open_(path).root
    if not (root / "recension.yaml").is_file():
        place = "here or above" if str(path) == "." else f"in {visible(str(path))} or above it"
        raise click.UsageError(f"there is no recension.yaml {place}; `recension new DIR` makes a project")
    return root


@click.command()
@project_path
@click.option(
    "--format",
    "style",
    type=click.Choice(FORMATS),
    default="full",
    show_default=True,
    help="How to write the findings.",
)
@click.option("--select", type=Names(), multiple=True, help="Only these rules or groups.")
@click.option("--ignore", type=Names(), multiple=True, help="All but these rules or groups.")
@fail_on
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the findings into FILE instead.",
)
@click.option(
    "--explain-pairs",
    is_flag=True,
    help="Also list every pair of facts that was compared, and why it is a conflict or not.",
)
@everywhere
def check(
    path: Path,
    style: str,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    fail_on: Threshold | None,
    output: Path | None,
    explain_pairs: bool,
) -> int:
    """Check the project at PATH: sources, quotations, disagreements.

    Findings go to stdout (or to --output), the summary to stderr.
    """
    from compile import pipeline

    chosen, ignored = _known("--select", select), _known("--ignore", ignore)
    screen = console()
    with Progress(screen) as progress:
        checked = pipeline.check(path, select=chosen, ignore=ignored, progress=progress)
    text = _written(checked, style, colored=output is None and screen.colored(sys.stdout))
    if explain_pairs and style in ("full", "concise"):
        text += _pairs(checked)
    if output is None:
        screen.show(text)
    else:
        _save(output, text)
    summarize(screen, checked, checked.diagnostics, checked.timings)
    return status(checked, fail_on)


def status(checked: Checked, threshold: Threshold | None) -> int:
    """The exit code of a check."""
    if checked.misused:
        return WRONG_USE
    return FOUND if checked.fails(threshold) else CLEAN


def summarize(
    screen: Console, checked: Checked, diagnostics: Sequence[Diagnostic], timings: Mapping[str, float]
) -> None:
    """Say to stderr what the check came to, and how long each stage took if that was asked for."""
    from compile import report

    gap = "\n" * bool(diagnostics)
    screen.say(gap + report.summary(diagnostics, checked.book, color=screen.colored(sys.stderr)))
    screen.time(timings)


def where(checked: Checked) -> str:
    """The project's folder as seen from here; empty if it is here."""
    folder = Path(os.path.relpath(checked.project.folder.root)).as_posix()
    return "" if folder == "." else folder


def _written(checked: Checked, style: str, *, colored: bool) -> str:
    from compile import report
    from compile.checks.registry import rules

    pages = rules() if style == "sarif" else ()
    return report.write(
        checked.diagnostics, checked.book, format=style, color=colored, rules=pages, folder=where(checked)
    )


def _pairs(checked: Checked) -> str:
    from compile import report

    return "\n" * bool(checked.diagnostics) + report.pairs(checked.book)


def _known(option: str, names: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The names given with an option; one that is no rule and no group is wrong use."""
    given = tuple(name for part in names for name in part)
    if given:
        from compile.checks.registry import rules
        from compile.report.visible import visible
        from compile.text.nearest import nearest

        known = {name for rule in rules() for name in (rule.name, rule.group)}
        for name in given:
            if name not in known:
                near = nearest(name, known)
                offer = f" Did you mean '{near}'?" if near else " `recension rules` lists them all."
                raise click.BadParameter(
                    f"there is no rule or group '{visible(name)}'.{offer}", param_hint=option
                )
    return given


def _save(output: Path, text: str) -> None:
    """Write the findings into a file, whole or not at all; straight into what is no file (/dev/null)."""
    from compile import project

    data = text.encode("utf-8", "backslashreplace")
    if output.exists() and not output.is_file():
        output.write_bytes(data)
    else:
        project.write(output.parent, {output.name: data})
