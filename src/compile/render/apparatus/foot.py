"""The apparatus at the foot of the page: at which statements an entry is printed there, and the entry as one paragraph."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

from compile.model.book import Book
from compile.render.apparatus.entries import Entry
from compile.render.apparatus.printed import Printing, preference, reading
from compile.render.ast.nodes import Inlines, span, words

#: About what a page holds, in letters: so far from its last place an entry is printed again.
PAGE = 2400
#: Where a note may stand: not in another note, and not in a caption, which lists of figures repeat.
_NOT = frozenset({"note", "caption", "heading"})


def feet(found: tuple[Entry, ...], book: Book) -> Mapping[str, frozenset[int]]:
    """By a statement's id the numbers of the entries printed at the foot of its page: the first of a chapter that tells of
    it, and one that stands about a page further on."""
    starts = {
        (chapter.slug, prose.number): at
        for chapter in book.chapters
        for prose, at in zip(
            chapter.prose, accumulate((len(prose.text) for prose in chapter.prose), initial=0), strict=False
        )
    }
    statements = {statement.id: statement for statement in book.statements}
    made: dict[str, frozenset[int]] = {}
    for entry in found:
        last: dict[str, int] = {}
        for statement in (statements[told] for told in entry.told):
            at = starts.get((statement.chapter, statement.prose), 0) + statement.start
            before = last.get(statement.chapter)
            if statement.kind in _NOT or (before is not None and at - before < PAGE):
                continue
            last[statement.chapter] = at
            made[statement.id] = made.get(statement.id, frozenset()) | {entry.number}
    return made


def notes(found: tuple[Entry, ...], printing: Printing) -> dict[int, Inlines]:
    """Each entry as a note: "How many were killed: “46”: Gazette; “52”: Inquest. The sources conflict." """
    return {entry.number: _note(entry, printing) for entry in found}


def _note(entry: Entry, printing: Printing) -> Inlines:
    say = printing.interface.say
    line: Inlines = [{"t": "Strong", "c": words(entry.title)}, *words(f"{say('punctuation.stop')} ")]
    for number in range(len(entry.readings)):
        line += [*words(say("punctuation.between") if number else ""), *reading(entry, number, printing)]
    line += words(f"{say('punctuation.stop')} ")
    for prefers, because in entry.prefers:
        line += [*preference(prefers, because, printing.short, printing.interface), {"t": "Space"}]
    return [*line, span(words(say(f"sorts.{entry.sort}")), "", "sort")]
