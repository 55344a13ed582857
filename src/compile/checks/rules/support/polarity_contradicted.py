"""The cited source says the opposite."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.predicated import put_otherwise
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="error",
    confidence="medium",
    summary="the cited source says the opposite",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each thing said that a cited source provably denies."""
    yield from put_otherwise(book, RULE, "polarity")
