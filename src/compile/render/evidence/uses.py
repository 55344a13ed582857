"""The other places of the book that cite a source: the one before, the one after, and all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from compile.model.book import Book
from compile.model.manuscript import Citation
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import Inlines, link, words
from compile.render.words.interface import Interface

Uses = Mapping[int, tuple[Inlines, ...]]


def uses(book: Book, printed: Mapping[int, tuple[Citation, ...]], interface: Interface) -> Uses:
    """For each printed citation, by its number, a line for each of its sources: "← chapter 2 · chapter 5 → · all 24"."""
    chapters = {chapter.text.path: chapter.number for chapter in book.chapters}
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, citations in printed.items():
        for key, citation in {c.key: c for c in citations}.items():
            places[key].append((number, chapters.get(citation.span.path, 0)))
    return {
        number: tuple(
            _line(number, key, places[key], interface)
            for key in dict.fromkeys(citation.key for citation in citations)
        )
        for number, citations in printed.items()
    }


def _line(number: int, key: str, places: list[tuple[int, int]], interface: Interface) -> Inlines:
    say = interface.say
    if len(places) == 1:
        return words(say("evidence.once"))
    at = [place for place, _ in places].index(number)
    links = []
    for name, near in (("before", places[at - 1 : at] if at else []), ("after", places[at + 1 : at + 2])):
        for place, chapter in near:
            told = say(f"evidence.{name}", place=say("parts.chapter", number=chapter))
            links.append(link(words(told), f"#cite-{place}"))
    links.append(
        link(words(say("evidence.all", n=interface.number(len(places)))), f"#{anchor(f'ref-{key}')}")
    )
    line: Inlines = []
    for each in links:
        line += [*(words(" · ") if line else []), each]
    return line
