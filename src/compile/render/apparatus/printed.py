"""The apparatus as blocks: an entry has its readings, who gives each, what the text makes of them, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from compile.model.book import Book
from compile.render.apparatus.charts import Shown
from compile.render.apparatus.entries import Entry
from compile.render.apparatus.index import index
from compile.render.apparatus.readings import Reading, Witness
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import Blocks, Inlines, bullets, div, heading, link, para, plain, span, words
from compile.render.evidence.cards import named
from compile.render.evidence.sides import held, said
from compile.render.matter.intervals import days
from compile.render.places import Place, places
from compile.render.words.casing import Casing
from compile.render.words.interface import Interface


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """What entries are printed with.

    ``short`` names each source, ``cited`` goes from a statement and a key to the anchor of the citation there,
    ``shown`` from an entry's number to its charts;
    ``footed`` are the numbers of those that paper has at the foot of its pages.
    """

    book: Book
    short: Mapping[str, Inlines]
    cited: Mapping[tuple[str, str], str]
    casing: Casing
    interface: Interface
    shown: Mapping[int, Shown] = field(default_factory=dict)
    footed: frozenset[int] = frozenset()


def blocks(found: tuple[Entry, ...], printing: Printing) -> Blocks:
    """The apparatus as blocks, without its level-1 heading."""
    made = _intro(printing)
    made += index(found, printing.book, printing.interface)
    for entry in found:
        number = span(words(printing.interface.number(entry.number)), "", "number")
        title = heading(2, [number, {"t": "Space"}, *words(entry.title)], entry.identifier)
        elsewhere = entry.number in printing.footed and not _shown(entry, printing).charts
        body = div(_body(entry, printing), "", "entry")
        made.append(div([title, body], "", "disagreement", *(("screen",) if elsewhere else ())))
    return made


def _intro(printing: Printing) -> Blocks:
    """What all this is; on paper another, where the entries stand at the foot of the pages."""
    intro = para(*words(printing.interface.say("apparatus.intro")))
    if not printing.footed:
        return [intro]
    return [
        div([intro], "", "screen"),
        div([para(*words(printing.interface.say("apparatus.intro_foot")))], "", "paper"),
    ]


def _body(entry: Entry, printing: Printing) -> Blocks:
    interface = printing.interface
    body: Blocks = [
        div(
            [bullets([[plain(*reading(entry, n, printing))] for n in range(len(entry.readings))])],
            "",
            "readings",
        ),
        *(para(*preference(*found, printing.short, interface)) for found in entry.prefers),
        para(*_told(entry, printing)),
        *_drawn(entry, printing),
    ]
    if entry.number in printing.footed:
        body = [div(body, "", "screen")]
    charted = [block for chart in _shown(entry, printing).charts for block in chart.blocks]
    return body + ([{"t": "Figure", "c": [["", ["claims"], []], [None, []], charted]}] if charted else [])


def _shown(entry: Entry, printing: Printing) -> Shown:
    return printing.shown.get(entry.number) or Shown()


def _drawn(entry: Entry, printing: Printing) -> Blocks:
    """Where a chapter draws it: "Drawn in Figure 1."."""
    say = printing.interface.say
    line: Inlines = []
    for drawing in _shown(entry, printing).figures:
        line += words(say("punctuation.list") if line else say("apparatus.drawn"))
        line.append(link(words(drawing.label), f"#{drawing.anchor}"))
    return [para(*line, *words(say("punctuation.stop")))] if line else []


def reading(entry: Entry, number: int, printing: Printing) -> Inlines:
    """“245”: Wikipedia (¶ 3); Digest (¶ 1) — the text's own reading."""
    found, interface = entry.readings[number], printing.interface
    line: Inlines = []
    value: Inlines = []
    for witness in found.witnesses:
        here = said(witness.side, printing.book.source(witness.side.key), interface)
        line += words(interface.say("punctuation.between")) if line else []
        if here != value:
            line += [*here, *words(interface.say("punctuation.colon"))]
        value = here
        line += _witness(entry, found, witness, printing)
    if number in entry.follows:
        name = "apparatus.is_preferred" if entry.prefers else "apparatus.is_followed"
        line += [*words(interface.say("punctuation.aside")), span(words(interface.say(name)), "", "chosen")]
    return line


def _witness(entry: Entry, reading: Reading, witness: Witness, printing: Printing) -> Inlines:
    """Who says it, where, and for when: "NYT, police chief of Darzab (¶ 4; 1 August 2018)"."""
    side = witness.side
    line: Inlines = [
        *named(printing.short, side.key),
        *words(held(side, printing.casing, printing.interface)),
    ]
    told: list[Inlines] = []
    if place := _locator(entry, reading, witness, printing):
        told.append(place)
    dated = dict.fromkeys(
        fact.as_of for fact in witness.facts if fact.kind == "quantity" and fact.as_of is not None
    )
    told += [day for found in dated if (day := days(found, printing.interface))]
    if told:
        line += [{"t": "Space"}, {"t": "Str", "c": "("}]
        for number, part in enumerate(told):
            line += [*words(printing.interface.say("punctuation.between") if number else ""), *part]
        line.append({"t": "Str", "c": ")"})
    return line


def _locator(entry: Entry, reading: Reading, witness: Witness, printing: Printing) -> Inlines:
    """Where in its source it stands, linked to the citation in the text that vouches for it, where there is one."""
    source = printing.book.source(witness.side.key)
    passages = source.passages if source else ()
    found = next((passage for passage in passages if passage.number == witness.side.passage), None)
    if found is None:
        return []
    number = entry.readings.index(reading)
    telling = sorted(
        entry.told, key=lambda told: not any(spot.reading == number for spot in entry.told[told])
    )
    targets = (printing.cited.get((told, witness.side.key)) for told in telling)
    target = next((target for target in targets if target), None)
    place = words(found.locator.replace("¶ ", "¶\u00a0"))
    return [link(place, f"#{target}", "passage")] if target else place


def _told(entry: Entry, printing: Printing) -> Inlines:
    """What sort of disagreement it is, how the text tells of it, and where."""
    say = printing.interface.say
    line = [span(words(say(f"sorts.{entry.sort}")), "", "sort"), {"t": "Space"}]
    if not entry.told:
        return [*line, *words(say("apparatus.untold"))]
    return [
        *line,
        *words(_how(entry, printing.interface)),
        places(_places(entry, printing), printing.interface),
        *words("."),
    ]


def _how(entry: Entry, interface: Interface) -> str:
    if not entry.forms:
        return interface.say("apparatus.touched")
    forms = interface.joined(interface.say(f"apparatus.form_{number}") for number in sorted(entry.forms))
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


def _places(entry: Entry, printing: Printing) -> list[Place]:
    chapters = {chapter.slug: chapter for chapter in printing.book.chapters}
    found = []
    for identifier in entry.told:
        statement = printing.book.statement(identifier)
        chapter = chapters[statement.chapter]
        section = statement.section or chapter.title
        called = printing.interface.say("apparatus.place", number=chapter.number, section=section)
        found.append(Place(anchor=anchor(identifier), part=called))
    return found
