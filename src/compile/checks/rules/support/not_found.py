"""No passage of the cited sources bears on a statement."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.bearings import unwritten
from compile.checks.findings import finding, place, shown, whole
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.statement import Statement
from compile.model.states import GROUNDED

RULE = rule(
    __name__,
    severity="unresolved",
    confidence="medium",
    summary="no passage of the cited sources bears on a statement",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each statement whose state is ``not-found``, with the passage nearest to it."""
    states = book.states
    for statement in book.statements:
        if states[statement.id] == "not-found":
            yield _finding(book, statement)


def _finding(book: Book, statement: Statement) -> Diagnostic:
    keys = tuple(dict.fromkeys(support.key for support in statement.supports))
    ranked = sorted(
        (-support.scores[0], support.key, support.passages[0])
        for support in statement.supports
        if support.passages and support.scores
    )
    nearest = [(key, number) for _, key, number in ranked[:1]]
    open_ = [one.fact for one in unwritten(statement) if one.fact is not None]
    grounded = open_ and any(support.grounded >= GROUNDED for support in statement.supports)
    if grounded:
        span, figure = place(book, statement, open_[0].start, open_[0].end), open_[0].text
    else:
        span, figure = whole(book, statement), ""
    return finding(
        RULE,
        book,
        statement,
        [Label(span=span)],
        data={"keys": keys, "written": figure},
        evidence=[item for key, number in nearest for item in shown(book, key, number)],
        keys=keys,
        passages=nearest,
        variant="figure" if figure else "" if nearest else "nothing",
    )
