"""What a judge holds of a statement over all of its sources, as findings that bear the judge's name and score."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.findings import finding, shown, whole
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label, Rule
from compile.model.judgement import Judgement
from compile.model.statement import Statement


def by_statement(book: Book) -> Iterator[tuple[Statement, tuple[Judgement, ...]]]:
    """Each statement that was judged, with what was held of each of its sources."""
    found: dict[str, list[Judgement]] = {}
    for judgement in book.judgements:
        found.setdefault(judgement.statement, []).append(judgement)
    for statement in book.statements:
        if statement.id in found:
            yield statement, tuple(found[statement.id])


def judged(rule: Rule, book: Book, statement: Statement, worst: Judgement, score: float) -> Diagnostic:
    """A finding of the judge's."""
    against = rule.name == "judged-contradicted"
    number = worst.passage if against else worst.nearest
    return finding(
        rule,
        book,
        statement,
        [Label(span=whole(book, statement))],
        data={"key": worst.key, "judge": worst.judge, "score": f"{score:.2f}"},
        evidence=shown(book, worst.key, number),
        keys=(worst.key,),
        passages=[(worst.key, number)],
    )
