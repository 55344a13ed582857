"""The readings of a disagreement: each value once, with all who give it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import inf
from typing import TypeAlias

from compile.model.evidence import Fact, Interval, Source
from compile.model.statement import Side
from compile.render.sides import worded

#: Kinds of disagreement whose values compare as intervals.
MEASURED = ("quantity", "date")
_Value: TypeAlias = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One account: a side, and what of its words compares."""

    side: Side
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One value and those who give it: "245" of one source and "about 245" of another are one reading."""

    witnesses: tuple[Witness, ...]

    @property
    def words(self) -> str:
        """The value as the first of them words it."""
        return worded(self.witnesses[0].side)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What of it compares."""
        return self.witnesses[0].facts


def readings(sides: Iterable[Side], kind: str, sources: Mapping[str, Source]) -> tuple[Reading, ...]:
    """The sides by what they say; figures and dates from low to high, others as they come."""
    found: dict[_Value, list[Witness]] = {}
    for side in sides:
        witness = Witness(side=side, facts=_facts(side, kind, sources.get(side.key)))
        found.setdefault(_value(witness), []).append(witness)
    made = [Reading(witnesses=tuple(sorted(group, key=_who))) for group in found.values()]
    return tuple(sorted(made, key=_rank) if kind in MEASURED else made)


def _who(witness: Witness) -> tuple[str, str]:
    return witness.side.key, witness.side.holder


def _facts(side: Side, kind: str, source: Source | None) -> tuple[Fact, ...]:
    """The facts of a side; of one written by hand those of its passage that stand in its words."""
    if kind not in MEASURED:
        return ()
    if side.fact is not None:
        return (side.fact,)
    says = worded(side).casefold()
    passages = source.passages if source else ()
    told = (found for passage in passages if passage.number == side.passage for found in passage.facts)
    return tuple(found for found in told if found.kind == kind and found.text.casefold() in says)


def _value(witness: Witness) -> _Value:
    if witness.facts:
        return tuple(_interval(fact) for fact in witness.facts)
    return ("".join(filter(str.isalnum, worded(witness.side).casefold())),)


def _interval(fact: Fact) -> _Value:
    """What two facts of one reading have in common: ends and unit."""
    found = middle(fact)
    return found.low, found.high, found.low_open, found.high_open, fact.unit


def middle(fact: Fact) -> Interval:
    """The interval of a fact; of "about 245" its middle alone, as of "245"."""
    low, high = fact.interval.low, fact.interval.high
    if fact.exactness == "approximate" and low is not None and high is not None:
        return Interval(low=(low + high) / 2, high=(low + high) / 2)
    return fact.interval


def _rank(reading: Reading) -> tuple[float, float, str]:
    if not reading.facts:
        return 0.0, inf, reading.words
    interval = reading.facts[0].interval
    return _number(interval.low, 0.0), _number(interval.high, inf), reading.words


def _number(end: Decimal | None, otherwise: float) -> float:
    return otherwise if end is None else float(end)
