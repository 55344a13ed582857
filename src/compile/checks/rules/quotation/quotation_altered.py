"""A quotation differs from its source in words that do not change what it says."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.checks.verified import change_span, reported, source_words, turned, variant_of, verified
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="a quotation differs from its source beyond what is permitted",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each quotation that is in its source but for some words."""
    for found in verified(book, "altered"):
        change = turned(found.verification)
        span = change_span(book, found, change[0])
        source = source_words(book, found.verification)
        yield reported(
            RULE, book, found, span=span, variant=variant_of(change), written=change[0], source_words=source
        )
