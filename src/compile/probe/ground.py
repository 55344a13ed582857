"""A statement as ground for flips: its words, and where each of them stands in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compile.language.sentence import Sentence, parse
from compile.model.book import Book
from compile.model.manuscript import Chapter, Prose
from compile.model.statement import Statement
from compile.probe.flip import Flip, Kind

#: Only statements in these states are flipped: what nobody vouches for cannot be made false.
_SOUND = frozenset({"supported"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """``sentence`` is read from the statement's text; offsets are of that text."""

    statement: Statement
    chapter: Chapter
    prose: Prose
    sentence: Sentence

    def flip(self, kind: Kind, start: int, end: int, now: str) -> Flip | None:
        """The flip of a stretch; None where the file does not have those very words in one piece."""
        at = self._offset(start)
        last = self._offset(end - 1) + 1 if end > start else at
        was = self.chapter.text.content[at:last]
        if " ".join(was.split()) != " ".join(self.statement.text[start:end].split()):
            return None
        return Flip(
            kind=kind,
            statement=self.statement.id,
            chapter=self.chapter.slug,
            start=at,
            end=last,
            was=was,
            now=now,
        )

    def _offset(self, at: int) -> int:
        return self.prose.offsets[self.statement.start + at]

    def quoted(self, start: int, end: int) -> bool:
        """Whether any of the stretch stands in a quotation: those words are the source's own."""
        begin = self.statement.start
        return any(q.start - begin < end and start < q.end - begin for q in self.statement.quotations)

    def own(self, start: int, end: int) -> bool:
        """Whether any of the stretch is marked as the author's own."""
        begin = self.statement.start
        return any(
            m.start - begin < end and start < m.end - begin
            for m in self.statement.marks
            if m.name != "accounts-differ"
        )

    def plain(self, start: int, end: int) -> bool:
        """Whether the stretch is the author's report of a source, neither quoted nor their own."""
        return not self.quoted(start, end) and not self.own(start, end)


def grounds(book: Book) -> Iterator[Ground]:
    """Every statement that the book's sources support, in reading order."""
    states, waived = book.states, _waived(book)
    chapters = {chapter.slug: chapter for chapter in book.chapters}
    for statement in book.statements:
        chapter = chapters[statement.chapter]
        if states[statement.id] not in _SOUND or (statement.chapter, statement.prose) in waived:
            continue
        prose = chapter.prose[statement.prose]
        yield Ground(statement=statement, chapter=chapter, prose=prose, sentence=parse(statement.text))


def _waived(book: Book) -> set[tuple[str, int]]:
    """Runs of prose with a waiver: it goes stale when they change, and that would count as caught."""
    return {
        (chapter.slug, waiver.prose)
        for chapter in book.chapters
        for waiver in chapter.waivers
        if waiver.prose is not None
    }
