"""Two sources cited for one statement differ on how or why."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.disagreements import OWN_RULE, disagreements
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="two sources cited for one statement differ on how or why it happened",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each statement that cites both sides of a conflict of a kind that no other rule speaks of: manner, cause, motive."""
    kinds = {conflict.kind for conflict in book.conflicts} - set(OWN_RULE)
    yield from disagreements(book, RULE, kinds)
