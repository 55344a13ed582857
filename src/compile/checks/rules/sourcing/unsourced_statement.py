"""A statement has no citation."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.findings import finding, whole
from compile.checks.registry import rule
from compile.checks.unsourced import unsourced
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="a statement has no citation",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Every checkable sentence that no citation covers."""
    variant = book.policy.coverage if book.policy.coverage == "trailing" else ""
    for statement in unsourced(book):
        yield finding(RULE, book, statement, [Label(span=whole(book, statement))], variant=variant)
