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
from compile.render.nodes import Blocks, Inlines, Json, bullets, div, heading, para, plain, span, words
from compile.render.places import Place, places
from compile.render.sides import line, worded

_SPACED = re.compile(r"\s+([.,;:!?)])")
_FORMS = {
    1: "side by side, each account with its source",
    2: "as a range that covers every account",
    3: "by giving the other account in a note",
    4: "by a citation marked as disagreeing",
    5: "by preferring one account, with the reason",
}
_KINDS = {
    "quantity": "Number", "date": "Date", "place": "Place", "identity": "Identity", "polarity": "Whether",
    "agency": "Who acted", "manner": "Manner", "extent": "Extent", "certainty": "Certainty",
}  # fmt: skip


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


def blocks(found: tuple[Entry, ...], book: Book, short: Mapping[str, Inlines], casing: Casing) -> Blocks:
    """The apparatus as blocks, without its level-1 heading."""
    intro = (
        "The sources of this book do not agree on everything. Each disagreement that the text touches is"
        " listed here with every account of it, and with the places that tell of it; in the text ≠ and its number"
        " point here. Words in quotation marks are the source’s own; those without sum it up."
    )
    made: Blocks = [para(*words(intro))]
    for entry in found:
        number = span(words(f"{entry.number}"), "", "number")
        title = heading(2, [number, {"t": "Space"}, *words(entry.title)], entry.identifier)
        made.append(div([title, div(_body(entry, book, short, casing), "", "entry")], "", "disagreement"))
    return made


def _body(entry: Entry, book: Book, short: Mapping[str, Inlines], casing: Casing) -> Blocks:
    lines = [line(side, book.source(side.key), short, casing) for side in entry.sides]
    body: Blocks = [bullets([[plain(*inlines)] for inlines in lines])]
    if entry.told:
        how = f"Told {' and '.join(_FORMS[n] for n in entry.forms)}, " if entry.forms else "Touched "
        body.append(para(*words(how), places(_places(entry, book)), {"t": "Str", "c": "."}))
    elif not entry.forms:
        body.append(para(*words("Not told in the text.")))
    for prefers, because in entry.prefers:
        body.append(para(*preference(prefers, because, short)))
    if entry.positions and not entry.forms:
        body.append(para(*words("Each of the two parties claims its own; no source sides with either.")))
    return body


def preference(prefers: str, because: str, short: Mapping[str, Inlines]) -> Inlines:
    """The printed reason of a resolution: whose account is preferred, and why."""
    reason = because.strip().rstrip(".")
    whom = named(short, prefers) if prefers else words("this account")
    return [*words("Preferred here: "), *whom, *words(f", because: {reason}.")]


def _places(entry: Entry, book: Book) -> list[Place]:
    chapters = {chapter.slug: chapter for chapter in book.chapters}
    found = []
    for identifier in entry.told:
        statement = book.statement(identifier)
        chapter = chapters[statement.chapter]
        called = f"chapter {chapter.number}, “{statement.section or chapter.title}”"
        found.append(Place(anchor=anchor(identifier), part=called))
    return found


def opening(text: str, length: int = 6) -> str:
    """The first words of a statement, for a link to it."""
    found = text.replace("\ufffc", " ").split()
    cut = _SPACED.sub(r"\1", " ".join(found[:length])).rstrip(",;:.“‘( ")
    return f"{cut} …" if len(found) > length else cut


def marks(found: tuple[Entry, ...]) -> dict[str, list[Json]]:
    """What to put after each statement (by id) that tells of a disagreement: "≠3", and ",7" after another."""
    result: dict[str, list[Json]] = {}
    for entry in found:
        for identifier in entry.told:
            before = result.setdefault(identifier, [])
            sign = f"{',' if before else '≠'}{entry.number}"
            title = f"Accounts differ: {entry.title}"
            before.append(span([], "", "differs", target=entry.identifier, title=title, sign=sign))
    return result
