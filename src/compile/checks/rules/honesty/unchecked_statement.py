"""A statement that was not checked, and the reason."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.findings import finding, whole
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label

RULE = rule(
    __name__,
    severity="unresolved",
    summary="a statement was not checked",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each statement whose state is ``unchecked``."""
    states = book.states
    for statement in book.statements:
        if states[statement.id] != "unchecked":
            continue
        keys = tuple(dict.fromkeys(citation.key for citation in statement.citations))
        variant = "" if keys else "unsourced"
        labels = [Label(span=whole(book, statement))]
        yield finding(RULE, book, statement, labels, data={"keys": keys}, keys=keys, variant=variant)
