"""The judge holds that no cited source says what a statement says."""

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
    summary="the judge holds that no cited source says what a statement says",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Statements of which each source that was read entails less than the score asked for leaves over."""
    for statement, held in by_statement(book):
        cited = {citation.key for citation in statement.citations}
        best = max(held, key=lambda each: each.entailed)
        unread = cited - {each.key for each in held}
        if not unread and 1 - best.entailed >= book.policy.judge_at_least:
            yield judged(RULE, book, statement, best, 1 - best.entailed)
