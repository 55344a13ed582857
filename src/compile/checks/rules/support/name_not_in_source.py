"""A name of a statement is nowhere in its sources."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.bearings import absence, absent
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="a name of a statement is nowhere in its sources",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each name that none of the sources cited for it holds in any form."""
    for judged in absent(book, "name"):
        yield absence(RULE, book, judged)
