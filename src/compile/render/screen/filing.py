"""Which file of an output each anchor is in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from compile.render.ast.nodes import Json, plain
from compile.render.ast.transform import nodes_below
from compile.render.prepared import Part


@dataclass(slots=True)
class Filed:
    """Files by anchor; ``href`` is asked by the writer while the file ``here`` is written.

    Anchors in ``whole`` stand for their file, and need no ``#`` from elsewhere.
    """

    files: dict[str, str] = field(default_factory=dict)
    here: str = ""
    whole: frozenset[str] = frozenset()

    def href(self, identifier: str) -> str:
        """The address of an anchor, from ``here``; of one that is nowhere, the file itself."""
        if identifier not in self.files:
            return self.here
        file = self.files[identifier]
        if file == self.here:
            return f"#{identifier}"
        return file if identifier in self.whole else f"{file}#{identifier}"


def filed(parts: Iterable[Part], names: Iterable[str]) -> Filed:
    """The parts' anchors, in files of these names."""
    found = Filed()
    for part, name in zip(parts, names, strict=True):
        found.files.update(dict.fromkeys(anchors(part), name))
    return found


def anchors(part: Part) -> list[str]:
    """Every anchor of a part's blocks, and its own."""
    found = [part.identifier]
    for node in nodes_below([plain(*part.title), *part.blocks]):
        content: Json = node.get("c")
        if node["t"] == "Header":
            found.append(content[1][0])
        elif node["t"] in ("Span", "Div", "Link", "Code", "CodeBlock", "Figure", "Table", "Image"):
            found.append(content[0][0])
    return [identifier for identifier in found if identifier]
