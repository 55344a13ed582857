"""Disputes written by hand: founded in their passages or not, as conflicts, and as what found conflicts belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from compile.conflicts.pairs import Witnessed
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
        "missing": missing(side, passage) if passage else (),
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
    disputes: tuple[Dispute, ...], witnessed: dict[tuple[str, int], list[Witnessed]]
) -> Iterator[Conflict]:
    """Each pair of a dispute's sides that say different things; none of a dismissed one.

    Of several sides each is put against each: a book that tells three of four is found out.
    """
    for dispute in disputes:
        if dispute.state == "dismissed":
            continue
        sides = [_with_fact(side, witnessed.get((side.key, side.passage), [])) for side in dispute.sides]
        pairs = [(a, b) for a, b in combinations(sides, 2) if stems(a.says) != stems(b.says)]
        for number, (a, b) in enumerate(pairs, start=1):
            yield Conflict(
                id=dispute.id if len(pairs) == 1 else f"{dispute.id}-{number}",
                kind=dispute.kind,
                verdict="positions" if a.holder and b.holder and a.holder != b.holder else "conflict",
                a=a,
                b=b,
                reason=dispute.because,
                dispute=dispute.id,
            )


def _with_fact(side: Side, facts: list[Witnessed]) -> Side:
    """The side with the fact that it names, if it is a figure or a date: "about 245 fighters"."""
    named = [found for found in facts if _names(side, found)]
    return replace(side, fact=named[0].fact) if len(named) == 1 and _only_figure(side) else side


def _names(side: Side, found: Witnessed) -> bool:
    figure = set(stems(found.fact.text))
    return bool(figure) and figure <= set(stems(side.says))


def _only_figure(side: Side) -> bool:
    return any(character.isdigit() for character in side.says)


def belongs(a: Witnessed, b: Witnessed, dispute: Dispute) -> bool:
    """Whether a found pair is what a dispute is about: both passages are sides of it, with these values."""
    if dispute.kind not in _FOUND or dispute.kind != a.fact.kind:
        return False
    return all(any(_is(side, found) for side in dispute.sides) for found in (a, b))


def _is(side: Side, found: Witnessed) -> bool:
    return (side.key, side.passage) == (found.source.key, found.passage.number) and _names(side, found)
