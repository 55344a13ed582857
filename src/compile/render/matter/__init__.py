"""Book → the parts that a build makes for readers: timeline, lists of figures and tables, bibliographies, index."""

from __future__ import annotations

from collections.abc import Mapping

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.model.manuscript import Citation
from compile.model.statement import State
from compile.render.ast.nodes import Blocks, Inlines, Json, words
from compile.render.ast.transform import nodes_below
from compile.render.citing import Cited
from compile.render.matter import (
    bibliographies,
    edits,
    events,
    extracts,
    headwords,
    index,
    lists,
    mentions,
    preceding,
    timeline,
)
from compile.render.matter.expected import expected
from compile.render.matter.usage import Usage
from compile.render.prepared import Expected, Part
from compile.render.words.interface import Interface

__all__ = ["Matter", "expected"]


class Matter:
    """What is known before citeproc, which gives back other nodes than it was given; then a method a part."""

    def __init__(
        self,
        book: Book,
        states: Mapping[str, State],
        spans: Mapping[str, Json],
        chapters: Mapping[int, list[Json]],
        interface: Interface,
    ) -> None:
        self.book = book
        self.interface = interface
        self.events = events.events(book, states) if book.look.timeline else ()
        told = (event.statement for event in self.events)
        wanted = (found.id for one in told for found in (*preceding.preceding(one, book), one))
        self.found: tuple[Diagnostic, ...] = ()
        self.captioned: list[lists.Captioned] = []
        for number, nodes in chapters.items():
            self.captioned += lists.captioned(number, nodes, len(self.captioned))
        self.extracts = extracts.take(spans, wanted)

    def bibliographies(
        self, cited: Cited, told: Mapping[int, tuple[Citation, ...]], chapters: Mapping[str, Blocks]
    ) -> dict[str, tuple[Expected, ...]]:
        """Puts the bibliography of each chapter at its end, where that is wanted, and takes from that of the book what goes there.

        ``told`` goes from the number of a printed citation to its citations, ``chapters`` from slugs to blocks. What every
        output must now hold at the end of a chapter.
        """
        divided = bibliographies.Bibliographies(self.book, told, self.interface)
        listed, cited.bibliography = divided.divide(cited.bibliography, list(cited.entries))
        for chapter in self.book.chapters:
            if chapter.slug in listed:
                blocks = chapters[chapter.slug]
                bibliographies.lead(chapter, nodes_below(blocks), listed[chapter.slug])
                blocks += listed[chapter.slug].blocks
        return {slug: one.expected for slug, one in listed.items()}

    def bibliography(self, blocks: Blocks) -> Part:
        """The bibliography of the book, or what no chapter lists."""
        rest = self.book.look.bibliography == "chapters"
        title = self.interface.say("matter.further" if rest else "parts.bibliography")
        return Part(kind="bibliography", identifier="refs", title=words(title), blocks=blocks)

    def timeline(self, short: Mapping[str, Inlines]) -> Part:
        """What is dated; without blocks if that is too little."""
        return Part(
            kind="timeline",
            identifier=timeline.IDENTIFIER,
            title=words(self.interface.say("parts.timeline")),
            blocks=timeline.blocks(self.events, self.extracts, self.book, short, self.interface),
        )

    def lists(self, short: Mapping[str, Inlines]) -> Part:
        """Figures and tables; without blocks where there are too few of either."""
        found = self.captioned if self.book.look.lists else []
        several = lists.kinds(found)
        title = self.interface.say(f"lists.{several[0] if len(several) == 1 else 'both'}")
        return Part(
            kind="lists",
            identifier=lists.IDENTIFIER,
            title=words(title),
            blocks=lists.blocks(found, short, self.interface),
        )

    def index(self) -> Part:
        """Names and places; what is wrong with ``index.yaml`` is in ``found``."""
        entries: list[headwords.Headword] = []
        if self.book.look.index:
            english = self.book.imprint.language.partition("-")[0] == "en"
            usage = Usage((statement.text for statement in self.book.statements), listed=english)
            entries = headwords.headwords(mentions.mentions(self.book, usage), usage)
            entries, told = edits.edit(self.book, entries)
            self.found += tuple(told)
        return Part(
            kind="index",
            identifier=index.IDENTIFIER,
            title=words(self.interface.say("parts.index")),
            blocks=index.Index(self.book, self.interface).blocks(entries),
        )
