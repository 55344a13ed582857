"""Two sources cited for the same words are one root."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.onesource import one_root
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="warning",
    confidence="high",
    summary="two sources cited for the same words are one root",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each two sources that vouch for the same words and of which one rests on the other, or both on a third."""
    yield from one_root(book, RULE, circular=False)
