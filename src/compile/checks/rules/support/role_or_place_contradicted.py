"""The cited source gives another party, place or manner for the same thing."""

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
    summary="the cited source gives another party, place or manner for the same thing",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each role, place and manner that a cited source provably puts otherwise."""
    yield from put_otherwise(book, RULE, "identity", "place", "manner")
