"""Found conflicts against the list of disputes: what nobody has decided on, what is answered for, what was dismissed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from compile.conflicts.recorded import belongs, changed
from compile.model.evidence import Source
from compile.model.statement import Conflict, Dispute


@dataclass(slots=True, kw_only=True)
class Sorted:
    """What became of the found conflicts: ``answered`` ones belong to a dispute, which speaks for them."""

    new: list[Conflict] = field(default_factory=list)
    answered: list[tuple[Dispute, Conflict]] = field(default_factory=list)
    dismissed: list[Conflict] = field(default_factory=list)


def decide(found: list[Conflict], disputes: tuple[Dispute, ...], sources: tuple[Source, ...]) -> Sorted:
    """Sort found conflicts by what ``disputes.yaml`` says of them, each of the new ones once.

    A conflict of the same parties with the same values as one that is decided on is decided with it. A dismissed one
    whose passages have changed since is new again (``reopens``).
    """
    known = _by_passage(disputes)
    reopened = {dispute.id: changed(dispute, sources) for dispute in disputes}
    sorted_, open_ = Sorted(), list[Conflict]()
    for conflict in found:
        near = known.get((conflict.a.key, conflict.a.passage), ())
        dispute = next((one for one in near if belongs(conflict, one, reopened[one.id])), None)
        if dispute is None:
            open_.append(conflict)
        elif reopened[dispute.id]:
            open_.append(replace(conflict, reopens=dispute.id))
        else:
            sorted_.answered.append((dispute, conflict))
    sorted_.dismissed += [
        replace(conflict, verdict="dismissed", reason=dispute.because, dispute=dispute.id)
        for dispute, conflict in sorted_.answered
        if dispute.state == "dismissed"
    ]
    sorted_.new += once(open_, [conflict for _, conflict in sorted_.answered])
    return sorted_


def _by_passage(disputes: tuple[Dispute, ...]) -> dict[tuple[str, int], list[Dispute]]:
    found: dict[tuple[str, int], list[Dispute]] = defaultdict(list)
    for dispute in disputes:
        for place in sorted({(side.key, side.passage) for side in dispute.sides}):
            found[place].append(dispute)
    return found


def once(found: Iterable[Conflict], before: Iterable[Conflict]) -> list[Conflict]:
    """The conflicts that say something new, after those ``before``."""
    kept: dict[tuple[str, ...], list[Conflict]] = defaultdict(list)
    for conflict in before:
        kept[_parties(conflict)].append(conflict)
    new: list[Conflict] = []
    for conflict in found:
        if not any(_same(conflict, other) for other in kept[_parties(conflict)]):
            kept[_parties(conflict)].append(conflict)
            new.append(conflict)
    return new


def _parties(conflict: Conflict) -> tuple[str, ...]:
    a, b = conflict.a, conflict.b
    event = a.fact.event or "" if a.fact else ""
    return conflict.kind, a.key, b.key, a.holder, b.holder, event


def _same(a: Conflict, b: Conflict) -> bool:
    """Whether two conflicts are one: the same parties give the same values twice ("245", later "about 245"), or what no figure tells apart in one passage."""
    pairs = ((a.a.fact, b.a.fact), (a.b.fact, b.b.fact))
    if not any(fact for pair in pairs for fact in pair):
        return (a.a.passage, a.b.passage) == (b.a.passage, b.b.passage)
    return all(x is not None and y is not None and x.interval.meets(y.interval) for x, y in pairs)
