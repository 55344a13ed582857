"""Whether a quotation is verbatim could not be settled."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.checks.verified import reported, verified
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="unresolved",
    confidence="medium",
    summary="whether a quotation is verbatim could not be settled",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each quotation that is too short, damaged, or in several places."""
    for found in verified(book, "unresolved"):
        yield reported(RULE, book, found, variant=found.verification.reason)
