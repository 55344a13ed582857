"""Bibliographies of single chapters: entries of the same citeproc run, with anchors of their own and their own ways back."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from dataclasses import dataclass

from compile.model.book import Book
from compile.model.manuscript import OBJECT, Chapter, Citation
from compile.model.span import Span
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import Blocks, Inlines, Json, div, heading, plain, printed, words
from compile.render.ast.transform import nodes_below
from compile.render.evidence.backlinks import places
from compile.render.prepared import Expected
from compile.render.words.interface import Interface


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What stands at the end of a chapter: its blocks, and the words of them that every output must hold."""

    blocks: Blocks
    expected: tuple[Expected, ...]


class Bibliographies:
    """Divides the bibliography of a book among its chapters, where ``Look.bibliography`` asks for that."""

    def __init__(self, book: Book, told: Mapping[int, tuple[Citation, ...]], interface: Interface) -> None:
        self.book = book
        self.told = told
        self.interface = interface
        self.by_path: dict[str, set[str]] = {}
        for citations in told.values():
            for citation in citations:
                self.by_path.setdefault(citation.span.path, set()).add(citation.key)

    def divide(self, bibliography: Blocks, keys: list[str]) -> tuple[dict[str, Listed], Blocks]:
        """The entries of each chapter (by slug), and those of the whole book; ``keys`` are of ``bibliography``, in its order.

        With ``both`` the book has them all, with ``chapters`` those that no chapter cites: there the first chapter that
        cites a work has the anchor that all else links to.
        """
        wanted = self.book.look.bibliography
        if wanted == "book" or not bibliography:
            return {}, bibliography
        free = {key for key in keys if wanted == "chapters"}
        entries = dict(zip(keys, bibliography, strict=True))
        found = {}
        for chapter in self.book.chapters:
            cited = [key for key in keys if key in self.by_path.get(chapter.text.path, ())]
            if cited:
                found[chapter.slug] = self._listed(chapter, {key: entries[key] for key in cited}, free)
                free -= set(cited)
        return found, bibliography if wanted == "both" else [entries[key] for key in keys if key in free]

    def _listed(self, chapter: Chapter, entries: Mapping[str, Json], free: set[str]) -> Listed:
        made: Blocks = []
        for key, entry in entries.items():
            copy = marshal.loads(marshal.dumps(entry))
            if key not in free:
                copy["c"][0][0] = _own(chapter, key)
            if self.book.look.bibliography == "both":
                line = places(self._here(chapter, key), self.interface, here=True)
                copy["c"][1][1:] = [div([plain(*line)], "", "cited")]
            made.append(copy)
        title = words(self.interface.say("matter.sources_here"))
        blocks = [heading(2, title, f"sources-{chapter.number}", "unlisted"), div(made, "", "bibliography")]
        told = [_expected(chapter, title), *(_expected(chapter, entry["c"][1][0]["c"]) for entry in made)]
        return Listed(blocks=blocks, expected=tuple(told))

    def _here(self, chapter: Chapter, key: str) -> dict[int, list[str]]:
        cites = [
            f"cite-{number}"
            for number, citations in self.told.items()
            if any(one.key == key and one.span.path == chapter.text.path for one in citations)
        ]
        return {chapter.number: cites}


def lead(chapter: Chapter, nodes: list[Json], listed: Listed) -> None:
    """Turns the links of a chapter's citations to its own entries, in place."""
    known = {node["c"][0][0] for node in nodes_below(listed.blocks) if node["t"] == "Div"}
    for node in nodes:
        if node["t"] == "Link" and node["c"][2][0].startswith("#ref-"):
            own = _own(chapter, node["c"][2][0].removeprefix("#ref-"))
            node["c"][2][0] = f"#{own}" if own in known else node["c"][2][0]


def _own(chapter: Chapter, key: str) -> str:
    return f"sources-{chapter.number}-{anchor(f'ref-{key}').removeprefix('ref-')}"


def _expected(chapter: Chapter, inlines: Inlines) -> Expected:
    pieces = tuple(piece for piece in printed(inlines).split(OBJECT) if any(map(str.isalnum, piece)))
    end = len(chapter.text.content)
    return Expected(pieces=pieces, stream="body", span=Span(path=chapter.text.path, start=end, end=end))
