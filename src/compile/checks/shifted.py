"""Where statements say more than the sources cited for them, as one finding each."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.findings import finding, passage, place, shown
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label, Rule
from compile.model.statement import Bearing, Shift, Statement

#: Marks whose stretch is not borne out by a source as it stands.
_OWN = ("own", "judgement", "derived")


def shifted(rule: Rule, book: Book, kind: str) -> Iterator[Diagnostic]:
    """Each stretch that says more, in respect of ``kind``, than every source cited for it."""
    for statement in book.statements:
        if statement.exempt or any(mark.name in _OWN for mark in statement.marks):
            continue
        for found in _first(statement, kind):
            if not _borne_out(statement, found):
                yield _finding(rule, book, statement, found)


def _first(statement: Statement, kind: str) -> list[Shift]:
    """One shift a stretch, that of the source which is cited first."""
    found: dict[tuple[int, int], Shift] = {}
    for support in statement.supports:
        for shift in support.shifts:
            if shift.kind == kind:
                found.setdefault((shift.start, shift.end), shift)
    return list(found.values())


def _borne_out(statement: Statement, shift: Shift) -> bool:
    """Whether another source that is cited for the same words has nothing against them, and is near."""
    scopes = [(c.scope[0] - statement.start, c.scope[1] - statement.start) for c in statement.citations]
    return any(
        scopes[support.citation][0] <= shift.start < scopes[support.citation][1]
        and support.key != shift.key
        and support.passages
        and not any((one.start, one.kind) == (shift.start, shift.kind) for one in support.shifts)
        and not any(_lacks(bearing, shift) for bearing in support.bearings)
        for support in statement.supports
    )


def _lacks(bearing: Bearing, shift: Shift) -> bool:
    """Whether the source has nothing of the name or figure that another source has elsewhere."""
    part = bearing.name if shift.kind == "name" else bearing.fact
    beside = shift.kind in ("name", "figure") and part is not None
    return beside and part is not None and part.start == shift.start and bearing.verdict == "absent"


def _written(book: Book, shift: Shift) -> str:
    """Who says so, as the passage writes the name: "Ann Hale" of the holder "ann hale"."""
    source = book.source(shift.key)
    there = passage(source, shift.passage) if source else None
    names = there.names if there else ()
    return next((name.text for name in names if shift.holder in name.forms), shift.holder)


def _finding(rule: Rule, book: Book, statement: Statement, shift: Shift) -> Diagnostic:
    start, end = shift.there
    return finding(
        rule,
        book,
        statement,
        [Label(span=place(book, statement, shift.start, shift.end))],
        data={
            "key": shift.key,
            "written": statement.text[shift.start : shift.end],
            "found": shift.says,
            "holder": _written(book, shift),
        },
        evidence=shown(book, shift.key, shift.passage, start=start, end=end, value=shift.says)
        if end
        else shown(book, shift.key, shift.passage),
        keys=(shift.key,),
        passages=[(shift.key, shift.passage)],
        variant=shift.variant,
    )
