"""The page "About this edition": what was checked, what was not, and what the marks mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from compile.model.book import Book
from compile.model.manuscript import Chapter, Waiver
from compile.model.statement import State, Statement
from compile.render.anchors import anchor
from compile.render.apparatus import opening
from compile.render.nodes import (
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

_STATES: dict[State, str] = {
    "supported": "borne out by a passage of a cited source",
    "contradicted": "contradicted by a cited source",
    "not-found": "no passage of the cited sources was found to bear on it",
    "sources-conflict": "its sources disagree, and the text does not say so",
    "judgement": "the authors’ own assessment, marked as such",
    "own": "about this book or its method, in the authors’ own voice",
    "exempt": "asserts nothing that could be checked",
    "unchecked": "not checked",
}
_LISTED = 40
_SCREEN = (
    "✓ after a citation: the quoted words stand in the captured source, word for word. It opens the quotation, its place, and the reference.",
    "¶ after a citation: a passage of the captured source bears on the statement. It opens the passage’s place, and the reference.",
    "· after a citation: no single passage stands out. It opens the reference.",
)
_PAPER = (
    "A note that says “verified word for word”: the quoted words stand in the captured source, in the paragraph (¶) that it names.",
)


def blocks(book: Book, states: Mapping[str, State], differs: bool) -> Blocks:
    """The page as blocks, without its level-1 heading."""
    made: Blocks = [para(*words(_lead(book)))]
    made += _counts(states)
    made += _legend(book, differs)
    made += _unchecked(book, states)
    made += _waivers(book)
    made += _dismissed(book)
    return made


def _lead(book: Book) -> str:
    """The numbers in one sentence each; a quotation counts once, however many sources it was looked for in."""
    tried = {(s.id, v.quotation) for s in book.statements for v in s.verifications}
    verified = {
        (s.id, v.quotation)
        for s in book.statements
        for v in s.verifications
        if v.match in ("exact", "permitted")
    }
    lead = (
        f"This book was compiled by Recension from {_several(len(book.chapters), 'chapter')} and"
        f" {_several(len(book.sources), 'captured source')}. It makes {_several(len(book.statements), 'statement')}."
    )
    if not tried:
        return lead
    return (
        f"{lead} It ascribes {_several(len(tried), 'quotation')} to a source; {len(verified):,} of them were found"
        " there verbatim."
    )


def _several(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _counts(states: Mapping[str, State]) -> Blocks:
    counted = Counter(states.values())
    rows = [
        [words(name), words(f"{counted[name]:,}"), words(said)]
        for name, said in _STATES.items()
        if counted[name]
    ]
    if not rows:
        return []
    return [
        heading(2, words("Statements by state"), "about-states"),
        table([words("State"), words("Statements"), words("What it means")], rows, "", "states"),
    ]


def _legend(book: Book, differs: bool) -> Blocks:
    """What the marks mean, for a screen and for paper: the two show evidence in different ways."""
    used = {mark.name for statement in book.statements for mark in statement.marks}
    common = []
    if differs:
        common.append(
            "≠ and a number, after a statement: the sources disagree; the number is that of the entry in “Where accounts differ”."
        )
    if "judgement" in used:
        common.append(
            "A dotted line under words, and “judgement” after them: an assessment by the authors, not a report."
        )
    if "own" in used:
        common.append(
            "A pale dotted line under words, or beside a paragraph: the authors speak of their own method or opinion."
        )
    found: Blocks = [heading(2, words("What the marks mean"), "about-marks")]
    return [
        *found,
        div([_listed([*_SCREEN, *common])], "", "screen"),
        div([_listed([*_PAPER, *common])], "", "paper"),
    ]


def _listed(items: list[str]) -> Json:
    return bullets([[plain(*words(item))] for item in items])


def _place(statement: Statement) -> Inlines:
    return [link(words(f"“{opening(statement.text, 10)}”"), f"#{anchor(statement.id)}")]


def _unchecked(book: Book, states: Mapping[str, State]) -> Blocks:
    """What a reader must not take as verified, with the reason."""
    left = [s for s in book.statements if states.get(s.id) in ("unchecked", "not-found")]
    if not left:
        return []
    captured = {source.key for source in book.sources}
    items = []
    for statement in left[:_LISTED]:
        items.append([plain(*_place(statement), *words(f": {_reason(statement, states, captured)}."))])
    if len(left) > _LISTED:
        items.append([plain(*words(f"and {len(left) - _LISTED:,} more."))])
    return [heading(2, words("What was not borne out or not checked"), "about-unchecked"), bullets(items)]


def _reason(statement: Statement, states: Mapping[str, State], captured: set[str]) -> str:
    if states[statement.id] == "not-found":
        return "no passage was found that bears on it"
    keys = sorted({citation.key for citation in statement.citations})
    if not keys:
        return "it cites no source"
    missing = ", ".join(key for key in keys if key not in captured)
    return f"no captured text of {missing}" if missing else "unchecked"


def _waivers(book: Book) -> Blocks:
    found = [(chapter, waiver) for chapter in book.chapters for waiver in chapter.waivers]
    if not found:
        return []
    items = [[plain(*words(_waiver(chapter, waiver)))] for chapter, waiver in found]
    return [heading(2, words("Findings set aside"), "about-waivers"), bullets(items)]


def _waiver(chapter: Chapter, waiver: Waiver) -> str:
    owner = f" Granted by {waiver.owner}." if waiver.owner else ""
    until = f" Until {waiver.until}." if waiver.until else ""
    reason = waiver.reason.strip().rstrip(".") or "no reason given"
    return f"Chapter {chapter.number}, {', '.join(waiver.rules)}: {reason}.{owner}{until}"


def _dismissed(book: Book) -> Blocks:
    found = [dispute for dispute in book.disputes if dispute.state == "dismissed"]
    if not found:
        return []
    items = [
        [plain(span(words(dispute.title), "", "title"), *words(f": {dispute.because.strip().rstrip('.')}."))]
        for dispute in found
    ]
    return [heading(2, words("Disagreements looked at and set aside"), "about-dismissed"), bullets(items)]
