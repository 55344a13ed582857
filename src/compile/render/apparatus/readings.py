"""The readings of a disagreement: each value once, with all who give it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import inf

from compile.model.evidence import Fact, Source
from compile.model.statement import Side
from compile.render.evidence.sides import Value, facts, value, worded

#: Kinds of disagreement whose values compare as intervals.
MEASURED = ("quantity", "date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One account: a side, and what of its words compares; ``days`` are those that it names where something else compares."""

    side: Side
    facts: tuple[Fact, ...] = ()
    days: tuple[Fact, ...] = ()


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
    found: dict[Value, list[Witness]] = {}
    for side in sides:
        told = facts(side, kind if kind in MEASURED else "date", sources.get(side.key))
        witness = Witness(side=side, facts=told) if kind in MEASURED else Witness(side=side, days=told)
        found.setdefault(_value(witness), []).append(witness)
    made = [Reading(witnesses=tuple(sorted(group, key=_who))) for group in found.values()]
    return tuple(sorted(made, key=_rank) if kind in MEASURED else made)


def _who(witness: Witness) -> tuple[str, str]:
    return witness.side.key, witness.side.holder


def _value(witness: Witness) -> Value:
    if witness.facts:
        return tuple(value(fact) for fact in witness.facts)
    return ("".join(filter(str.isalnum, worded(witness.side).casefold())),)


def _rank(reading: Reading) -> tuple[float, float, str]:
    if not reading.facts:
        return 0.0, inf, reading.words
    interval = reading.facts[0].interval
    return _number(interval.low, 0.0), _number(interval.high, inf), reading.words


def _number(end: Decimal | None, otherwise: float) -> float:
    return otherwise if end is None else float(end)
