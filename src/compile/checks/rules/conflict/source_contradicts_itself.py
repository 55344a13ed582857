"""Two passages of one source disagree."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.checks.sides import cites, clash, clashes
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="warning",
    confidence="medium",
    summary="two passages of the cited source disagree",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each statement that gives what its source says in one place and takes back in another."""
    statements = {statement.id: statement for statement in book.statements}
    pairs = [
        (conflict, identifier)
        for conflict in book.conflicts
        if conflict.verdict == "conflict" and conflict.itself and not conflict.acknowledgements
        for identifier in conflict.touches
        if identifier in statements and cites(statements[identifier], conflict.a.key)
    ]
    for found in clashes(book, pairs):
        yield clash(RULE, book, found)
