"""The index of names and places: headwords with the sections, on paper the pages, that speak of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from compile.model.book import Book
from compile.model.manuscript import Chapter
from compile.model.statement import Statement
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
    words,
)
from compile.render.matter.headwords import Headword, aliases, ordered
from compile.render.words.interface import Interface

IDENTIFIER = "index"
#: So many entries make an index, and so many more one with a heading for each letter.
ENOUGH = 3
LONG = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A line of the index: sorted by ``rank``, with what stands below it."""

    rank: tuple[str, str]
    line: Inlines
    below: tuple[_Row, ...] = ()


class Index:
    """Makes the rows of the index, each headword with an anchor where another row leads to it."""

    def __init__(self, book: Book, interface: Interface) -> None:
        self.interface = interface
        self.order = {statement.id: number for number, statement in enumerate(book.statements)}
        self.chapters = {chapter.slug: chapter for chapter in book.chapters}
        self.sections = {chapter.slug: _sections(chapter) for chapter in book.chapters}
        self.anchors: dict[int, str] = {}

    def blocks(self, entries: list[Headword]) -> Blocks:
        """The index without its level-1 heading; nothing if there is too little in it."""
        if len(entries) < ENOUGH:
            return []
        for entry in entries:
            for other in (*entry.also, *([entry] if aliases(entry) else [])):
                self.anchors.setdefault(id(other), f"{IDENTIFIER}-{len(self.anchors) + 1}")
        rows = sorted(self._rows(entries), key=lambda row: row.rank)
        say = self.interface.say
        made: Blocks = [
            div([para(*words(say("matter.index_sections")))], "", "screen"),
            div([para(*words(say("matter.index_pages")))], "", "paper"),
        ]
        if len(rows) < LONG:
            return [*made, div([_list(rows)], "", "entries")]
        groups: Blocks = []
        for letter, found in groupby(rows, key=lambda row: row.rank[0][:1].upper()):
            title = heading(2, words(letter), f"{IDENTIFIER}-letter-{ord(letter):x}", "letter")
            groups += [title, _list(list(found))]
        return [*made, div(groups, "", "entries")]

    def _rows(self, entries: list[Headword]) -> Iterator[_Row]:
        for entry in entries:
            below = sorted((self._row(one) for one in entry.below), key=lambda row: row.rank)
            row = self._row(entry)
            yield _Row(rank=row.rank, line=row.line, below=tuple(below))
            for form in aliases(entry):
                yield _Row(rank=(ordered(form), form), line=[*words(form), *self._see("see", [entry])])

    def _row(self, entry: Headword) -> _Row:
        name = self.anchors.get(id(entry), "")
        line: Inlines = [span(words(entry.text), name, "headword")]
        if entry.told:
            line += [*words(self.interface.say("punctuation.list")), self._places(list(entry.told.values()))]
        if entry.also:
            line += self._see("see_also", entry.also)
        return _Row(rank=entry.rank, line=line)

    def _see(self, how: str, others: list[Headword]) -> Inlines:
        lead = self.interface.say("matter.see" if how == "see" else "matter.see_also")
        mark = words(self.interface.say("punctuation.list" if how == "see" else "matter.apart"))
        line: Inlines = [*mark, {"t": "Emph", "c": words(lead)}, {"t": "Space"}]
        for number, other in enumerate(others):
            line += words(self.interface.say("matter.apart")) if number else []
            line.append(link(words(other.text), f"#{self.anchors[id(other)]}"))
        return line

    def _places(self, told: list[Statement]) -> Json:
        """A link a section, "3.2"; its ``targets`` are all statements, from which paper makes pages."""
        told = sorted(told, key=lambda statement: self.order[statement.id])
        line: Inlines = []
        for (slug, section), found in groupby(told, key=self._section):
            first = next(found)
            chapter = self.chapters[slug]
            called = first.section if "." in section and first.section else chapter.title
            where = self.interface.say("apparatus.place", number=chapter.number, section=called)
            target = link([{"t": "Str", "c": section}], f"#{anchor(first.id)}")
            target["c"][0][2].append(["title", where])
            line += [*(words(self.interface.say("punctuation.list")) if line else []), target]
        return span(line, "", "locators", targets=" ".join(anchor(one.id) for one in told))

    def _section(self, statement: Statement) -> tuple[str, str]:
        number = str(self.chapters[statement.chapter].number)
        return statement.chapter, self.sections[statement.chapter].get(statement.prose, number)


def _sections(chapter: Chapter) -> dict[int, str]:
    """The number of the section that each run of prose of a chapter stands in, "3.2" or "3.2.1"; "3" before the first."""
    heads = [prose for prose in chapter.prose if prose.kind == "heading"]
    if heads and heads[0].text.strip() == chapter.title.strip():
        heads = heads[1:]
    top = min((prose.level for prose in heads), default=1)
    starts = {prose.number: prose.level - top + 1 for prose in heads}
    found: dict[int, str] = {}
    counts: list[int] = []
    for prose in chapter.prose:
        if level := starts.get(prose.number):
            counts = (counts + [0] * level)[:level]
            counts[-1] += 1
        found[prose.number] = ".".join(map(str, (chapter.number, *counts)))
    notes = {prose.number: prose.caller for prose in chapter.prose if prose.caller is not None}
    return found | {number: found.get(caller, str(chapter.number)) for number, caller in notes.items()}


def _list(rows: list[_Row]) -> Json:
    return bullets(
        [
            [plain(*row.line), *([div([_list(list(row.below))], "", "below")] if row.below else [])]
            for row in rows
        ]
    )
