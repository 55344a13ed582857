"""The text gives one side of a known conflict as if there were no other."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.checks.sides import clash, clashes
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.model.statement import Conflict

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="the text gives one side of a known conflict as if there were no other",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each flat statement of one side, where the conflict is told elsewhere, recorded, or between two claimants."""
    pairs = [(conflict, found) for conflict in book.conflicts if _known(conflict) for found in conflict.flat]
    for found in clashes(book, pairs):
        conflict = found.conflict
        told = "told" if conflict.acknowledgements else ""
        yield clash(RULE, book, found, "positions" if conflict.verdict == "positions" else told)


def _known(conflict: Conflict) -> bool:
    if conflict.verdict == "positions":
        return True
    return (
        conflict.verdict == "conflict"
        and not conflict.itself
        and bool(conflict.acknowledgements or conflict.dispute)
    )
