"""Figures that the author computed: ``[…]{.derived from="#dead #wounded"}``, with what they were computed from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from compile.language import facts
from compile.model.book import Book
from compile.model.evidence import Fact
from compile.model.manuscript import Chapter, Mark, Prose
from compile.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """A derived stretch: its statement, its mark, the words, and the ids that it names, without "#"."""

    statement: Statement
    mark: Mark
    words: str
    ids: tuple[str, ...]

    @property
    def start(self) -> int:
        """Where the stretch begins in the statement's text."""
        return max(self.mark.start - self.statement.start, 0)

    @property
    def figure(self) -> Fact | None:
        """The first figure of the stretch."""
        return next((fact for fact in _facts(self.words) if fact.kind == "quantity"), None)


def computed(book: Book) -> Iterator[Computed]:
    """Every derived stretch of the book, in order."""
    for statement in book.statements:
        prose = book.chapter(statement.chapter).prose[statement.prose]
        for mark in prose.marks:
            start, end = max(mark.start, statement.start), min(mark.end, statement.end)
            if mark.name == "derived" and start < end:
                yield Computed(
                    statement=statement,
                    mark=mark,
                    words=prose.text[start:end],
                    ids=tuple(word.lstrip("#") for word in (mark.get("from") or "").split()),
                )


def named(book: Book) -> Mapping[str, str]:
    """What each id of the book names: the words of a marked stretch, or of a statement."""
    found = {statement.id: statement.text for statement in book.statements}
    for chapter in book.chapters:
        found.update(_marked(chapter))
    return found


def _marked(chapter: Chapter) -> Iterator[tuple[str, str]]:
    stretches: dict[str, list[str]] = {}
    for prose in chapter.prose:
        for mark in prose.marks:
            if mark.identifier:
                stretches.setdefault(mark.identifier, []).append(_cut(prose, mark))
    return ((identifier, " ".join(words)) for identifier, words in stretches.items())


def _cut(prose: Prose, mark: Mark) -> str:
    return prose.text[mark.start : mark.end]


def figure(words: str) -> Fact | None:
    """The figure that some words give, or their date if they have no figure; None if they give more than one."""
    found = _facts(words)
    quantities = [fact for fact in found if fact.kind == "quantity"]
    wanted = quantities or list(found)
    return wanted[0] if len(wanted) == 1 else None


@cache
def _facts(words: str) -> tuple[Fact, ...]:
    return facts.read(words.strip())
