"""A quotation differs from its source in a number, a negation or another word that turns its meaning."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.checks.verified import change_span, reported, source_words, turned, variant_of, verified
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="error",
    summary="a quotation differs from its source in a number, negation, name, date, unit or like word",
    waivable=False,
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each quotation one of whose differences touches what it means."""
    for found in verified(book, "meaning-altered"):
        one = found.verification
        change = turned(one)
        kind = one.reason if one.reason not in ("", "other", "nothing") else "word"
        source = source_words(book, one)
        span = change_span(book, found, change[0])
        variant = variant_of(change)
        yield reported(
            RULE, book, found, span=span, variant=variant, written=change[0], kind=kind, source_words=source
        )
