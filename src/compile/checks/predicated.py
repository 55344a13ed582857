"""What a cited source puts otherwise than a statement does: who, whom, where, how, whether at all."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.bearings import OWN
from compile.checks.findings import finding, passage, place, shown
from compile.checks.words import clipped, proved
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label, Rule
from compile.model.statement import Bearing, Statement


def put_otherwise(book: Book, rule: Rule, *kinds: str) -> Iterator[Diagnostic]:
    """Each predication of a statement that a cited source provably puts otherwise in one of these kinds."""
    for statement in book.statements:
        if statement.exempt or any(mark.name in OWN for mark in statement.marks):
            continue
        bearings = [one for support in statement.supports for one in support.bearings if one.predication]
        seen = {one.predication for one in bearings if one.verdict == "found"}
        for bearing in bearings:
            if bearing.kind in kinds and bearing.predication not in seen:
                seen.add(bearing.predication)
                yield _finding(book, rule, statement, bearing)


def _finding(book: Book, rule: Rule, statement: Statement, bearing: Bearing) -> Diagnostic:
    start, end = bearing.written
    source = book.source(bearing.key)
    there = passage(source, bearing.passage) if source else None
    first, last = bearing.otherwise
    # From a seal the source's words are not at hand: its predicate is.
    found = (there.text or "")[first:last] if there else ""
    against = bearing.against.text if bearing.against else ""
    return finding(
        rule,
        book,
        statement,
        [Label(span=place(book, statement, start, end))],
        data={
            "key": bearing.key,
            "written": clipped(statement.text[start:end]),
            "found": clipped(found or against),
            "proof": proved(bearing.proof),
        },
        evidence=shown(book, bearing.key, bearing.passage, start=first, end=last, value=found),
        keys=(bearing.key,),
        passages=[(bearing.key, bearing.passage)],
    )
