"""References to places of the book: links by chapter and section on a screen, page numbers on paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compile.model.book import Book
from compile.model.statement import Statement
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import Inlines, Json, link, span, words
from compile.render.words.interface import Interface


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An anchor, and how the part of the book that it stands in is called."""

    anchor: str
    part: str


def of(statement: Statement, book: Book, interface: Interface) -> Place:
    """Where a statement stands: "chapter 5, “Losses”"."""
    chapter = book.chapter(statement.chapter)
    section = statement.section or chapter.title
    called = interface.say("apparatus.place", number=chapter.number, section=section)
    return Place(anchor=anchor(statement.id), part=called)


def places(found: Iterable[Place], interface: Interface) -> Json:
    """A Span of links, one a place; the places of one part go together: "chapter 5, “Losses” · 2 · 3".

    Its ``targets`` are all anchors, from which a writer for paper makes "pages 9 and 12".
    """
    parts: dict[str, list[str]] = {}
    for place in found:
        anchors = parts.setdefault(place.part, [])
        anchors += [place.anchor] if place.anchor not in anchors else []
    line: Inlines = [{"t": "Str", "c": interface.say("apparatus.in_places")}, {"t": "Space"}] if parts else []
    for number, (part, anchors) in enumerate(parts.items()):
        line += [{"t": "Str", "c": ";"}, {"t": "Space"}] if number else []
        line += _links(part, anchors)
    targets = " ".join(anchor for anchors in parts.values() for anchor in anchors)
    return span(line, "", "places", targets=targets)


def _links(part: str, anchors: list[str]) -> Inlines:
    line: Inlines = [link(words(part), f"#{anchors[0]}")]
    for number, target in enumerate(anchors[1:], 2):
        line += [*words(" · "), link(words(str(number)), f"#{target}")]
    return line
