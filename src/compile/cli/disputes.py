"""``recension disputes``: what the sources disagree on, and what the authors decided."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compile.cli.check import CLEAN, FOUND, WRONG_USE, project_path, project_root
from compile.cli.console import Console, console, everywhere
from compile.cli.progress import Progress
from compile.cli.source import in_project

if TYPE_CHECKING:
    from compile.model.book import Book
    from compile.model.statement import Conflict, Dispute, DisputeState
    from compile.pipeline import Checked
    from compile.report.disagreements import Row

#: From the strictest threshold to none: which states of a conflict fail a scan.
_FAILS: dict[str, tuple[str, ...]] = {
    "new": ("new", "reopened"),
    "open": ("new", "reopened", "open"),
    "never": (),
}
#: Findings of the readers that leave sources or disputes out.
_HIDING = frozenset({"malformed-seal", "malformed-dispute", "dispute-unfounded", "source-drift", "not-utf8"})
_STYLES = ("full", "concise", "json")


def in_style(command: Any) -> Any:
    """Give a command the option --format."""
    return click.option(
        "--format",
        "style",
        type=click.Choice(_STYLES),
        default="full",
        show_default=True,
        help="How to write them.",
    )(command)


@click.group()
@everywhere
def disputes() -> None:
    """Find what the sources disagree on, and record what was decided."""


@disputes.command()
@project_path
@click.option("--positions", is_flag=True, help="Also where two named parties each claim their own.")
@click.option("--ledger", is_flag=True, help="Also the pairs that only look alike, with the reason.")
@in_style
@click.option(
    "--fail-on",
    type=click.Choice(tuple(_FAILS)),
    default="new",
    show_default=True,
    help="Exit with 1 for a conflict that nobody has decided on (new), or that is still open, too (open).",
)
@everywhere
def scan(path: Path, positions: bool, ledger: bool, style: str, fail_on: str) -> int:
    """List every conflict among the sources of the project at PATH, cited or not, with its proof and state.

    The chapters are read to tell where the book tells of it; they may be none.
    """
    from compile.report import disagreements, surveyed

    screen = console()
    checked = _survey(screen, project_root(path))
    every = disagreements.rows(checked.book)
    shown = [row for row in every if positions or row.verdict == "conflict"]
    colored = screen.colored(sys.stdout)
    screen.show(surveyed.write(checked.book, shown, style=style, ledger=ledger, color=colored))
    screen.say("\n" * bool(shown) + surveyed.summary(checked.book, every, shown))
    screen.time(checked.timings)
    return FOUND if any(row.standing in _FAILS[fail_on] for row in shown) else CLEAN


@disputes.command("list")
@project_path
@in_style
@everywhere
def list_(path: Path, style: str) -> int:
    """List the entries of disputes.yaml: their state, and where the book tells of them."""
    from compile.report import surveyed

    screen = console()
    checked = _survey(screen, project_root(path))
    entries = _entries(checked.book)
    screen.show(surveyed.write(checked.book, entries, style=style, color=screen.colored(sys.stdout)))
    if not entries:
        screen.say("disputes.yaml has no entry; `recension disputes scan` lists the conflicts of the sources")
    return CLEAN


def _entries(book: Book) -> list[Row]:
    """The rows of the disputes in the order of the file, those too that no pair is left of."""
    from compile.report.disagreements import Row, rows

    known = {row.id: row for row in rows(book)}
    made = (
        Row(
            id=d.id,
            title=d.title,
            kind=d.kind,
            standing=d.state,
            sides=list(d.sides),
            because=d.because,
            by=d.by,
        )
        for d in book.disputes
    )
    return [known.get(row.id, row) for row in made]


@disputes.command()
@click.argument("identifier", metavar="ID")
@in_project
@click.option("--dismiss", "state", flag_value="dismissed", help="The two do not clash after all.")
@click.option("--acknowledge", "state", flag_value="acknowledged", help="They do, and the book tells of it.")
@click.option("--open", "state", flag_value="open", help="Still to be looked into.")
@click.option("--because", default="", metavar="REASON", help="Why; needed to dismiss.")
@click.option("--by", default="", metavar="NAME", help="Who decided; needed to dismiss.")
@click.option("--title", default="", help="What the disagreement is about, for a new entry.")
@everywhere
def decide(identifier: str, path: Path, state: DisputeState | None, because: str, by: str, title: str) -> int:
    """Write into disputes.yaml what was decided on the conflict ID, bound to both passages as they are now."""
    if state is None:
        raise click.UsageError("say what was decided: --dismiss, --acknowledge or --open")
    if state == "dismissed" and not (because.strip() and by.strip()):
        raise click.UsageError('a dismissal needs its reason and a name: --because "…" --by NAME')
    root, screen = project_root(path), console()
    checked = _survey(screen, root)
    if any(found.rule == "malformed-dispute" for found in checked.diagnostics):
        screen.complain("Error: disputes.yaml has an entry that can't be read; `recension check` says which")
        return FOUND
    conflict, dispute = _meant(checked.book, identifier)
    if conflict is None and dispute is None:
        raise click.UsageError(_unknown(checked.book, identifier))
    return _write(screen, root, checked, conflict, dispute, state, (because, by, title))


def _write(
    screen: Console,
    root: Path,
    checked: Checked,
    conflict: Conflict | None,
    dispute: Dispute | None,
    state: DisputeState,
    said: tuple[str, str, str],
) -> int:
    from compile import conflicts, project
    from compile.conflicts.entries import entry
    from compile.conflicts.ledger import Unreadable
    from compile.report.visible import visible

    because, by, title = said
    named = title or (_title(checked.book, conflict) if conflict else "")
    decided = conflicts.decision(
        conflict, dispute, checked.book.sources, state=state, title=named, because=because, by=by
    )
    known = checked.project.disputes
    try:
        content = conflicts.record(known.content if known else "", decided)
    except Unreadable as fault:
        screen.complain(
            f"Error: nothing was written to disputes.yaml: {fault.problem}. The entry:\n\n{entry(decided)}"
        )
        return WRONG_USE
    where = project.rewrite(root, "disputes.yaml", content)
    screen.show(f"{visible(decided.id)} is {state} in {visible(where.name)}\n")
    return CLEAN


def _survey(screen: Console, root: Path) -> Checked:
    from compile import pipeline

    with Progress(screen) as progress:
        checked = pipeline.survey(root, progress=progress)
    faults = sum(found.rule in _HIDING for found in checked.diagnostics)
    if faults:
        what = "a fault" if faults == 1 else f"{faults} faults"
        screen.say(
            f"note: {what} in the sources or in disputes.yaml may hide conflicts; see `recension check`\n"
        )
    return checked


def _meant(book: Book, identifier: str) -> tuple[Conflict | None, Dispute | None]:
    """The conflict of an id, and the dispute that it belongs to or reopens, or that the id is of."""
    named = (found for found in book.conflicts if identifier in (found.id, found.reopens))
    conflict = next(named, None)
    names = {identifier, conflict.dispute, conflict.reopens} if conflict else {identifier}
    return conflict, next((found for found in book.disputes if found.id in names), None)


def _unknown(book: Book, identifier: str) -> str:
    from compile.report.visible import visible
    from compile.text.nearest import nearest

    known = {found.id for found in book.conflicts} | {found.id for found in book.disputes}
    near = nearest(identifier, known)
    offer = f"did you mean '{near}'?" if near else "`recension disputes scan` lists them all"
    return f"there is no conflict '{visible(identifier)}'; {offer}"


def _title(book: Book, conflict: Conflict) -> str:
    """What a conflict is about, in the words of the apparatus: "Fighters surrendered"."""
    from compile.render.apparatus import measure
    from compile.render.words.casing import Casing
    from compile.render.words.interface import load

    return measure(conflict, Casing(chapter.text.content for chapter in book.chapters), load("en"))
