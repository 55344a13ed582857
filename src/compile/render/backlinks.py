"""The way back from the bibliography: where each work is cited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from compile.model.book import Book
from compile.model.manuscript import Citation
from compile.render.anchors import anchor
from compile.render.interface import Interface
from compile.render.nodes import Blocks, Json, div, link, plain, span, words


def add(
    book: Book, printed: Mapping[int, tuple[Citation, ...]], bibliography: Blocks, interface: Interface
) -> None:
    """Puts a line below each entry: "Cited 12 times, in chapters 2 and 5"; on paper by pages.

    ``printed`` goes from the number of a printed citation to its citations. A link leads to the first in its chapter.
    """
    numbers = {chapter.text.path: chapter.number for chapter in book.chapters}
    found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for number, citations in printed.items():
        for citation in {c.key: c for c in citations}.values():
            chapter = numbers.get(citation.span.path, 0)
            found[anchor(f"ref-{citation.key}")][chapter].append(f"cite-{number}")
    for entry in bibliography:
        if chapters := found.get(entry["c"][0][0]):
            entry["c"][1].append(div([plain(*_line(chapters, interface))], "", "cited"))


def _line(chapters: Mapping[int, list[str]], interface: Interface) -> list[Json]:
    anchors = [anchor for found in chapters.values() for anchor in found]
    line = words(interface.count("apparatus.in_chapter", len(chapters)))
    for at, (number, found) in enumerate(chapters.items()):
        line += [
            *words(interface.say("punctuation.list") if at else ""),
            link(words(str(number)), f"#{found[0]}"),
        ]
    return [
        *words(interface.count("apparatus.cited", len(anchors))),
        span(line, "", "places", targets=" ".join(anchors)),
    ]
