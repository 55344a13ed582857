"""Disputes written by hand: founded in their passages or not, as conflicts, and as what found conflicts belong to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from compile.conflicts.pairs import Witnessed
from compile.language.comparing import compare
from compile.model.diagnostic import Diagnostic, Evidence, Label, Value
from compile.model.evidence import Passage, Source
from compile.model.statement import Conflict, Dispute, Side
from compile.text.stems import stems

#: Kinds that are found in the sources too; a dispute of another kind does not answer for them.
_FOUND = frozenset({"quantity", "date"})


def unfounded(disputes: tuple[Dispute, ...], sources: tuple[Source, ...]) -> Iterator[Diagnostic]:
    """Sides whose words do not all stand in the passage that they name; sources that are not captured are left alone."""
    by_key = {source.key: source for source in sources}
    for dispute in disputes:
        for side in dispute.sides:
            source = by_key.get(side.key)
            passage = _passage(source, side)
            if source is not None and (passage is None or missing(side, passage)):
                yield _unfounded(dispute, side, source, passage)


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
    disputes: tuple[Dispute, ...], witnessed: Mapping[tuple[str, int], list[Witnessed]]
) -> Iterator[Conflict]:
    """Each pair of a dispute's sides that say different things; none of a dismissed one.

    Of several sides each is put against each: a book that tells three of four is found out.
    """
    for dispute in disputes:
        if dispute.state == "dismissed":
            continue
        sides = [(side, _named(dispute, side, witnessed)) for side in dispute.sides]
        pairs = [(a, b) for a, b in combinations(sides, 2) if stems(a[0].says) != stems(b[0].says)]
        for number, (a, b) in enumerate(pairs, start=1):
            identifier = dispute.id if len(pairs) == 1 else f"{dispute.id}-{number}"
            yield _conflict(dispute, identifier, a, b)


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


def belongs(a: Witnessed, b: Witnessed, dispute: Dispute) -> bool:
    """Whether a found pair is what a dispute is about: both passages are sides of it, with these values."""
    if dispute.kind not in _FOUND or dispute.kind != a.fact.kind:
        return False
    return all(any(_is(side, found) for side in dispute.sides) for found in (a, b))


def _is(side: Side, found: Witnessed) -> bool:
    return (side.key, side.passage) == (found.source.key, found.passage.number) and _names(side, found)
