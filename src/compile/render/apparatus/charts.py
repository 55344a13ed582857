"""The charts of the apparatus: of each disagreement about figures or days who says what, on one scale, drawn once in a book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from compile.model.evidence import Fact
from compile.render.apparatus.entries import Entry
from compile.render.charts.chart import Chart, chart
from compile.render.charts.claims import UNITS, Claim, distinct, of
from compile.render.charts.figures import Drawing
from compile.render.words.casing import Casing
from compile.render.words.interface import Interface


@dataclass(slots=True)
class Shown:
    """How an entry is shown: by charts of its own, and by figures of the chapters."""

    charts: list[Chart] = field(default_factory=list)
    figures: list[Drawing] = field(default_factory=list)


def charts(
    found: Iterable[Entry],
    drawings: Iterable[Drawing],
    names: Mapping[str, str],
    casing: Casing,
    interface: Interface,
) -> dict[int, Shown]:
    """The charts by the number of their entry: one a measure ("70 killed and 100 wounded" are two).

    What a figure of a chapter shows already is not drawn again.
    """
    drawn = [(drawing, {claim.identity for claim in drawing.claims}) for drawing in drawings]
    made: dict[int, Shown] = {}
    for entry in found:
        several = any(len(witness.facts) > 1 for reading in entry.readings for witness in reading.witnesses)
        for claims in _panels(entry, several):
            shown = made.setdefault(entry.number, Shown())
            wanted = {claim.identity for claim in claims}
            figure = next((drawing for drawing, has in drawn if wanted <= has), None)
            if figure is not None:
                shown.figures.append(figure)
                continue
            name = f"{entry.identifier}-{len(shown.charts) + 1}.svg"
            shown.charts.append(
                chart(claims, names, casing, interface, name=name, title=entry.title, measured=several)
            )
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
