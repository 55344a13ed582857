"""Two sources cited for one statement differ on how far it went."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.disagreements import KINDS, disagreements
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="two sources cited for one statement differ on how far it went",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each statement that cites both sides and does not tell the reader."""
    yield from disagreements(book, RULE, KINDS["extent"])
