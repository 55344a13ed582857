"""The claims that a figure shows: who says how many, found in the facts of the sources or in a dispute."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from compile.model.book import Book
from compile.model.evidence import Exactness, Fact, Interval, Source
from compile.model.statement import Side
from compile.render.ast.nodes import Json, attribute, words
from compile.render.ast.nodes import table as grid
from compile.render.evidence.sides import facts, middle, worded
from compile.render.words.casing import Casing, participle, plural
from compile.render.words.interface import Interface

#: The signs of units, which are the same in every language; a measure in another is not drawn.
UNITS: Mapping[str, str] = {
    "count": "", "percent": "%", "metre": "m", "square-metre": "m²", "litre": "l", "kilogram": "kg", "USD": "US$", "EUR": "€",
    "GBP": "£", "celsius": "°C", "fahrenheit": "°F", "metre-per-second": "m/s",
    "day": "d", "watt": "W", "byte": "B", "degree": "°", "JPY": "¥",
}  # fmt: skip


#: Kinds of disagreement that have a scale.
DRAWN = ("quantity", "date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One row: a source, who claims it there, in which words, and their interval where one was read: ``value`` is it alone."""

    key: str
    holder: str
    says: str
    interval: Interval | None
    value: str = ""
    exactness: Exactness = "exact"
    head: str = ""
    event: str = ""
    unit: str = "count"
    dated: bool = False

    @property
    def identity(self) -> tuple[object, ...]:
        """What it has in common with the same claim in other words."""
        value = middle(self.interval, self.exactness) if self.interval else self.says.lower()
        return self.key, self.holder.lower(), value


def select(book: Book, triple: Json) -> tuple[Claim, ...]:
    """The claims that a ``.claims`` div asks for: the sides of its ``dispute``, or facts by ``event``, ``head``,
    ``population``; of these ``sources`` only, where they are named."""
    wanted = (attribute(triple, "sources") or "").replace(",", " ").split()
    dispute = attribute(triple, "dispute")
    found = _disputed(book, dispute) if dispute is not None else _stated(book.sources, triple)
    return distinct(claim for claim in found if not wanted or claim.key in wanted)


def distinct(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims from low to high; what one voice says twice, "about 245" and "245", once."""
    first: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        first.setdefault(claim.identity, claim)
    return tuple(sorted(first.values(), key=rank))


def _disputed(book: Book, identifier: str) -> Iterable[Claim]:
    """The sides of a dispute, or of a conflict that was found; with their values, where they were read."""
    sides: list[tuple[str, Side]] = []
    for conflict in book.conflicts:
        if identifier in (conflict.dispute, conflict.id) and conflict.kind in DRAWN:
            sides += ((conflict.kind, conflict.a), (conflict.kind, conflict.b))
    for dispute in book.disputes:
        if dispute.id == identifier and dispute.kind in DRAWN:
            sides += ((dispute.kind, side) for side in dispute.sides)
    told: dict[tuple[str, str, str], tuple[str, Side]] = {}
    for kind, side in sides:
        told.setdefault((side.key, side.holder.lower(), worded(side).lower()), (kind, side))
    return [claim for kind, side in told.values() for claim in _sided(book, kind, side)]


def _sided(book: Book, kind: str, side: Side) -> Iterable[Claim]:
    """A claim for each value of a side; one without any where none was read."""
    found = facts(side, kind, book.source(side.key))
    if not found:
        return [Claim(key=side.key, holder=side.holder, says=worded(side), interval=None)]
    return [of(side, fact) for fact in found]


def _stated(sources: Iterable[Source], triple: Json) -> Iterable[Claim]:
    event, head = attribute(triple, "event"), attribute(triple, "head")
    population = set((attribute(triple, "population") or "").replace(",", " ").split())
    for source in sources:
        for passage in source.passages:
            for fact in passage.facts:
                if _fits(fact, event, head, population):
                    side = Side(
                        key=source.key, passage=passage.number, says="", holder=fact.holder, fact=fact
                    )
                    yield of(side, fact)


def _fits(fact: Fact, event: str | None, head: str | None, population: set[str]) -> bool:
    if fact.kind != "quantity" or fact.unit != "count" or fact.part or not fact.polarity:
        return False
    if fact.modality not in ("asserted", "reported") or (event is not None and fact.event != event):
        return False
    if head is not None and fact.head != head:
        return False
    return population <= set(fact.population) if population else True


def of(side: Side, fact: Fact, *, whole: bool = True) -> Claim:
    """A fact of a side as a claim, in the words of the ``whole`` side or in its own."""
    value = " ".join(fact.text.split())
    return Claim(
        key=side.key,
        holder=side.holder,
        says=worded(side) if whole else value,
        value=value,
        interval=fact.interval,
        exactness=fact.exactness,
        head=fact.head,
        event=fact.event or "",
        unit=fact.unit,
        dated=fact.kind == "date",
    )


def rank(claim: Claim) -> tuple[float, float, str, str]:
    """Rows stand from low to high."""
    low = claim.interval.low if claim.interval else None
    high = claim.interval.high if claim.interval else None
    return (
        float(low) if low is not None else 0.0,
        float(high) if high is not None else math.inf,
        claim.key,
        claim.holder,
    )


def measure(claims: tuple[Claim, ...], casing: Casing) -> str:
    """What is counted, for the axis: "fighters surrendered"; "" if the claims do not say."""
    if any(claim.dated for claim in claims):
        return ""
    counted = Counter((claim.head, claim.event) for claim in claims if claim.head)
    if not counted:
        events = {claim.event for claim in claims}
        return participle(events.pop()) if len(events) == 1 and "" not in events else ""
    head, event = max(sorted(counted), key=counted.__getitem__)
    return casing.write(f"{plural(head)} {participle(event)}" if event else plural(head))


def alternative(claims: tuple[Claim, ...], names: Mapping[str, str], interface: Interface) -> str:
    """What the drawing shows, in words, from the data."""
    said = "; ".join(f"{who(claim, names)}: {claim.says}" for claim in claims)
    if not claims:
        return interface.say("charts.empty")
    return interface.count("charts.alternative", len(claims), claims=said)


def who(claim: Claim, names: Mapping[str, str]) -> str:
    """Whose claim it is: "NYT, police chief of Darzab"."""
    name = names.get(claim.key, claim.key)
    return f"{name}, {claim.holder}" if claim.holder else name


def table(claims: tuple[Claim, ...], names: Mapping[str, str], interface: Interface) -> Json:
    """The same as a table, for those who would rather read the figures."""
    head = [
        words(interface.say(f"charts.column_{name}")) for name in ("source", "holder", "says", "from", "to")
    ]
    rows = [
        [
            words(names.get(claim.key, claim.key)),
            words(f"{claim.holder[:1].upper()}{claim.holder[1:]}"),
            words(claim.says),
            *(words(_end(claim, interface, high=high)) for high in (False, True)),
        ]
        for claim in claims
    ]
    return grid(head, rows)


def _end(claim: Claim, interface: Interface, *, high: bool) -> str:
    """An end of a claim's interval: "150", "> 150" where it is not in it; "–" where there is none."""
    found = claim.interval
    end = (found.high if high else found.low) if found else None
    if found is None or end is None:
        return "–"
    if claim.dated:
        return interface.date(date.fromordinal(int(end)).isoformat())
    beyond = ("< " if found.high_open else "") if high else ("> " if found.low_open else "")
    said = f"{end.normalize():f}" if end % 1 else interface.number(int(end))
    unit = UNITS.get(claim.unit, claim.unit)
    return f"{beyond}{said}\u00a0{unit}" if unit else f"{beyond}{said}"
