"""The one state each statement ends in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from compile.model.statement import Bearing, Conflict, Dispute, State, Statement

#: What the authors have made of a conflict: "reopened" if a passage changed since they dismissed it.
Standing: TypeAlias = Literal["new", "reopened", "open", "acknowledged", "dismissed"]

#: A passage that scores below this does not bear on the statement.
BEARS = 0.5
#: A statement of which a source bears out less in one place (``Support.grounded``) is not supported by it.
GROUNDED = 0.36


def states(
    statements: tuple[Statement, ...], conflicts: tuple[Conflict, ...], captured: set[str]
) -> Mapping[str, State]:
    """The state of every statement, by id; ``captured`` are the keys of the sources at hand."""
    conflicting, telling = _unacknowledged(conflicts), _telling(conflicts)
    return {
        found.id: state(found, found.id in conflicting, captured, found.id in telling) for found in statements
    }


def state(statement: Statement, conflicting: bool, captured: set[str], telling: bool = False) -> State:
    """One statement's state; the worst that is known of it comes first.

    ``conflicting``: it gives a side of a conflict that the book does not tell. ``telling``: it helps to tell of
    one, so that its sides were verified in their sources.
    """
    for name in ("own", "judgement"):
        if any(mark.name == name for mark in statement.marks):
            return "own" if name == "own" else "judgement"
    if statement.exempt:
        return "exempt"
    keys = {citation.key for citation in statement.citations}
    if not keys or not keys & captured:
        return "unchecked"
    return _judged(statement, conflicting, telling)


def _judged(statement: Statement, conflicting: bool, telling: bool) -> State:
    if _contradicted(statement):
        return "contradicted"
    if conflicting:
        return "sources-conflict"
    return "supported" if _supported(statement, telling) else "not-found"


def _contradicted(statement: Statement) -> bool:
    """A quotation says something else than its source, or a source puts a figure otherwise and none bears it out."""
    if any(found.match in ("meaning-altered", "hides") for found in statement.verifications):
        return True
    return any("contradicted" in verdicts and "found" not in verdicts for verdicts in _parts(statement))


def _supported(statement: Statement, telling: bool) -> bool:
    """Each quotation verified, no figure or name absent from all its sources, and grounded in one of them.

    A figure that is nowhere written and only might be reckoned ("in 1994", where a source speaks of "last year") is borne out by
    nobody. What is verified word for word needs no more, nor what was verified as a side of a conflict that it tells of.
    """
    verified = all(found.match in ("exact", "permitted") for found in statement.verifications)
    if not verified or any(verdicts <= {"absent", "unwritten"} for verdicts in _parts(statement)):
        return False
    grounded = any(support.grounded >= GROUNDED for support in statement.supports)
    return grounded or telling or bool(statement.verifications)


def _parts(statement: Statement) -> list[set[str]]:
    """For each figure, name and predication, what its sources make of it: one may be silent where another bears it out."""
    found: dict[tuple[int, int, str], set[str]] = {}
    for bearing in _bearings(statement):
        part = bearing.fact or bearing.name
        if part is not None:
            what = "name" if bearing.fact is None else "fact"
            verdict = "unwritten" if bearing.unwritten else bearing.verdict
            found.setdefault((part.start, part.end, what), set()).add(verdict)
        elif bearing.predication is not None:
            said = bearing.predication
            found.setdefault((said.start, said.end, "predication"), set()).add(bearing.verdict)
    return list(found.values())


def _bearings(statement: Statement) -> tuple[Bearing, ...]:
    return tuple(bearing for support in statement.supports for bearing in support.bearings)


def _telling(conflicts: tuple[Conflict, ...]) -> set[str]:
    told = (told for conflict in conflicts for told in conflict.acknowledgements)
    return {identifier for acknowledgement in told for identifier in acknowledgement.statements}


def _unacknowledged(conflicts: tuple[Conflict, ...]) -> set[str]:
    open_ = (c for c in conflicts if c.verdict == "conflict" and not c.acknowledgements and not c.itself)
    return {identifier for conflict in open_ for identifier in conflict.touches}


def standing(conflict: Conflict, disputes: tuple[Dispute, ...]) -> Standing:
    """What the authors have made of a conflict: in ``disputes.yaml``, else in the prose of the book."""
    recorded = next((dispute for dispute in disputes if dispute.id == conflict.dispute), None)
    if recorded is not None:
        return recorded.state
    if conflict.reopens:
        return "reopened"
    return "acknowledged" if conflict.acknowledgements else "new"
