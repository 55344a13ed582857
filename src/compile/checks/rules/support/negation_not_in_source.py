"""A statement denies what the source tells without any denial."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.checks.shifted import shifted
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="warning",
    confidence="medium",
    summary="a statement denies what the source tells without any denial",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each such stretch, once."""
    yield from shifted(RULE, book, "negation")
