"""What every output must hold of the parts that a build adds behind the chapters: all words of each row, in order."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator

from compile.model.book import Book
from compile.model.manuscript import OBJECT
from compile.model.span import Span
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import Blocks, Inlines, Json, printed
from compile.render.ast.transform import nodes_below, runs, transform
from compile.render.prepared import ADDED, Expected, Part

#: What one medium has and another has not, or has in other words: pages for sections, the ways back.
_OWN = frozenset({"screen", "paper", "cited", "letter"})
_PLACES = frozenset({"places", "locators", "leading", "pages", "differs"})


def expected(parts: Iterable[Part], book: Book) -> tuple[Expected, ...]:
    """The parts behind the chapters but the apparatus, which is expected from the Book itself: of each its title, then its rows."""
    told = {anchor(statement.id): statement.span for statement in book.statements}
    cited = {anchor(f"ref-{reference.key}"): reference.span for reference in book.references}
    start = Span(path=book.chapters[0].text.path, start=0, end=0) if book.chapters else None
    made = []
    for part in parts:
        stream = next((kind for kind in ADDED if kind == part.kind), None)
        if stream is None or start is None:
            continue
        for identifier, run in [("", part.title), *_rows(part.blocks)]:
            if pieces := _pieces(run):
                targets = [identifier, *_targets(run)]
                spans = (known[target] for known in (told, cited) for target in targets if target in known)
                made.append(Expected(pieces=pieces, stream=stream, span=next(spans, start)))
    return tuple(made)


def _rows(blocks: Blocks, identifier: str = "") -> Iterator[tuple[str, Inlines]]:
    """Each run of words with the anchor of the Div that it stands in."""
    for block in blocks:
        triple = block["c"][0] if block["t"] == "Div" else block["c"][1] if block["t"] == "Header" else None
        if triple is not None and not _OWN.isdisjoint(triple[1]):
            continue
        if block["t"] == "Div":
            yield from _rows(block["c"][1], block["c"][0][0])
        else:
            yield from ((identifier, run) for run in runs([block]))


def _pieces(run: Inlines) -> tuple[str, ...]:
    """The words of a row, cut where a medium puts its own."""
    copy: Inlines = marshal.loads(marshal.dumps(run))
    transform(copy, _cut)
    return tuple(piece for piece in printed(copy).split(OBJECT) if any(map(str.isalnum, piece)))


def _cut(node: dict[str, Json]) -> list[Json] | None:
    if node["t"] == "Span" and not _PLACES.isdisjoint(node["c"][0][1]):
        return [{"t": "Note", "c": []}]
    return None


def _targets(run: Inlines) -> Iterator[str]:
    """What a row leads to: where that is written, the row is told to be lost."""
    for node in nodes_below(run):
        if node["t"] == "Link":
            yield node["c"][2][0].removeprefix("#")
