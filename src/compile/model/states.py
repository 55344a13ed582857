"""The one state each statement ends in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from compile.model.statement import Bearing, Conflict, State, Statement

if TYPE_CHECKING:
    from compile.model.book import Book

#: A passage that scores below this does not bear on the statement.
BEARS = 0.5


def states(book: Book) -> Mapping[str, State]:
    """The state of every statement of the book, by id."""
    told = _unacknowledged(book.conflicts)
    captured = {source.key for source in book.sources}
    return {found.id: state(found, found.id in told, captured) for found in book.statements}


def state(statement: Statement, conflicting: bool, captured: set[str]) -> State:
    """One statement's state; the worst that is known of it comes first."""
    for name in ("own", "judgement"):
        if any(mark.name == name for mark in statement.marks):
            return "own" if name == "own" else "judgement"
    if statement.exempt:
        return "exempt"
    keys = {citation.key for citation in statement.citations}
    if not keys or not keys & captured:
        return "unchecked"
    return _judged(statement, conflicting)


def _judged(statement: Statement, conflicting: bool) -> State:
    if _contradicted(statement):
        return "contradicted"
    if conflicting:
        return "sources-conflict"
    return "supported" if _supported(statement) else "not-found"


def _bearings(statement: Statement) -> tuple[Bearing, ...]:
    return tuple(bearing for support in statement.supports for bearing in support.bearings)


def _contradicted(statement: Statement) -> bool:
    if any(found.match in ("meaning-altered", "hides") for found in statement.verifications):
        return True
    return any(bearing.verdict == "contradicted" for bearing in _bearings(statement))


def _supported(statement: Statement) -> bool:
    """Each quotation verified, no number or name absent, and a passage that bears on it."""
    verified = all(found.match in ("exact", "permitted") for found in statement.verifications)
    absent = any(bearing.verdict == "absent" for bearing in _bearings(statement))
    near = any(score >= BEARS for support in statement.supports for score in support.scores[:1])
    return verified and not absent and (near or bool(statement.verifications))


def _unacknowledged(conflicts: tuple[Conflict, ...]) -> set[str]:
    open_ = (c for c in conflicts if c.verdict == "conflict" and not c.acknowledgements)
    return {identifier for conflict in open_ for identifier in conflict.touches}
