"""The cited source has the two parties the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.predicated import put_otherwise
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="warning",
    confidence="medium",
    summary="the cited source has the two parties the other way round",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each deed that a cited source tells with doer and undergoer exchanged."""
    yield from put_otherwise(book, RULE, "agency")
