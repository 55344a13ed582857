"""A figure that the author computed is not what the figures it names make."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.derived import computed, figure, named
from compile.checks.findings import finding, place
from compile.checks.registry import rule
from compile.language.reckoning.deriving import derive
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label, Value

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="a computed figure is not what the figures that it names make",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each derived figure that no reading of its words gives from what it was computed from."""
    known = named(book)
    for one in computed(book):
        parts = [figure(known.get(identifier, "")) for identifier in one.ids]
        given = one.figure
        present = [part for part in parts if part is not None]
        if given is None or len(present) != len(parts):
            continue
        made = derive(one.words, given, present)
        if made is None or made.agrees:
            continue
        start = one.start + given.start
        label = Label(span=place(book, one.statement, start, start + len(given.text)))
        data: dict[str, Value] = {"written": given.text, "ways": made.ways}
        yield finding(RULE, book, one.statement, [label], data=data)
