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
from compile.render.nodes import Blocks, Inlines, Json, bullets, div, heading, link, para, plain, span, words

_SPACED = re.compile(r"\s+([.,;:!?)])")
_FORMS = {
    1: "both accounts side by side, each with its source",
    2: "a range that covers every account",
    3: "the other account in a note",
    4: "a citation marked as disagreeing",
    5: "one account preferred, with the reason",
}
_KINDS = {
    "quantity": "Number", "date": "Date", "place": "Place", "identity": "Identity", "polarity": "Whether",
    "agency": "Who acted", "manner": "Manner", "extent": "Extent", "certainty": "Certainty",
}  # fmt: skip


_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "we", "i"})


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


def entries(book: Book, casing: Casing) -> tuple[Entry, ...]:
    """The disagreements to print, in the order in which the book comes to tell of them."""
    disputes = {dispute.id: dispute for dispute in book.disputes}
    printed = [
        conflict
        for conflict in book.conflicts
        if conflict.verdict in ("conflict", "positions")
        and _printed(conflict, disputes.get(conflict.dispute))
    ]
    order = {statement.id: number for number, statement in enumerate(book.statements)}
    made = [_entry(group, disputes.get(group[0].dispute), casing) for group in _grouped(printed)]
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


def measure(conflict: Conflict, casing: Casing) -> str:
    """A title for a conflict nobody named: "Fighters surrendered", "Date of the attack"."""
    fact = conflict.a.fact or conflict.b.fact
    kind = _KINDS.get(conflict.kind, conflict.kind.capitalize())
    if fact is None:
        return kind
    if conflict.kind != "quantity":
        thing = fact.event or fact.head
        return f"{kind} of the {casing.write(thing)}" if thing else kind
    head = plural(fact.head) if fact.head else ""
    said = casing.write(" ".join(part for part in (*fact.population, head) if part)) or kind
    return f"{said[:1].upper()}{said[1:]} {participle(fact.event) if fact.event else ''}".strip()


def _entry(group: list[Conflict], dispute: Dispute | None, casing: Casing) -> Entry:
    title = dispute.title if dispute else max((measure(conflict, casing) for conflict in group), key=len)
    entry = Entry(number=0, title=title, kind=group[0].kind)
    sides: dict[tuple[str, str, str], Side] = {}
    for conflict in group:
        for side in (*(dispute.sides if dispute else ()), conflict.a, conflict.b):
            sides.setdefault((side.key, _says(side).lower(), side.holder.lower()), side)
        entry.told.update(dict.fromkeys(conflict.touches))
        entry.positions &= conflict.verdict == "positions"
        for acknowledged in conflict.acknowledgements:
            entry.told.update(dict.fromkeys(acknowledged.statements))
            entry.forms[acknowledged.form] = None
            if acknowledged.because:
                entry.prefers[acknowledged.prefers, acknowledged.because] = None
    entry.sides = sorted(sides.values(), key=_rank)
    return entry


def _says(side: Side) -> str:
    return " ".join((side.says or (side.fact.text if side.fact else "")).split())


def _rank(side: Side) -> tuple[float, str, str]:
    low = side.fact.interval.low if side.fact and side.fact.interval.low is not None else 0
    return float(low), side.key, _says(side)


def blocks(found: tuple[Entry, ...], book: Book, short: Mapping[str, Inlines], casing: Casing) -> Blocks:
    """The apparatus as blocks, without its level-1 heading."""
    intro = (
        "The sources of this book do not agree on everything. Each disagreement that the text touches is"
        " listed here with every account of it, in the words of its source, and with the places that tell"
        " of it. In the text, ≠ marks those places."
    )
    made: Blocks = [para(*words(intro))]
    for entry in found:
        made.append(heading(2, words(entry.title), entry.identifier))
        made.append(div(_body(entry, book, short, casing), "", "entry"))
    return made


def _body(entry: Entry, book: Book, short: Mapping[str, Inlines], casing: Casing) -> Blocks:
    body: Blocks = [bullets([[plain(*_side(side, short, casing))] for side in entry.sides])]
    line: Inlines = []
    if entry.told:
        line = [*words("Told in "), *_places(entry, book)]
    if entry.forms:
        line += words(
            ("; told as " if line else "Told as ") + ", and as ".join(_FORMS[n] for n in entry.forms)
        )
    if line:
        body.append(para(*line, {"t": "Str", "c": "."}))
    for prefers, because in entry.prefers:
        body.append(para(*preference(prefers, because, short)))
    if entry.positions and not entry.forms:
        body.append(para(*words("Each of the two parties claims its own; no source sides with either.")))
    return body


def _side(side: Side, short: Mapping[str, Inlines], casing: Casing) -> Inlines:
    says = _says(side)
    line: Inlines = [*named(short, side.key), {"t": "Str", "c": ":"}, {"t": "Space"}]
    line.append(span(words(f"“{says}”"), "", "says"))
    if side.holder and side.holder not in _PRONOUNS:
        line += words(f" (according to {casing.write(side.holder)})")
    return line


def preference(prefers: str, because: str, short: Mapping[str, Inlines]) -> Inlines:
    """The printed reason of a resolution: whose account is preferred, and why."""
    reason = because.strip().rstrip(".")
    whom = named(short, prefers) if prefers else words("this account")
    return [*words("Preferred here: "), *whom, *words(f", because: {reason}.")]


def _places(entry: Entry, book: Book) -> Inlines:
    places: Inlines = []
    numbers = {chapter.slug: chapter.number for chapter in book.chapters}
    for identifier in entry.told:
        statement = book.statement(identifier)
        label = f"chapter {numbers.get(statement.chapter, 0)}, “{opening(statement.text)}”"
        places += [{"t": "Str", "c": ";"}, {"t": "Space"}] if places else []
        places.append(link(words(label), f"#{anchor(identifier)}"))
    return places


def opening(text: str, length: int = 6) -> str:
    """The first words of a statement, for a link to it."""
    found = text.replace("\ufffc", " ").split()
    cut = _SPACED.sub(r"\1", " ".join(found[:length])).rstrip(",;:.“‘( ")
    return f"{cut} …" if len(found) > length else cut


def marks(found: tuple[Entry, ...]) -> dict[str, list[Json]]:
    """What to put after each statement (by id) that tells of a disagreement."""
    result: dict[str, list[Json]] = {}
    for entry in found:
        for identifier in entry.told:
            node = span([], "", "differs", target=entry.identifier, title=f"Accounts differ: {entry.title}")
            result.setdefault(identifier, []).append(node)
    return result
