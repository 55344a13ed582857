"""The index of disputes: what the sources disagree on, by kind, and what the text gives for each."""

from __future__ import annotations

from compile.model.book import Book
from compile.render.apparatus.entries import Entry
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import Blocks, Inlines, link, span, table, words
from compile.render.words.interface import Interface

#: Fewer entries than this are seen at a glance.
FEW = 4


def index(found: tuple[Entry, ...], book: Book, interface: Interface) -> Blocks:
    """A table of the entries under their kinds, in the order in which kinds come first."""
    if len(found) < FEW:
        return []
    say = interface.say
    kinds = dict.fromkeys(entry.kind for entry in found)
    head = [words(say("apparatus.column_title")), words(say("apparatus.column_gives")), _places(interface)]
    rows: list[list[Inlines]] = []
    for kind in kinds:
        rows.append([[{"t": "Strong", "c": words(say(f"kinds.{kind}"))}]])
        rows += [_row(entry, book, interface) for entry in found if entry.kind == kind]
    made = table(head, rows, "", "disputes")
    for row in made["c"][4][0][3]:
        if len(row[1]) == 1:
            row[1][0][3] = len(head)
    return [made]


def _row(entry: Entry, book: Book, interface: Interface) -> list[Inlines]:
    number = span(words(interface.number(entry.number)), "", "number")
    title = [number, {"t": "Space"}, link(words(entry.title), f"#{entry.identifier}")]
    return [title, words(_gives(entry, interface)), _where(entry, book, interface)]


def _gives(entry: Entry, interface: Interface) -> str:
    """What the text makes of it: the value that it follows, a range, or each account."""
    say = interface.say
    if entry.follows:
        return interface.joined(entry.readings[number].words for number in sorted(entry.follows))
    if not entry.told:
        return say("apparatus.gives_none")
    return say("apparatus.gives_range") if entry.forms.keys() == {2} else say("apparatus.gives_each")


def _places(interface: Interface) -> Inlines:
    return [
        span(words(interface.say(f"apparatus.column_{name}")), "", medium)
        for name, medium in (("chapter", "screen"), ("page", "paper"))
    ]


def _where(entry: Entry, book: Book, interface: Interface) -> Inlines:
    """The chapters that tell of it, linked; on paper its pages."""
    numbers = {chapter.slug: chapter.number for chapter in book.chapters}
    first: dict[int, str] = {}
    for identifier in entry.told:
        first.setdefault(numbers[book.statement(identifier).chapter], anchor(identifier))
    line: Inlines = []
    for number, target in first.items():
        line += [
            *words(interface.say("punctuation.list") if line else ""),
            link(words(str(number)), f"#{target}"),
        ]
    targets = " ".join(anchor(identifier) for identifier in entry.told)
    return [span(line, "", "pages", targets=targets)] if first else []
