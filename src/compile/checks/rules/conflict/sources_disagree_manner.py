"""Two sources cited for one statement differ on how, why, where or by whom, as disputes.yaml records."""

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
    summary="two sources cited for one statement differ on how, why, where or by whom (a dispute written by hand)",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each statement that cites both sides of a dispute of another kind than quantity and date."""
    kinds = {conflict.kind for conflict in book.conflicts} - set(OWN_RULE)
    yield from disagreements(book, RULE, kinds)
