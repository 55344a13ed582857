"""The critical apparatus, "Where accounts differ": one entry a disagreement that the book touches."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from compile.model.book import Book
from compile.model.statement import Conflict, Dispute, Side
from compile.render.anchors import anchor
from compile.render.casing import Casing, participle, plural
from compile.render.evidence import named
from compile.render.interface import Interface
from compile.render.nodes import Blocks, Inlines, Json, bullets, div, heading, para, plain, span, words
from compile.render.places import Place, places
from compile.render.sides import line, worded

_SPACED = re.compile(r"\s+([.,;:!?)])")


@dataclass(slots=True)
class Entry:
    """One disagreement: its sides, the statements that tell of it, and how."""

    number: int
    title: str
    kind: str
    sides: list[Side] = field(default_factory=list)
    told: dict[str, None] = field(default_factory=dict)
    forms: dict[int, None] = field(default_factory=dict)
    prefers: dict[tuple[str, str], None] = field(default_factory=dict)
    positions: bool = True

    @property
    def identifier(self) -> str:
        """Its anchor."""
        return f"differs-{self.number}"


def entries(book: Book, casing: Casing, interface: Interface) -> tuple[Entry, ...]:
    """The disagreements to print, in the order in which the book comes to tell of them."""
    disputes = {dispute.id: dispute for dispute in book.disputes}
    printed = [
        conflict
        for conflict in book.conflicts
        if conflict.verdict in ("conflict", "positions")
        and _printed(conflict, disputes.get(conflict.dispute))
    ]
    order = {statement.id: number for number, statement in enumerate(book.statements)}
    made = [_entry(group, disputes.get(group[0].dispute), casing, interface) for group in _grouped(printed)]
    for entry in made:
        entry.told = dict.fromkeys(sorted((s for s in entry.told if s in order), key=order.__getitem__))
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
    entry = Entry(number=0, title=title, kind=group[0].kind)
    sides: dict[tuple[str, str, str], Side] = {}
    for conflict in group:
        for side in (*(dispute.sides if dispute else ()), conflict.a, conflict.b):
            sides.setdefault((side.key, worded(side).lower(), side.holder.lower()), side)
        entry.told.update(dict.fromkeys(conflict.touches))
        entry.positions &= conflict.verdict == "positions"
        for acknowledged in conflict.acknowledgements:
            entry.told.update(dict.fromkeys(acknowledged.statements))
            entry.forms[acknowledged.form] = None
            if acknowledged.because:
                entry.prefers[acknowledged.prefers, acknowledged.because] = None
    entry.sides = sorted(sides.values(), key=_rank)
    return entry


def _rank(side: Side) -> tuple[float, str, str]:
    low = side.fact.interval.low if side.fact and side.fact.interval.low is not None else 0
    return float(low), side.key, worded(side)


def blocks(
    found: tuple[Entry, ...],
    book: Book,
    short: Mapping[str, Inlines],
    casing: Casing,
    interface: Interface,
) -> Blocks:
    """The apparatus as blocks, without its level-1 heading."""
    made: Blocks = [para(*words(interface.say("apparatus.intro")))]
    for entry in found:
        number = span(words(interface.number(entry.number)), "", "number")
        title = heading(2, [number, {"t": "Space"}, *words(entry.title)], entry.identifier)
        made.append(
            div([title, div(_body(entry, book, short, casing, interface), "", "entry")], "", "disagreement")
        )
    return made


def _body(
    entry: Entry, book: Book, short: Mapping[str, Inlines], casing: Casing, interface: Interface
) -> Blocks:
    lines = [line(side, book.source(side.key), short, casing, interface) for side in entry.sides]
    body: Blocks = [bullets([[plain(*inlines)] for inlines in lines])]
    if entry.told:
        body.append(
            para(
                *words(_how(entry, interface)),
                places(_places(entry, book, interface), interface),
                *words("."),
            )
        )
    elif not entry.forms:
        body.append(para(*words(interface.say("apparatus.untold"))))
    for prefers, because in entry.prefers:
        body.append(para(*preference(prefers, because, short, interface)))
    if entry.positions and not entry.forms:
        body.append(para(*words(interface.say("apparatus.positions"))))
    return body


def _how(entry: Entry, interface: Interface) -> str:
    if not entry.forms:
        return interface.say("apparatus.touched")
    forms = interface.joined(interface.say(f"apparatus.form_{number}") for number in entry.forms)
    return interface.say("apparatus.told", forms=forms)


def preference(prefers: str, because: str, short: Mapping[str, Inlines], interface: Interface) -> Inlines:
    """The printed reason of a resolution: whose account is preferred, and why."""
    reason = because.strip().rstrip(".")
    whom = named(short, prefers) if prefers else words(interface.say("apparatus.this_account"))
    return [
        *words(interface.say("apparatus.preferred")),
        *whom,
        *words(interface.say("apparatus.because", reason=reason)),
    ]


def _places(entry: Entry, book: Book, interface: Interface) -> list[Place]:
    chapters = {chapter.slug: chapter for chapter in book.chapters}
    found = []
    for identifier in entry.told:
        statement = book.statement(identifier)
        chapter = chapters[statement.chapter]
        section = statement.section or chapter.title
        called = interface.say("apparatus.place", number=chapter.number, section=section)
        found.append(Place(anchor=anchor(identifier), part=called))
    return found


def opening(text: str, length: int = 6) -> str:
    """The first words of a statement, for a link to it."""
    found = text.replace("\ufffc", " ").split()
    cut = _SPACED.sub(r"\1", " ".join(found[:length])).rstrip(",;:.“‘( ")
    return f"{cut} …" if len(found) > length else cut


def marks(found: tuple[Entry, ...], interface: Interface) -> dict[str, list[Json]]:
    """What to put after each statement (by id) that tells of a disagreement: "≠3", and ",7" after another."""
    result: dict[str, list[Json]] = {}
    for entry in found:
        for identifier in entry.told:
            before = result.setdefault(identifier, [])
            sign = f"{',' if before else '≠'}{entry.number}"
            title = interface.say("page.accounts_differ_on", title=entry.title)
            before.append(span([], "", "differs", target=entry.identifier, title=title, sign=sign))
    return result
