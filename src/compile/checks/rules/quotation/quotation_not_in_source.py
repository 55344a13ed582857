"""A quotation is nowhere in the cited source."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.checks.verified import reported, verified
from compile.checks.words import clipped
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="a quotation is nowhere in the cited source",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each quotation of which no ordered run stands in any of its sources."""
    for found in verified(book, "absent"):
        variant = "" if found.verification.passage is not None else "nothing"
        yield reported(RULE, book, found, variant=variant, words=clipped(found.quotation.words))
