"""``recension probe``: flips in the author's own chapters, and which of them the checker sees."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compile.cli.check import CLEAN, FOUND, WRONG_USE, project_path, project_root
from compile.cli.console import console, everywhere
from compile.cli.progress import Progress

if TYPE_CHECKING:
    from compile.probe import Tried
    from compile.report.probed import Row

#: The kinds of flips; named here as well, since --help shows them and has no time to ask.
KINDS = (
    *("digit", "number word", "date", "negation", "name", "place", "agent and patient", "hedge"),
    *("attribution", "quotation word", "dropped citation", "swapped citation"),
)


@click.command()
@project_path
@click.option(
    "--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only this kind; may be given again."
)
@click.option(
    "--most",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="At most N flips of a kind.  [default: all]",
)
@click.option("--seed", type=int, default=0, show_default=True, help="The same seed makes the same flips.")
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 1),
    metavar="SHARE",
    help="Exit with 1 if less than this share (0.95) is caught over all kinds.",
)
@click.option(
    "--format",
    "style",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How to write it.",
)
@everywhere
def probe(
    path: Path, kinds: tuple[str, ...], most: int, seed: int, fail_under: float | None, style: str
) -> int:
    """Flip digits, dates, names, negations … in the chapters at PATH, one at a time; see what a check says.

    Nothing is written: every flip is made in memory, in a statement that is supported as it stands. Caught is what a
    check says something of that it did not say before; an error would have stopped the build. What nothing is said of
    is listed.
    """
    from compile import pipeline
    from compile.probe import KINDS as KNOWN
    from compile.probe import probe as tried
    from compile.report import probed

    screen = console()
    with Progress(screen) as progress:
        checked = pipeline.check(project_root(path), progress=progress)
        progress("flips")
        chosen = tuple(kind for kind in KNOWN if not kinds or kind in kinds)
        found = tried(checked, kinds=chosen, most=most, seed=seed)
    if checked.misused:
        screen.complain("the settings are not in order: see `recension check`")
        return WRONG_USE
    rows = [_row(one) for one in found.tried]
    if rows or style == "json":
        screen.show(probed.data(rows, seed) if style == "json" else probed.text(rows, seed))
    if not rows:
        screen.complain("nothing can be flipped: no statement is supported by a captured source")
        return FOUND
    return FOUND if fail_under is not None and probed.shares(rows)["all"].of_all < fail_under else CLEAN


def _row(tried: Tried) -> Row:
    from compile.report.probed import Row

    flip = tried.flip
    return Row(flip.kind, tried.path, tried.line, flip.was, flip.now, tried.found, flip.fits)
