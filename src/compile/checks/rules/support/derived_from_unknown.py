"""A computed figure does not say from what, or names what is not there or holds no figure."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.derived import Computed, computed, figure, named
from compile.checks.findings import finding, place
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.text.nearest import nearest

RULE = rule(
    __name__,
    severity="error",
    confidence="certain",
    summary="a computed figure names an id that the book does not have, or one that holds no single figure",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each id of a derived stretch that can't be computed with; the stretch itself where it names none."""
    known = named(book)
    for one in computed(book):
        if not one.ids:
            yield _told(book, one, "", "missing")
        for identifier in one.ids:
            if identifier not in known:
                yield _told(book, one, identifier, "", nearest(identifier, known) or "")
            elif figure(known[identifier]) is None:
                yield _told(book, one, identifier, "figure")


def _told(book: Book, one: Computed, identifier: str, variant: str, near: str = "") -> Diagnostic:
    end = one.start + len(one.words.rstrip())
    label = Label(span=place(book, one.statement, one.start, end))
    data = {"id": identifier, "near": near}
    return finding(RULE, book, one.statement, [label], data=data, variant=variant)
