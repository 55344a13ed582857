"""The book while it is prepared: chapters read, cleaned, named and numbered, before citeproc has seen them."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from dataclasses import dataclass, field

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.model.manuscript import Chapter
from compile.model.statement import State
from compile.render import apparatus
from compile.render.ast import sections
from compile.render.ast.anchors import Anchors
from compile.render.ast.attributions import attribute_quotes
from compile.render.ast.cleaning import Cleaner
from compile.render.ast.headings import shift, title
from compile.render.ast.marking import Marked, mark, settle
from compile.render.ast.nodes import Blocks, Inlines, Json
from compile.render.ast.numbering import Numbers, refer
from compile.render.ast.transform import nodes_below
from compile.render.charts.figures import Drawing, figures
from compile.render.look.theme import Theme
from compile.render.words.casing import Casing
from compile.render.words.interface import Interface

RESERVED = (
    *("refs", "toc", "notes", "main", "about", "apparatus", "timeline", "lists", "bibliography", "index"),
    "top",
)


@dataclass(slots=True)
class Work:
    """A chapter being prepared: its own copy of the blocks, changed in place."""

    chapter: Chapter
    blocks: Blocks
    title: Inlines = field(default_factory=list)
    identifier: str = ""
    nodes: list[Json] = field(default_factory=list)

    def index(self) -> None:
        """Lists the nodes below the blocks anew, once for all passes that change none of them."""
        self.nodes = nodes_below(self.blocks)

    def header(self) -> Json:
        """Its title as the heading that the blocks do not hold."""
        return {"t": "Header", "c": [1, [self.identifier or self.chapter.slug, [], []], self.title]}


@dataclass(slots=True, kw_only=True)
class Draft:
    """The works of a book, and what was found out about them that later steps need.

    ``entries`` are of the apparatus, ``footed`` the numbers of those that paper has at the foot of pages.
    """

    book: Book
    states: Mapping[str, State]
    interface: Interface
    theme: Theme
    images: Mapping[str, bytes]
    casing: Casing
    works: list[Work]
    marked: Marked
    drawings: list[Drawing] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    entries: tuple[apparatus.Entry, ...] = ()
    footed: frozenset[int] = frozenset()


def draft(book: Book, images: Mapping[str, bytes], interface: Interface, theme: Theme) -> Draft:
    """Everything about the chapters that does not depend on citations; ``images`` by their addresses."""
    marked, states = Marked(), book.states
    made = Draft(
        book=book,
        states=states,
        interface=interface,
        theme=theme,
        images=images,
        casing=Casing(chapter.text.content for chapter in book.chapters),
        works=[_read(book, chapter, states, marked) for chapter in book.chapters],
        marked=marked,
    )
    anchors = Anchors(RESERVED, (statement.id for statement in book.statements))
    for work in made.works:
        _clean(made, work)
        _name(work, anchors)
    settle(marked)
    _number(made, anchors)
    _differ(made)
    return made


def _read(book: Book, chapter: Chapter, states: Mapping[str, State], marked: Marked) -> Work:
    # marshal copies a tree of plain values ten times as fast as copy.deepcopy
    blocks = marshal.loads(marshal.dumps(chapter.blocks))
    told = tuple(statement for statement in book.statements if statement.chapter == chapter.slug)
    mark(chapter, blocks, told, states, marked)
    work = Work(chapter=chapter, blocks=blocks)
    work.title, work.identifier = title(chapter, blocks)
    return work


def _clean(made: Draft, work: Work) -> None:
    """Takes out what no book may carry, and makes Figures of what asks for a drawing."""
    cleaner = Cleaner(work.chapter, made.images)
    cleaner.clean(work.blocks)
    made.found += cleaner.found
    made.found += figures(made.book, work.chapter, work.blocks, made.drawings)
    work.index()
    attribute_quotes(work.nodes, made.interface.marks)
    shift(work.blocks, work.nodes)


def _name(work: Work, anchors: Anchors) -> None:
    """Gives everything in a chapter that has an identifier one that is its own in the book."""
    header = work.header()
    anchors.claim(work.chapter, [header, *work.nodes])
    work.identifier = anchors.first[work.chapter.slug] = header["c"][1][0]


def _number(made: Draft, anchors: Anchors) -> None:
    """Numbers what is numbered, once all anchors are known; links without words are given the number they lead to."""
    numbered = made.works if made.theme.numbered else ()
    told = {
        node["c"][1][0]: number
        for work in numbered
        for node, number in sections.numbered(work.chapter.number, work.nodes)
    }
    numbers = Numbers(made.interface, {work.identifier: work.chapter.number for work in made.works}, told)
    for work in made.works:
        made.found += anchors.follow(work.chapter, work.blocks, work.nodes)
        numbers.number([work.header(), *work.nodes])
    for work in made.works:
        refer(work.blocks, work.nodes, numbers)
    for work in numbered:
        sections.number(work.chapter.number, work.nodes)


def _differ(made: Draft) -> None:
    """Makes the entries of the apparatus, and marks the text where accounts differ."""
    book = made.book
    made.entries = apparatus.entries(book, made.casing, made.interface)
    feet = apparatus.feet(made.entries, book) if book.look.apparatus == "foot" else {}
    made.footed = frozenset(number for numbers in feet.values() for number in numbers)
    apparatus.mark(made.entries, book, made.marked, made.interface, feet)
