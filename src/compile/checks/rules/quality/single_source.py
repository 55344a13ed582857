"""A key statement rests on one independent source, where the project asks for two."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.findings import finding, place, whole
from compile.checks.registry import rule
from compile.checks.unsourced import figure
from compile.checks.witnesses import judged, witnesses
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.roots import independent
from compile.model.span import Span
from compile.model.statement import Statement

RULE = rule(
    __name__,
    severity="warning",
    confidence="high",
    summary="a key statement rests on one independent source, and the project asks for two",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Statements (by ``corroborate``: those with a figure, date or superlative, or all) that rest on one root.

    A statement that says whose account it gives has told its reader on whom it rests.
    """
    if book.policy.corroborate == "none":
        return
    for statement in judged(book):
        found = _key(book, statement)
        if not statement.citations or found is None or _attributed(statement):
            continue
        cited = witnesses(statement, _vouching(statement, found))
        roots = independent(book.roots, cited)
        if len(roots) == 1:
            keys = tuple(sorted(roots[0]))
            yield finding(
                RULE,
                book,
                statement,
                [Label(span=_span(book, statement, found))],
                data={"keys": keys, "words": statement.text[found[0] : found[1]].strip()},
                keys=keys,
                passages=cited,
                variant="one-root" if len(keys) > 1 else "",
            )


def _key(book: Book, statement: Statement) -> tuple[int, int] | None:
    """The stretch for which two sources are asked; None if none is."""
    found = figure(book, statement)
    if found is not None:
        return found[:2]
    return (0, len(statement.text)) if book.policy.corroborate == "all" else None


def _vouching(statement: Statement, stretch: tuple[int, int]) -> tuple[str, ...]:
    """The keys whose citation holds the stretch; all of them if none does."""
    start = statement.start + stretch[0]
    held = tuple(c.key for c in statement.citations if c.scope[0] <= start < c.scope[1])
    return held or tuple(c.key for c in statement.citations)


def _attributed(statement: Statement) -> bool:
    return any(fact.holder for fact in statement.facts) or bool(statement.quotations)


def _span(book: Book, statement: Statement, stretch: tuple[int, int]) -> Span:
    if stretch == (0, len(statement.text)):
        return whole(book, statement)
    return place(book, statement, *stretch)
