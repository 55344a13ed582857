"""The AST as HTML or XHTML: one writer for the page and for the EPUB, which differ in notes and evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape

from compile.render.ast.nodes import Blocks, Inlines
from compile.render.html.blocks import BLOCKS
from compile.render.html.inlines import INLINES
from compile.render.prepared import Evidence, Panel, Part
from compile.render.sizes import Size
from compile.render.words.interface import Interface


@dataclass(slots=True)
class Shared:
    """What all chapters of one output have in common. ``href`` turns an anchor into an address."""

    epub: bool
    interface: Interface
    evidence: Mapping[int, Evidence]
    images: Mapping[str, str]
    drawings: Mapping[str, str]
    formulas: Mapping[tuple[bool, str], str]
    href: Callable[[str], str] = "#{}".format
    panels: Mapping[str, Panel] = field(default_factory=dict)
    sizes: Mapping[str, Size] = field(default_factory=dict)
    notes: int = 0


@dataclass(slots=True)
class Writer:
    """Writes blocks to ``out``; notes, evidence and panels gather until the end of a part.

    ``unnamed`` says that what is being written is a head cell of formulas alone.
    """

    shared: Shared
    shift: int = 0
    out: list[str] = field(default_factory=list)
    notes: list[tuple[int, Blocks]] = field(default_factory=list)
    cited: list[int] = field(default_factory=list)
    told: list[Panel] = field(default_factory=list)
    unnamed: bool = False

    def say(self, name: str, **values: object) -> str:
        """Words of the interface, for an attribute."""
        return escape(self.shared.interface.say(name, **values))

    def title(self, part: Part, level: int) -> None:
        """The heading of a part, with its number: its section is called by it."""
        number = f'<span class="number">{part.number}</span> ' if part.number is not None else ""
        self.out.append(f'<h{level} id="{part.identifier}-title">{number}')
        self.inlines(part.title)
        self.out.append(f"</h{level}>\n")

    def blocks(self, blocks: Blocks) -> None:
        """Writes blocks."""
        for block in blocks:
            BLOCKS[block["t"]](self, block.get("c", None))

    def inlines(self, nodes: Inlines) -> None:
        """Writes inlines; words, which are nearly all of them, without a call each."""
        append = self.out.append
        for node in nodes:
            kind = node["t"]
            if kind == "Str":
                text = node["c"]
                append(text if text.isalnum() else escape(text, quote=False))
            elif kind == "Space":
                append(" ")
            elif kind == "SoftBreak":
                append("\n")
            else:
                INLINES[kind](self, node.get("c", None))

    def around(self, tag: str, content: Inlines, opening: str = "") -> None:
        """Inlines inside of an element; ``opening`` are its attributes."""
        self.out.append(f"<{tag}{opening}>")
        self.inlines(content)
        self.out.append(f"</{tag}>")
