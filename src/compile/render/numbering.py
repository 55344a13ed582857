"""Figures and tables numbered through the book, and what a link without words to one of them says."""

from __future__ import annotations

from collections.abc import Mapping

from compile.render.interface import Interface
from compile.render.nodes import Blocks, Inlines, Json, plain, span, stringify, words
from compile.render.transform import transform


class Numbers:
    """Counts of the figures and tables so far, and the label of each that has an identifier."""

    def __init__(self, interface: Interface) -> None:
        self.interface = interface
        self.figures = 0
        self.tables = 0
        self.labels: dict[str, Inlines] = {}

    def number(self, nodes: list[Json]) -> None:
        """Puts "Figure 1." before the captions of ``nodes``, in place."""
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
                self.labels[node["c"][1][0]] = quoted(node["c"][2], self.interface)

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


def refer(blocks: Blocks, nodes: list[Json], labels: Mapping[str, Inlines]) -> None:
    """Fills the links that have no words: ``[](#tbl-claims)`` becomes "Table 2"."""

    def visit(node: dict[str, Json]) -> list[Json] | None:
        if node["t"] == "Link" and not stringify(node["c"][1]).strip():
            target = node["c"][2][0]
            node["c"][1] = list(labels.get(target[1:], words(target.removeprefix("#"))))
        return None

    if any(node["t"] == "Link" and not node["c"][1] for node in nodes):
        transform(blocks, visit)
