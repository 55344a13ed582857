"""A number or date of a statement is nowhere in its sources."""

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
    summary="a number or date of a statement is nowhere in its sources",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each figure that none of the sources cited for it holds in any form."""
    for judged in absent(book, "fact"):
        kinds = {bearing.fact.kind for bearing in judged.bearings if bearing.fact is not None}
        yield absence(RULE, book, judged, "date" if kinds == {"date"} else "")
