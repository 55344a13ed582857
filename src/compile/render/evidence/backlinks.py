"""The way back from the bibliography: where each work is cited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from compile.model.book import Book
from compile.model.manuscript import Citation
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import Blocks, Json, div, link, plain, span, words
from compile.render.words.interface import Interface


def add(
    book: Book, printed: Mapping[int, tuple[Citation, ...]], bibliography: Blocks, interface: Interface
) -> None:
    """Puts a line below each entry: "Cited 12 times, in chapters 2 and 5"; on paper by pages.

    ``printed`` goes from the number of a printed citation to its citations. A link leads to each.
    """
    numbers = {chapter.text.path: chapter.number for chapter in book.chapters}
    found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for number, citations in printed.items():
        for citation in {c.key: c for c in citations}.values():
            chapter = numbers.get(citation.span.path, 0)
            found[anchor(f"ref-{citation.key}")][chapter].append(f"cite-{number}")
    for entry in bibliography:
        if chapters := found.get(entry["c"][0][0]):
            entry["c"][1].append(div([plain(*places(chapters, interface))], "", "cited"))


def places(chapters: Mapping[int, list[str]], interface: Interface, *, here: bool = False) -> list[Json]:
    """The line of an entry: a link to every place that cites it, "in chapters 2 (1, 2, 3), 5"; ``here`` it is of one chapter."""
    anchors = [anchor for found in chapters.values() for anchor in found]
    lead = interface.say("matter.here") if here else interface.count("apparatus.in_chapter", len(chapters))
    line = words(lead)
    apart = interface.say("punctuation.list")
    for at, (number, found) in enumerate(chapters.items()):
        line += words(apart) if at else []
        if here or len(found) > 1:
            line += [] if here else words(f"{number} (")
            for count, target in enumerate(found, 1):
                line += [*(words(apart) if count > 1 else []), link(words(str(count)), f"#{target}")]
            line += [] if here else words(")")
        else:
            line.append(link(words(str(number)), f"#{found[0]}"))
    return [
        *words(interface.count("apparatus.cited", len(anchors))),
        span(line, "", "places", targets=" ".join(anchors)),
    ]
