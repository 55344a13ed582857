"""Disputes written by hand: founded in their passages or not, as conflicts, and as what found conflicts belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from compile.conflicts.pairs import Witnessed
from compile.language.comparing import compare
from compile.model.diagnostic import Diagnostic, Evidence, Label, Value
from compile.model.evidence import Passage, Source
from compile.model.statement import Conflict, Dispute, Side
from compile.text.folding import folded
from compile.text.stems import stems

#: Kinds that are found in the sources too; a dispute of another kind does not answer for them.
_FOUND = frozenset({"quantity", "date"})


def unfounded(disputes: tuple[Dispute, ...], sources: tuple[Source, ...]) -> Iterator[Diagnostic]:
    """Sides whose words do not all stand in the passage that they name; sources that are not captured are left alone."""
    by_key = {source.key: source for source in sources}
    for dispute in disputes:
        for side in () if changed(dispute, sources) else dispute.sides:
            source = by_key.get(side.key)
            passage = _passage(source, side)
            if source is not None and (passage is None or missing(side, passage)):
                yield _unfounded(dispute, side, source, passage)


def bound(disputes: tuple[Dispute, ...], sources: tuple[Source, ...]) -> tuple[Dispute, ...]:
    """The disputes with each side at the passage that has its digest now, the nearest to the number that it names."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for source in sources:
        for passage in source.passages:
            places[source.key, passage.digest].append(passage.number)

    def moved(side: Side) -> Side:
        numbers = places.get((side.key, side.digest), [])
        nearest = min(numbers, key=lambda number: abs(number - side.passage), default=side.passage)
        return replace(side, passage=nearest)

    return tuple(replace(dispute, sides=tuple(map(moved, dispute.sides))) for dispute in disputes)


def changed(dispute: Dispute, sources: tuple[Source, ...]) -> tuple[Side, ...]:
    """The sides of a dismissed dispute whose passage, as it was when that was decided, is in its source no more."""
    if dispute.state != "dismissed":
        return ()
    keys = {side.key for side in dispute.sides if side.digest}
    held = {source.key: {p.digest for p in source.passages} for source in sources if source.key in keys}
    return tuple(
        side for side in dispute.sides if side.digest and side.digest not in held.get(side.key, {side.digest})
    )


def stale(disputes: tuple[Dispute, ...], sources: tuple[Source, ...]) -> Iterator[Diagnostic]:
    """Dismissed disputes of which a passage has changed since: what was decided was decided of other words."""
    by_key = {source.key: source for source in sources}
    for dispute in disputes:
        sides = changed(dispute, sources)
        if sides:
            passages = [(by_key[side.key], _passage(by_key[side.key], side)) for side in sides]
            yield Diagnostic(
                rule="dispute-stale",
                severity="warning",
                labels=(Label(span=dispute.span),),
                evidence=tuple(_evidence(source, passage) for source, passage in passages if passage),
                data={
                    "dispute": dispute.id,
                    "title": dispute.title,
                    "keys": tuple(dict.fromkeys(side.key for side in sides)),
                    "because": dispute.because,
                    "by": dispute.by or "nobody named",
                },
                keys=tuple(dict.fromkeys(side.key for side in sides)),
            )


def missing(side: Side, passage: Passage) -> tuple[str, ...]:
    """The stems of what a side says that its passage does not hold."""
    return tuple(stem for stem in stems(side.says) if stem not in passage.stems)


def _words(says: str, missing: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a side whose stems are missing, as they are written."""
    return tuple(word for word in says.split() if set(stems(word)) & set(missing))


def _passage(source: Source | None, side: Side) -> Passage | None:
    if source is None:
        return None
    return next((passage for passage in source.passages if passage.number == side.passage), None)


def _unfounded(dispute: Dispute, side: Side, source: Source, passage: Passage | None) -> Diagnostic:
    data: dict[str, Value] = {
        "dispute": dispute.id,
        "key": side.key,
        "passage": str(side.passage),
        "says": side.says,
        "missing": _words(side.says, missing(side, passage)) if passage else (),
    }
    shown = () if passage is None else (_evidence(source, passage),)
    return Diagnostic(
        rule="dispute-unfounded",
        severity="error",
        labels=(Label(span=dispute.span),),
        evidence=shown,
        data=data,
        keys=(side.key,),
    )


def _evidence(source: Source, passage: Passage) -> Evidence:
    return Evidence(
        key=source.key,
        locator=passage.locator,
        captured=source.captured,
        text=passage.text or "",
        end=len(passage.text or ""),
    )


def conflicts(
    disputes: tuple[Dispute, ...],
    witnessed: Mapping[tuple[str, int], list[Witnessed]],
    found: Iterable[tuple[Dispute, Conflict]] = (),
) -> Iterator[Conflict]:
    """Each pair of a dispute's sides that say different things; none of a dismissed one.

    Of several sides each is put against each: a book that tells three of four is found out. ``found`` are the conflicts
    found that belong to a dispute: they prove it.
    """
    proofs = _Proofs(found)
    for dispute in disputes:
        if dispute.state == "dismissed":
            continue
        sides = [(side, _named(dispute, side, witnessed)) for side in dispute.sides]
        pairs = [(a, b) for a, b in combinations(sides, 2) if folded(a[0].says) != folded(b[0].says)]
        for number, (a, b) in enumerate(pairs, start=1):
            identifier = dispute.id if len(pairs) == 1 else f"{dispute.id}-{number}"
            written = _conflict(dispute, identifier, a, b)
            proof = proofs.of(dispute, written)
            yield replace(
                written, proven=proof is not None, proof=written.proof or (proof.proof if proof else ())
            )


class _Proofs:
    """The found conflicts that prove a written one: of its passages, or of its sources with its values."""

    def __init__(self, found: Iterable[tuple[Dispute, Conflict]]) -> None:
        self._by_passage: dict[tuple[str, frozenset[tuple[str, int]]], Conflict] = {}
        self._by_keys: dict[tuple[str, str], list[Conflict]] = defaultdict(list)
        for dispute, conflict in found:
            self._by_passage.setdefault((dispute.id, _passages(conflict)), conflict)
            self._by_keys[conflict.a.key, conflict.b.key].append(conflict)

    def of(self, dispute: Dispute, written: Conflict) -> Conflict | None:
        """The found conflict that a pair of a dispute's sides is; None if no rule finds it."""
        found = self._by_passage.get((dispute.id, _passages(written)))
        if found is not None:
            return found
        a, b = written.a, written.b
        alike = (one for one in self._by_keys[a.key, b.key] if _values(one.a, a) and _values(one.b, b))
        turned = (one for one in self._by_keys[b.key, a.key] if _values(one.a, b) and _values(one.b, a))
        return next(alike, None) or next(turned, None)


def _passages(conflict: Conflict) -> frozenset[tuple[str, int]]:
    return frozenset({(side.key, side.passage) for side in (conflict.a, conflict.b)})


def _values(found: Side, written: Side) -> bool:
    """Whether two sides are figures or dates that meet, of one head as far as both have one."""
    x, y = found.fact, written.fact
    if x is None or y is None or (x.kind, x.unit) != (y.kind, y.unit):
        return False
    return x.interval.meets(y.interval) and x.head == (y.head or x.head) and x.event == y.event


def _conflict(
    dispute: Dispute, identifier: str, a: tuple[Side, Witnessed | None], b: tuple[Side, Witnessed | None]
) -> Conflict:
    parties = {a[0].holder, b[0].holder}
    proof = compare(a[1].fact, b[1].fact, a[1].setting, b[1].setting).proof if a[1] and b[1] else ()
    return Conflict(
        id=identifier,
        kind=dispute.kind,
        verdict="positions" if len(parties) == 2 and "" not in parties else "conflict",
        a=replace(a[0], fact=a[1].fact if a[1] else None),
        b=replace(b[0], fact=b[1].fact if b[1] else None),
        proof=proof,
        reason=dispute.because,
        dispute=dispute.id,
    )


def _named(
    dispute: Dispute, side: Side, witnessed: Mapping[tuple[str, int], list[Witnessed]]
) -> Witnessed | None:
    """The one figure or date of its passage that a side names: "about 245 fighters"; in other kinds words tell it."""
    if dispute.kind not in _FOUND:
        return None
    facts = witnessed.get((side.key, side.passage), ())
    named = [found for found in facts if found.fact.kind == dispute.kind and _names(side, found)]
    return named[0] if len(named) == 1 else None


def _names(side: Side, found: Witnessed) -> bool:
    figure = set(stems(found.fact.text))
    return bool(figure) and figure <= set(stems(side.says))


def belongs(conflict: Conflict, dispute: Dispute, changed: tuple[Side, ...] = ()) -> bool:
    """Whether a found conflict is what a dispute is about: both its passages are sides of it, with its values.

    A figure or date is known by its words; of other kinds, which people name as they like, words in common will do.
    Of the sides whose passage has ``changed`` the place alone is asked for.
    """
    if dispute.id == conflict.id:
        return True
    figures = {conflict.kind, dispute.kind} & _FOUND
    if figures and conflict.kind != dispute.kind:
        return False
    mine = [_side_of(side, dispute, bool(figures), changed) for side in (conflict.a, conflict.b)]
    return None not in mine and mine[0] != mine[1]


def _side_of(found: Side, dispute: Dispute, figure: bool, changed: tuple[Side, ...]) -> int | None:
    """Which of a dispute's sides one of a conflict is."""
    said = set(stems(found.says))
    for number, side in enumerate(dispute.sides):
        words = set(stems(side.says))
        same = bool(said) and said <= words if figure else bool(said & words)
        if (side.key, side.passage) == (found.key, found.passage) and (same or side in changed):
            return number
    return None
