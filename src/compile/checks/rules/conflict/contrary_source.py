"""A source that a statement does not cite contradicts what it says."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.checks.sides import cites, clash, clashes
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="warning",
    confidence="high",
    summary="a source of the project that the statement does not cite contradicts it",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each statement that gives one side of a conflict that nobody has told or recorded yet."""
    statements = {statement.id: statement for statement in book.statements}
    pairs = [
        (conflict, identifier)
        for conflict in book.conflicts
        if conflict.verdict == "conflict"
        and not (conflict.acknowledgements or conflict.dispute or conflict.itself)
        for identifier in conflict.touches
        if identifier in statements
        and not (
            cites(statements[identifier], conflict.a.key) and cites(statements[identifier], conflict.b.key)
        )
    ]
    for found in clashes(book, pairs):
        yield clash(RULE, book, found)
