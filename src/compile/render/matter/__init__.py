"""Book → the parts that a build makes for readers: timeline, lists of figures and tables, bibliographies, index."""

from __future__ import annotations

from collections.abc import Mapping

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.model.statement import State
from compile.render.interface import Interface
from compile.render.matter import edits, events, extracts, headwords, index, mentions, preceding, timeline
from compile.render.nodes import Inlines, Json, words
from compile.render.prepared import Part


class Matter:
    """What is known before citeproc, which gives back other nodes than it was given; then a method a part."""

    def __init__(
        self, book: Book, states: Mapping[str, State], spans: Mapping[str, Json], interface: Interface
    ) -> None:
        self.book = book
        self.interface = interface
        self.events = events.events(book, states) if book.look.timeline else ()
        told = (event.statement for event in self.events)
        wanted = (found.id for one in told for found in (*preceding.preceding(one, book), one))
        self.found: tuple[Diagnostic, ...] = ()
        self.extracts = extracts.take(spans, wanted)

    def timeline(self, short: Mapping[str, Inlines]) -> Part:
        """What is dated; without blocks if that is too little."""
        return Part(
            kind="timeline",
            identifier=timeline.IDENTIFIER,
            title=words(self.interface.say("parts.timeline")),
            blocks=timeline.blocks(self.events, self.extracts, self.book, short, self.interface),
        )

    def index(self) -> Part:
        """Names and places; what is wrong with ``index.yaml`` is in ``found``."""
        entries: list[headwords.Headword] = []
        if self.book.look.index:
            entries = headwords.headwords(mentions.mentions(self.book))
            entries, told = edits.edit(self.book, entries)
            self.found += tuple(told)
        return Part(
            kind="index",
            identifier=index.IDENTIFIER,
            title=words(self.interface.say("parts.index")),
            blocks=index.Index(self.book, self.interface).blocks(entries),
        )
