"""The timeline: what the statements date, in order of time, with who says so and where the book tells of it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from compile.model.book import Book
from compile.model.statement import Statement
from compile.render import places
from compile.render.ast.nodes import Blocks, Inlines, Json, div, heading, para, plain, span, words
from compile.render.evidence.cards import named
from compile.render.matter.events import Event
from compile.render.matter.extracts import bare
from compile.render.matter.periods import printed
from compile.render.matter.preceding import preceding
from compile.render.words.interface import Interface

#: So many dates make a timeline.
ENOUGH = 3
IDENTIFIER = "timeline"


def blocks(
    events: tuple[Event, ...],
    extracts: Mapping[str, Inlines],
    book: Book,
    short: Mapping[str, Inlines],
    interface: Interface,
) -> Blocks:
    """The timeline by years (of one year, by months), without its level-1 heading; nothing if there is too little to tell."""
    if len({event.period for event in events}) < ENOUGH:
        return []
    single = len({event.period.first.year for event in events}) == 1
    made: Blocks = [para(*words(interface.say("matter.timeline_intro")))]
    for key, group in groupby(events, key=lambda event: event.period.first.isoformat()[: 7 if single else 4]):
        title = interface.date(key) if single else str(int(key))
        made.append(heading(2, words(title), f"{IDENTIFIER}-{key}"))
        rows = [
            _row(list(same), key, extracts, book, short, interface)
            for _, same in groupby(group, key=lambda event: event.period)
        ]
        made.append(div([{"t": "DefinitionList", "c": rows}], "", "timeline"))
    return made


def _row(
    events: list[Event],
    heading_: str,
    extracts: Mapping[str, Inlines],
    book: Book,
    short: Mapping[str, Inlines],
    interface: Interface,
) -> list[Json]:
    """A date under a heading, and what is said of it."""
    when = events[0].period
    label = span(printed(when, interface, year=when.first.year, heading=heading_), "", "when")
    told = [_told(event.statement, extracts, book, short, interface) for event in events]
    return [[label], told]


def _told(
    statement: Statement,
    extracts: Mapping[str, Inlines],
    book: Book,
    short: Mapping[str, Inlines],
    interface: Interface,
) -> Blocks:
    keys = list(dict.fromkeys(citation.key for citation in statement.citations))
    sources: Inlines = []
    for key in keys:
        sources += [*(words(interface.say("punctuation.list")) if sources else []), *named(short, key)]
    where = places.places([places.of(statement, book, interface)], interface)
    apart = words(" · ") if sources else []
    said = bare(list(extracts.get(statement.id, [])), short)
    before: Inlines = []
    for earlier in preceding(statement, book):
        before += [*bare(list(extracts.get(earlier.id, [])), short), {"t": "Space"}]
    opening = [span(before[:-1], "", "before"), {"t": "Space"}] if before else []
    whence = span([*sources, *apart, where], "", "whence")
    return [plain(*opening, *said, {"t": "Space"}, whence)]
