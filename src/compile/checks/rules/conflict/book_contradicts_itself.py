"""Two statements of the book disagree."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.findings import finding, place
from compile.checks.registry import rule
from compile.checks.words import proved
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.statement import Side, Statement

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="two statements of the book, both in its own voice, cannot both be true",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each pair of statements at odds, at the later one."""
    statements = {statement.id: statement for statement in book.statements}
    for conflict in book.contradictions:
        first, last = (statements[identifier] for identifier in conflict.touches)
        labels = [_label(book, last, conflict.b, "here"), _label(book, first, conflict.a, "there")]
        data = {
            "written": conflict.b.says,
            "other": conflict.a.says,
            "kind": "number" if conflict.kind == "quantity" else conflict.kind,
            "proof": proved(conflict.proof, turned=True),
        }
        keys = dict.fromkeys(citation.key for found in (first, last) for citation in found.citations)
        variant = "said" if conflict.b.predication else ""
        yield finding(RULE, book, last, labels, data=data, keys=keys, variant=variant)


def _label(book: Book, statement: Statement, side: Side, name: str) -> Label:
    start, end = (side.fact.start, side.fact.end) if side.fact else (side.start, side.end)
    return Label(span=place(book, statement, start, end), name=name)
