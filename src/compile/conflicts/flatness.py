"""Statements that give one side of a conflict as if there were no other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from compile.conflicts.layout import Layout
from compile.conflicts.telling import Manuscript, Telling
from compile.language.lexicon import words
from compile.model.evidence import Fact
from compile.model.statement import Conflict, Side, Statement
from compile.text.folding import folded
from compile.text.tokens import tokens

Given: TypeAlias = tuple[tuple[Telling, ...], tuple[Telling, ...]]

#: Nouns by which an author says that a figure is somebody's: "by the ministry's count".
_ACCOUNTS = frozenset({"claimant", "source", "according"}) | frozenset(
    {"account", "accounts", "count", "counts", "version", "tally", "estimate", "estimates", "figure"}
)


def flat(
    conflict: Conflict, given: Given, told: set[tuple[str, str]], manuscript: Manuscript, layout: Layout
) -> tuple[str, ...]:
    """Ids of the statements that give just one side of a conflict in the book's own voice.

    Not flat: a statement that helps to tell of this or of a like conflict (``told``: pairs of a side's name and a statement's
    id), one with the other side in its paragraph, table, list or note, and one that says whose figure it is.
    """
    found = [
        manuscript.statements[telling.statement].id
        for side, mine, theirs in ((conflict.a, *given), (conflict.b, *given[::-1]))
        for telling in _alone(mine, theirs, manuscript, layout)
        if (name(side), manuscript.statements[telling.statement].id) not in told
    ]
    return tuple(dict.fromkeys(found))


def name(side: Side) -> str:
    """What tells a side from others: its key, passage and value."""
    return f"{side.key} {side.passage} {side.fact.interval if side.fact else side.says}"


def _alone(
    mine: tuple[Telling, ...], theirs: tuple[Telling, ...], manuscript: Manuscript, layout: Layout
) -> Iterator[Telling]:
    for telling in mine:
        statement = manuscript.statements[telling.statement]
        if statement.exempt or attributed(statement, telling.fact, manuscript.around(statement)):
            continue
        if not any(_beside(statement, other, manuscript, layout) for other in theirs):
            yield telling


def _beside(statement: Statement, other: Telling, manuscript: Manuscript, layout: Layout) -> bool:
    there = manuscript.statements[other.statement]
    same = layout.place(statement) == layout.place(there)
    return same or layout.noted(statement, there) or layout.noted(there, statement)


def attributed(statement: Statement, fact: Fact | None, around: str) -> bool:
    """Whether a statement says whose the fact is: a holder, an in-text source, "by its count", its table.

    Words inside names say nothing: "Islamic State" states nothing.
    """
    if fact is not None and (fact.holder or fact.modality == "reported"):
        return True
    if any(citation.mode == "in-text" for citation in statement.citations):
        return True
    inside = [(name.start, name.end) for name in statement.names]
    written = [t for t in tokens(statement.text) if not any(a <= t.start < b for a, b in inside)]
    said = {folded(token.text) for token in (*written, *tokens(around)) if not token.punctuation}
    return bool(said & (words("attribution") | _ACCOUNTS)) or any(
        mark.name == "judgement" for mark in statement.marks
    )
