"""The judge holds that a cited passage contradicts a statement."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.judged import by_statement, judged
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="warning",
    confidence="low",
    summary="the judge holds that a cited passage contradicts a statement",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Statements that a passage contradicts with the score asked for, and that no source entails by half."""
    for statement, held in by_statement(book):
        worst = max(held, key=lambda each: each.contradicted)
        if worst.contradicted >= book.policy.judge_at_least and max(each.entailed for each in held) < 0.5:
            yield judged(RULE, book, statement, worst, worst.contradicted)
