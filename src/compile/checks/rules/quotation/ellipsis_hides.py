"""The words that a quotation leaves out change what it says."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.checks.verified import compared, reported, source_words, verified
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="the words that a quotation leaves out hold a negation, condition, hedge, exception or attribution",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each quotation whose ellipsis hides what a reader would need."""
    for found in verified(book, "hides"):
        one = found.verification
        hidden = source_words(book, one, one.elided) if one.elided else ""
        gaps = dict.fromkeys((one.elided, *one.also))
        evidence = tuple(dict.fromkeys(item for gap in gaps for item in compared(book, one, gap)))
        yield reported(RULE, book, found, variant=one.reason, evidence=evidence, hidden=hidden)
