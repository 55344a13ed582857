"""What every output must hold of the apparatus: each entry with its readings, who gives them, and the reason of a choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from compile.model.book import Book
from compile.model.span import Span
from compile.render.apparatus.entries import Entry
from compile.render.ast.nodes import Inlines, stringify
from compile.render.evidence.sides import held, worded
from compile.render.prepared import Expected
from compile.render.words.casing import Casing
from compile.render.words.interface import Interface

#: Letters between the parts of an entry: where in a source it stands, days; a page's foot and head.
NEAR = 240


def expected(
    found: tuple[Entry, ...],
    book: Book,
    short: Mapping[str, Inlines],
    casing: Casing,
    interface: Interface,
    footed: frozenset[int],
) -> tuple[Expected, ...]:
    """The entries in their order (those at the foot of pages wherever they stand), from the Book's disputes and conflicts, not from what was made of them."""
    spans = {dispute.id: dispute.span for dispute in book.disputes}
    made = []
    for entry in found:
        told = next(iter(entry.told), "")
        span = spans.get(entry.dispute) or _span(book, told)
        pieces = tuple(_pieces(entry, short, casing, interface))
        if span is not None:
            foot = entry.number in footed
            made.append(
                Expected(pieces=pieces, stream="apparatus", span=span, statement=told, near=NEAR, foot=foot)
            )
    return tuple(made)


def _span(book: Book, statement: str) -> Span | None:
    return book.statement(statement).span if statement else None


def _pieces(
    entry: Entry, short: Mapping[str, Inlines], casing: Casing, interface: Interface
) -> Iterator[str]:
    yield entry.title
    for reading in entry.readings:
        before = ""
        for side in (witness.side for witness in reading.witnesses):
            yield from () if worded(side) == before else (worded(side),)
            before = worded(side)
            yield stringify(short.get(side.key, [])) or side.key
            yield from filter(None, (held(side, casing, interface),))
    yield from (because for _, because in entry.prefers)
    yield interface.say(f"sorts.{entry.sort}")
