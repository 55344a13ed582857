"""The AST as Typst markup; every look is a function of the template's (``#own[…]``, ``#differs(…)``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from compile.render.ast.nodes import Blocks, Inlines
from compile.render.prepared import Evidence
from compile.render.typst.blocks import BLOCKS
from compile.render.typst.inlines import INLINES
from compile.render.typst.markup import escape, string
from compile.render.words.interface import Interface


@dataclass(slots=True)
class Writer:
    """Writes to ``out``. Every ``#call`` ends with ``;`` so that no word after it can be taken for an argument."""

    interface: Interface
    evidence: Mapping[int, Evidence]
    images: Mapping[str, str]
    formulas: Mapping[tuple[bool, str], str]
    apparatus: Mapping[int, Inlines] = field(default_factory=dict)
    out: list[str] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    places: dict[str, int] = field(default_factory=dict)
    marked: set[str] = field(default_factory=set)
    noted: bool = False
    outlined: bool = True

    def blocks(self, blocks: Blocks) -> None:
        """Writes blocks, each followed by an empty line."""
        for block in blocks:
            BLOCKS[block["t"]](self, block.get("c", None))
            self.out.append("\n\n")

    def inlines(self, nodes: Inlines) -> None:
        """Writes inlines; words, which are nearly all of them, without a call each."""
        append = self.out.append
        for node in nodes:
            kind = node["t"]
            if kind == "Str":
                text = node["c"]
                append(text if text.isalpha() else escape(text))
            elif kind in ("Space", "SoftBreak"):
                append(" ")
            else:
                INLINES[kind](self, node.get("c", None))

    def label(self, identifier: str) -> None:
        """An anchor at this place."""
        if identifier and identifier not in self.labels:
            self.labels.add(identifier)
            self.places[identifier] = len(self.out)
            self.out.append(f"#metadata(none)<{identifier}>")
            # Notes stand at the foot of pages, and citations close enough to their statements.
            if not self.noted and not identifier.startswith("cite-"):
                self.marked.add(identifier)

    def passed(self, identifier: str) -> None:
        """The end of what is marked, by which a page is known to begin inside of it."""
        if identifier in self.marked:
            self.out.append(f"#metadata({string(f'/{identifier}')});")

    def whole(self) -> str:
        """What was written; of anchors that nothing links to only a mark is left, and only if pages are told by it."""
        for identifier, place in self.places.items():
            name = string(identifier) if identifier in self.marked else ""
            end = f"<{identifier}>" if identifier in self.links else ";"
            self.out[place] = f"#metadata({name or 'none'}){end}" if name or end != ";" else ""
        return "".join(self.out)

    def missing(self) -> list[str]:
        """Anchors linked to that were never written: one of them would fail the whole book."""
        return sorted(self.links - self.labels)

    def content(self, blocks: Blocks) -> None:
        """Blocks as an argument."""
        self.out.append("[")
        self.blocks(blocks)
        self.out.append("]")

    def text(self, inlines: Inlines) -> None:
        """Inlines as an argument."""
        self.out.append("[")
        self.inlines(inlines)
        self.out.append("]")

    def call(self, name: str, inlines: Inlines) -> None:
        """A function of the template over inlines."""
        self.out.append(f"#{name}")
        self.text(inlines)
        self.out.append(";")
