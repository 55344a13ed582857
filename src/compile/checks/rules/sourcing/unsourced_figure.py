"""A statement with a number, a date or a superlative has no citation."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.findings import finding, place, whole
from compile.checks.registry import rule
from compile.checks.unsourced import figure, unsourced
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="a statement with a number, a date or a superlative has no citation",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Every sentence that no citation covers and that holds a figure outside its quotations."""
    for statement in unsourced(book):
        found = figure(book, statement)
        if found is not None:
            start, end, kind = found
            labels = [
                Label(span=place(book, statement, start, end)),
                Label(span=whole(book, statement), name="statement"),
            ]
            data = {"figure": statement.text[start:end]}
            yield finding(RULE, book, statement, labels[:1], data=data, variant=kind)
