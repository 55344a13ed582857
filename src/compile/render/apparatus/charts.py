"""The charts of the apparatus: of each disagreement about figures or days who says what, on one scale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compile.model.evidence import Fact
from compile.render.apparatus.entries import Entry
from compile.render.casing import Casing
from compile.render.charts import Chart, chart
from compile.render.claims import UNITS, Claim, distinct, of
from compile.render.interface import Interface


def charts(
    found: Iterable[Entry], names: Mapping[str, str], casing: Casing, interface: Interface
) -> dict[int, list[Chart]]:
    """The charts by the number of their entry: one a measure ("70 killed and 100 wounded" are two)."""
    made: dict[int, list[Chart]] = {}
    for entry in found:
        several = any(len(witness.facts) > 1 for reading in entry.readings for witness in reading.witnesses)
        for claims in _panels(entry, several):
            before = made.setdefault(entry.number, [])
            name = f"{entry.identifier}-{len(before) + 1}.svg"
            drawn = chart(claims, names, casing, interface, name=name, title=entry.title, measured=several)
            before.append(drawn)
    return made


def _panels(entry: Entry, several: bool) -> Iterable[tuple[Claim, ...]]:
    """The claims of each measure that two accounts or more give a value of; an account may give ``several``."""
    measures: dict[tuple[str, str], list[Claim]] = {}
    witnesses = [witness for reading in entry.readings for witness in reading.witnesses]
    for witness in witnesses:
        for fact in witness.facts or witness.days:
            measures.setdefault(_measure(fact, several), []).append(of(witness.side, fact, whole=not several))
    for (unit, _), claims in measures.items():
        if unit in UNITS and len(told := distinct(claims)) > 1:
            yield told


def _measure(fact: Fact, several: bool) -> tuple[str, str]:
    """What is measured: its unit; and the event, where an account gives ``several`` figures."""
    if fact.kind == "date":
        return ("count" if fact.unit == "day" else "", "date")
    return fact.unit, (fact.event or "") if several else ""
