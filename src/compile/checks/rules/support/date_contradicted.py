"""The cited source gives another date for the same event."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.bearings import contradicted, contradiction
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="the cited source gives another date for the same event",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each date that a cited source provably puts otherwise."""
    for judged, against in contradicted(book, "date"):
        yield contradiction(RULE, book, judged, against)
