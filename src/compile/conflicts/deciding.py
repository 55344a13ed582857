"""A decision of the authors on a conflict → the dispute that disputes.yaml is to hold."""

from __future__ import annotations

from dataclasses import replace

from compile.model.evidence import Source
from compile.model.span import Span
from compile.model.statement import Conflict, Dispute, DisputeState, Side


def decision(
    conflict: Conflict | None,
    dispute: Dispute | None,
    sources: tuple[Source, ...],
    *,
    state: DisputeState,
    title: str,
    because: str,
    by: str,
) -> Dispute:
    """The dispute as decided, bound to its passages as they are now.

    ``dispute`` is the entry that is there, which is renewed; without one a new entry is made of ``conflict``.
    """
    if dispute is None:
        if conflict is None:
            raise ValueError("there is nothing to decide on")
        dispute = _new(conflict, title, state)
    elif conflict is not None and conflict.reopens == dispute.id:
        dispute = replace(dispute, sides=tuple(_reread(side, conflict) for side in dispute.sides))
    return replace(
        dispute,
        state=state,
        because=because or dispute.because,
        by=by or dispute.by,
        sides=tuple(_bound(side, sources) for side in dispute.sides),
    )


def _new(conflict: Conflict, title: str, state: DisputeState) -> Dispute:
    return Dispute(
        id=conflict.id,
        title=title,
        kind=conflict.kind,
        state=state,
        sides=(_plain(conflict.a), _plain(conflict.b)),
        span=Span(path="", start=0, end=0),
    )


def _plain(side: Side) -> Side:
    return Side(key=side.key, passage=side.passage, says=side.says, holder=side.holder)


def _reread(side: Side, conflict: Conflict) -> Side:
    """The side with what its passage says now."""
    now = (
        found for found in (conflict.a, conflict.b) if (found.key, found.passage) == (side.key, side.passage)
    )
    return replace(side, says=next((found.says for found in now), side.says))


def _bound(side: Side, sources: tuple[Source, ...]) -> Side:
    """The side with its passage's digest: by the old one where that is still there, else by its number."""
    passages = next((source.passages for source in sources if source.key == side.key), ())
    same = [passage for passage in passages if side.digest and passage.digest == side.digest]
    numbered = [passage for passage in passages if passage.number == side.passage]
    for passage in (*sorted(same, key=lambda one: abs(one.number - side.passage)), *numbered):
        return replace(side, passage=passage.number, digest=passage.digest)
    return side
