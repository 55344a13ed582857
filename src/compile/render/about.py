"""The page "About this edition": what was checked, what was not, and what the marks mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from compile.model.book import Book
from compile.model.manuscript import Chapter, Waiver
from compile.model.statement import State, Statement
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import (
    Blocks,
    Inlines,
    Json,
    bullets,
    div,
    heading,
    link,
    para,
    plain,
    span,
    table,
    words,
)
from compile.render.citation import line
from compile.render.words.interface import Interface
from compile.render.words.openings import opening

#: In this order they are counted.
_STATES: tuple[State, ...] = (
    "supported", "contradicted", "not-found", "sources-conflict", "judgement", "own", "exempt", "unchecked",
)  # fmt: skip
_LISTED = 40


def blocks(book: Book, states: Mapping[str, State], differs: bool, interface: Interface) -> Blocks:
    """The page as blocks, without its level-1 heading."""
    made: Blocks = [para(*words(_lead(book, interface)))]
    made += _counts(states, interface)
    made += _legend(book, differs, interface)
    made += _unchecked(book, states, interface)
    made += _waivers(book, interface)
    made += _dismissed(book, interface)
    made += [
        heading(2, words(interface.say("cite.title")), "about-cite"),
        para(*line(book.imprint, interface)),
    ]
    return made


def _lead(book: Book, interface: Interface) -> str:
    """The numbers in one sentence each; a quotation counts once, however many sources it was looked for in."""
    tried = {(s.id, v.quotation) for s in book.statements for v in s.verifications}
    verified = {
        (s.id, v.quotation)
        for s in book.statements
        for v in s.verifications
        if v.match in ("exact", "permitted")
    }
    lead = interface.say(
        "about.compiled",
        chapters=interface.count("about.chapters", len(book.chapters)),
        sources=interface.count("about.sources", len(book.sources)),
        statements=interface.count("about.statements", len(book.statements)),
    )
    if not tried:
        return lead
    quotations = interface.count("about.quotations", len(tried))
    verbatim = interface.number(len(verified))
    return f"{lead} {interface.say('about.ascribes', quotations=quotations, verified=verbatim)}"


def _counts(states: Mapping[str, State], interface: Interface) -> Blocks:
    counted = Counter(states.values())
    rows = [
        [
            words(interface.say(f"states.{name}")),
            words(interface.number(counted[name])),
            words(interface.say(f"about.is_{name}")),
        ]
        for name in _STATES
        if counted[name]
    ]
    if not rows:
        return []
    return [
        heading(2, words(interface.say("about.by_state")), "about-states"),
        table(
            [words(interface.say(name)) for name in ("about.state", "about.count", "about.meaning")],
            rows,
            "",
            "states",
        ),
    ]


def _legend(book: Book, differs: bool, interface: Interface) -> Blocks:
    """What the marks mean, for a screen and for paper: the two show evidence in different ways."""
    used = {mark.name for statement in book.statements for mark in statement.marks} | (
        {"differs"} if differs else set()
    )
    told = [interface.say(f"about.mark_{name}") for name in ("differs", "judgement", "own") if name in used]
    screen = [interface.say(f"about.mark_{name}") for name in ("verified", "located", "plain")]
    return [
        heading(2, words(interface.say("about.marks")), "about-marks"),
        div([_listed([*screen, *told])], "", "screen"),
        div([_listed([interface.say("about.mark_grounds")])], "", "screen", "page"),
        div([_listed([interface.say("about.mark_paper"), *told])], "", "paper"),
    ]


def _listed(items: list[str]) -> Json:
    return bullets([[plain(*words(item))] for item in items])


def _place(statement: Statement, interface: Interface) -> Inlines:
    return [link(words(interface.quoted(opening(statement.text, 10))), f"#{anchor(statement.id)}")]


def _unchecked(book: Book, states: Mapping[str, State], interface: Interface) -> Blocks:
    """What a reader must not take as verified, with the reason."""
    left = [s for s in book.statements if states.get(s.id) in ("unchecked", "not-found")]
    if not left:
        return []
    captured = {source.key for source in book.sources}
    items = []
    for statement in left[:_LISTED]:
        reason = f"{interface.say('punctuation.colon')}{_reason(statement, states, captured, interface)}."
        items.append([plain(*_place(statement, interface), *words(reason))])
    if len(left) > _LISTED:
        items.append([plain(*words(interface.say("about.more", n=interface.number(len(left) - _LISTED))))])
    return [heading(2, words(interface.say("about.unchecked")), "about-unchecked"), bullets(items)]


def _reason(
    statement: Statement, states: Mapping[str, State], captured: set[str], interface: Interface
) -> str:
    if states[statement.id] == "not-found":
        return interface.say("about.no_passage")
    keys = sorted({citation.key for citation in statement.citations})
    if not keys:
        return interface.say("about.cites_none")
    missing = interface.say("punctuation.list").join(key for key in keys if key not in captured)
    return interface.say("about.no_text", keys=missing) if missing else interface.say("about.not_checked")


def _waivers(book: Book, interface: Interface) -> Blocks:
    found = [(chapter, waiver) for chapter in book.chapters for waiver in chapter.waivers]
    if not found:
        return []
    items = [[plain(*words(_waiver(chapter, waiver, interface)))] for chapter, waiver in found]
    return [heading(2, words(interface.say("about.waivers")), "about-waivers"), bullets(items)]


def _waiver(chapter: Chapter, waiver: Waiver, interface: Interface) -> str:
    reason = waiver.reason.strip().rstrip(".") or interface.say("about.no_reason")
    rules = interface.say("punctuation.list").join(waiver.rules)
    told = [interface.say("about.waiver", number=chapter.number, rules=rules, reason=reason)]
    if waiver.owner:
        told.append(interface.say("about.granted", owner=waiver.owner))
    if waiver.until:
        told.append(interface.say("about.until", date=waiver.until))
    return " ".join(told)


def _dismissed(book: Book, interface: Interface) -> Blocks:
    found = [dispute for dispute in book.disputes if dispute.state == "dismissed"]
    if not found:
        return []
    items = [
        [
            plain(
                span(words(dispute.title), "", "title"),
                *words(f"{interface.say('punctuation.colon')}{dispute.because.strip().rstrip('.')}."),
            )
        ]
        for dispute in found
    ]
    return [heading(2, words(interface.say("about.dismissed")), "about-dismissed"), bullets(items)]
