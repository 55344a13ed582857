"""The marks in the text: "≠3" beside each disputed value, or after the sentence that tells of it in words of its own."""

from __future__ import annotations

from collections.abc import Mapping

from compile.model.book import Book
from compile.model.statement import Statement
from compile.render.apparatus.entries import Entry
from compile.render.apparatus.spots import Spot
from compile.render.ast.marking import Marked
from compile.render.ast.nodes import Json, span
from compile.render.words.interface import Interface
from compile.text.inlines import Attr, flatten, wrap


def mark(
    found: tuple[Entry, ...],
    book: Book,
    marked: Marked,
    interface: Interface,
    feet: Mapping[str, frozenset[int]],
) -> None:
    """Puts the marks into the statements' Spans, in place, and tells ``marked.gaps`` where words of the build now stand.

    ``feet`` are the numbers of the entries that paper prints at the foot of a statement's page.
    """
    statements = {statement.id: statement for statement in book.statements}
    told: dict[str, list[tuple[Entry, Spot]]] = {}
    for entry in found:
        for identifier, spots in entry.told.items():
            told.setdefault(identifier, []).extend(
                (entry, spot) for spot in spots or (Spot(at=-1, reading=None),)
            )
    for identifier, pairs in told.items():
        if identifier in marked.spans:
            _statement(statements[identifier], pairs, marked, interface, feet.get(identifier, frozenset()))


def _statement(
    statement: Statement,
    pairs: list[tuple[Entry, Spot]],
    marked: Marked,
    interface: Interface,
    feet: frozenset[int],
) -> None:
    node = marked.spans[statement.id]
    inlines = node["c"][1]
    fits = flatten(inlines) == statement.text
    at: dict[int, list[Attr]] = {}
    left = set(feet)
    for entry, spot in sorted(pairs, key=lambda pair: (pair[1].at, pair[0].number)):
        place = spot.at if fits and 0 <= spot.at < len(statement.text) else len(statement.text)
        before = at.setdefault(place, [])
        if not any(dict(data)["target"] == entry.identifier for _, _, data in before):
            before.append(_mark(entry, first=not before, foot=entry.number in left, interface=interface))
            left.discard(entry.number)
    inner = [
        (place, place, attr) for place, attrs in at.items() for attr in attrs if place < len(statement.text)
    ]
    if inner:
        node["c"][1] = wrap(inlines, inner)
        offsets = (statement.start + place for place, _, _ in inner)
        key = statement.chapter, statement.prose
        marked.gaps[key] = tuple(sorted({*marked.gaps.get(key, ()), *offsets}))
    node["c"][1] += [_node(attr) for attr in at.get(len(statement.text), [])]


def _mark(entry: Entry, *, first: bool, foot: bool, interface: Interface) -> Attr:
    sign = f"{'≠' if first else ','}{entry.number}"
    values = interface.say("punctuation.between").join(reading.words for reading in entry.readings)
    title = interface.say("page.accounts_differ_on", title=entry.title, values=values)
    return (
        "",
        ("differs",),
        (
            ("target", entry.identifier),
            ("title", title),
            ("sign", sign),
            *((("foot", str(entry.number)),) if foot else ()),
        ),
    )


def _node(attr: Attr) -> Json:
    _, classes, data = attr
    return span([], "", *classes, **dict(data))
