"""Figures and tables numbered through the book, and what a link without words to one of them says."""

from __future__ import annotations

from collections.abc import Mapping

from compile.render.ast.nodes import Blocks, Inlines, Json, plain, span, stringify, words
from compile.render.ast.transform import transform
from compile.render.words.interface import Interface


class Numbers:
    """Counts of the figures and tables so far, and the label of each that has an identifier.

    ``chapters`` go from the identifiers of the chapters to their numbers, ``sections`` likewise where they have any.
    """

    def __init__(
        self,
        interface: Interface,
        chapters: Mapping[str, int] | None = None,
        sections: Mapping[str, str] | None = None,
    ) -> None:
        self.interface = interface
        self.chapters = chapters or {}
        self.sections = sections or {}
        self.figures = 0
        self.tables = 0
        self.labels: dict[str, Inlines] = {}
        #: Which chapter and section a statement, or a stretch that its author named, stands in.
        self.spots: dict[str, tuple[int, Inlines]] = {}

    def number(self, nodes: list[Json]) -> None:
        """Puts "Figure 1." before the captions of ``nodes``, in place; a chapter's begin with its title as a heading."""
        chapter, section = 0, list[Json]()
        for node in nodes:
            kind = node["t"]
            if kind == "Figure":
                self.figures += 1
                self._caption(
                    node["c"][0][0], node["c"][1], self.interface.say("parts.figure", number=self.figures)
                )
            elif kind == "Table" and node["c"][1][1]:
                self.tables += 1
                self._caption(
                    node["c"][0][0], node["c"][1], self.interface.say("parts.table", number=self.tables)
                )
            elif kind == "Header" and node["c"][1][0]:
                section = node["c"][2]
                chapter = self._heading(node["c"][1][0], section, chapter)
            elif kind == "Span" and node["c"][0][0]:
                self.spots[node["c"][0][0]] = chapter, section

    def _heading(self, identifier: str, title: Inlines, chapter: int) -> int:
        """Names a chapter and a section by number and title, or by what it has of them; the number of the chapter from here on."""
        if identifier in self.chapters:
            self.spots[identifier] = self.chapters[identifier], title
            return self.chapters[identifier]
        self.labels[identifier] = quoted(title, self.interface)
        if identifier in self.sections:
            told = self.interface.say("parts.section", number=self.sections[identifier])
            apart = self.interface.say("punctuation.list")
            self.labels[identifier] = words(f"{told}{apart}") + self.labels[identifier]
        return chapter

    def label(self, identifier: str) -> Inlines:
        """What a link without words to it says: "Table 2", "“Losses”" or "section 5.1, “Losses”", "chapter 5, “Losses”"."""
        if identifier in self.spots:
            chapter, title = self.spots[identifier]
            section = " ".join(stringify(title).split())
            return words(self.interface.say("apparatus.place", number=chapter, section=section))
        return self.labels.get(identifier, words(identifier))

    def _caption(self, identifier: str, caption: Json, label: str) -> None:
        text: Inlines = [{"t": "Str", "c": label.replace(" ", "\u00a0")}]
        if identifier:
            self.labels[identifier] = text
        opening = [span([*text, {"t": "Str", "c": "."}], "", "label")]
        blocks = caption[1]
        if blocks and blocks[0]["t"] in ("Para", "Plain"):
            blocks[0]["c"][:0] = [*opening, {"t": "Space"}]
        else:
            blocks.insert(0, plain(*opening))


def quoted(inlines: Inlines, interface: Interface) -> Inlines:
    """A title in quotation marks."""
    return words(interface.quoted(" ".join(stringify(inlines).split())))


def refer(blocks: Blocks, nodes: list[Json], numbers: Numbers) -> None:
    """Fills the links that have no words: ``[](#tbl-claims)`` becomes "Table 2"."""

    def visit(node: dict[str, Json]) -> list[Json] | None:
        if node["t"] == "Link" and not stringify(node["c"][1]).strip():
            node["c"][1] = list(numbers.label(node["c"][2][0].removeprefix("#")))
        return None

    if any(node["t"] == "Link" and not node["c"][1] for node in nodes):
        transform(blocks, visit)
