"""Which disagreements the apparatus tells of: one entry a disagreement that the book touches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from compile.model.book import Book
from compile.model.statement import Conflict, Dispute, Side
from compile.render.apparatus.readings import Reading, readings
from compile.render.apparatus.spots import Spot, spots
from compile.render.evidence.sides import worded
from compile.render.words.casing import Casing, participle, plural
from compile.render.words.interface import Interface

#: What an entry is: sources at odds, named parties each with their own, one voice on different days, one source at odds with itself.
Sort: TypeAlias = Literal["conflict", "positions", "revision", "itself"]


@dataclass(slots=True)
class Entry:
    """One disagreement: its readings, the statements that tell of it, where in them, and how.

    ``follows`` are the numbers of the readings that the text gives as its own; none where it gives all alike.
    """

    number: int
    title: str
    kind: str
    dispute: str = ""
    readings: tuple[Reading, ...] = ()
    told: dict[str, tuple[Spot, ...]] = field(default_factory=dict)
    forms: dict[int, None] = field(default_factory=dict)
    prefers: dict[tuple[str, str], None] = field(default_factory=dict)
    follows: frozenset[int] = frozenset()
    positions: bool = True

    @property
    def identifier(self) -> str:
        """Its anchor."""
        return f"differs-{self.number}"

    @property
    def sides(self) -> tuple[Side, ...]:
        """All accounts."""
        return tuple(witness.side for reading in self.readings for witness in reading.witnesses)

    @property
    def sort(self) -> Sort:
        """What sort of disagreement it is."""
        if self.positions:
            return "positions"
        sides = self.sides
        voices = {side.holder.casefold() or side.key for side in sides}
        days = {side.fact.as_of for side in sides if side.fact and side.fact.as_of}
        if len(voices) == 1 and len(days) > 1:
            return "revision"
        return "itself" if len(voices) == 1 and len({side.key for side in sides}) == 1 else "conflict"


def entries(book: Book, casing: Casing, interface: Interface) -> tuple[Entry, ...]:
    """The disagreements to print, in the order in which the book comes to tell of them."""
    disputes = {dispute.id: dispute for dispute in book.disputes}
    printed = [
        conflict
        for conflict in book.conflicts
        if conflict.verdict in ("conflict", "positions")
        and _printed(conflict, disputes.get(conflict.dispute))
    ]
    order = {statement.id: number for number, statement in enumerate(book.statements)} if printed else {}
    sources = {source.key: source for source in book.sources}
    made = []
    for group in _grouped(printed):
        dispute = disputes.get(group[0].dispute)
        entry = _entry(group, dispute, casing, interface)
        entry.readings = readings(_sides(group, dispute), entry.kind, sources)
        told = sorted((found for found in entry.told if found in order), key=order.__getitem__)
        entry.told = {found: spots(book.statements[order[found]], entry.readings) for found in told}
        notes = {found for found in told if book.statements[order[found]].kind == "note"}
        entry.follows = _follows(entry, notes)
        made.append(entry)
    made.sort(key=lambda entry: (min((order[s] for s in entry.told), default=len(order)), entry.title))
    for number, entry in enumerate(made, 1):
        entry.number = number
    return tuple(made)


def _grouped(conflicts: list[Conflict]) -> list[list[Conflict]]:
    """Conflicts of one dispute, and those nobody named that have a claim in common."""
    groups: list[list[Conflict]] = []
    place: dict[tuple[object, ...], list[Conflict]] = {}
    for conflict in conflicts:
        met = (place.get(mark) for mark in _marks(conflict))
        found = list({id(group): group for group in met if group is not None}.values())
        group = found[0] if found else []
        for other in found[1:]:
            group += other
            groups.remove(other)
        if not found:
            groups.append(group)
        group.append(conflict)
        for member in group:
            place.update(dict.fromkeys(_marks(member), group))
    return groups


def _marks(conflict: Conflict) -> list[tuple[object, ...]]:
    if conflict.dispute:
        return [(conflict.dispute,)]
    return [
        (conflict.kind, side.key, side.passage, side.fact.start if side.fact else side.says)
        for side in (conflict.a, conflict.b)
    ]


def _printed(conflict: Conflict, dispute: Dispute | None) -> bool:
    """What no statement touches is none of this book's business, unless its authors wrote it down."""
    if dispute is not None:
        return dispute.state != "dismissed"
    return bool(conflict.touches or conflict.acknowledgements)


def measure(conflict: Conflict, casing: Casing, interface: Interface) -> str:
    """A title for a conflict nobody named: "Fighters surrendered", "Date of the attack"."""
    fact = conflict.a.fact or conflict.b.fact
    kind = interface.say(f"kinds.{conflict.kind}")
    if fact is None:
        return kind
    if conflict.kind != "quantity":
        thing = fact.event or fact.head
        return interface.say("kinds.of", kind=kind, thing=casing.write(thing)) if thing else kind
    head = plural(fact.head) if fact.head else ""
    said = casing.write(" ".join(part for part in (*fact.population, head) if part)) or kind
    return f"{said[:1].upper()}{said[1:]} {participle(fact.event) if fact.event else ''}".strip()


def _entry(group: list[Conflict], dispute: Dispute | None, casing: Casing, interface: Interface) -> Entry:
    title = (
        dispute.title
        if dispute
        else max((measure(conflict, casing, interface) for conflict in group), key=len)
    )
    entry = Entry(number=0, title=title, kind=group[0].kind, dispute=dispute.id if dispute else "")
    for conflict in group:
        entry.told.update(dict.fromkeys(conflict.touches, ()))
        entry.positions &= conflict.verdict == "positions"
        for acknowledged in conflict.acknowledgements:
            entry.told.update(dict.fromkeys(acknowledged.statements, ()))
            entry.forms[acknowledged.form] = None
            if acknowledged.because:
                entry.prefers[acknowledged.prefers, acknowledged.because] = None
    return entry


def _sides(group: list[Conflict], dispute: Dispute | None) -> Iterable[Side]:
    """All accounts, each once: as the authors wrote it down, with the fact that was read in it."""
    sides: dict[tuple[str, str, str], Side] = {}
    for side in (
        *(dispute.sides if dispute else ()),
        *(side for conflict in group for side in (conflict.a, conflict.b)),
    ):
        account = side.key, worded(side).lower(), side.holder.lower()
        if account not in sides or sides[account].fact is None:
            sides[account] = side
    return sides.values()


def _follows(entry: Entry, notes: set[str]) -> frozenset[int]:
    """The readings that the text prefers; else, where it does not set all side by side, those that it gives outside of notes."""
    if entry.prefers:
        keys = {preferred for preferred, _ in entry.prefers}
        return frozenset(
            number
            for number, reading in enumerate(entry.readings)
            if any(witness.side.key in keys for witness in reading.witnesses)
        )
    if entry.forms.keys() & {1, 2}:
        return frozenset()
    given = {spot.reading for told, found in entry.told.items() if told not in notes for spot in found}
    followed = frozenset(number for number in given if number is not None)
    return followed if len(followed) < len(entry.readings) else frozenset()
