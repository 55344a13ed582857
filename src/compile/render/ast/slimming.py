"""Paragraphs cut down to what citeproc looks at: citations, notes and the few words round them."""

from __future__ import annotations

from compile.render.ast.nodes import Inlines, Json
from compile.render.ast.transform import WORDS, holds

#: Nodes on either side of a citation or note that stay: citeproc moves and drops the marks right beside it.
BESIDE = 4
#: What stands for the words left out: raw content, of which cleaning has left the author none.
_FORMAT = "left-out"
_SPACES = frozenset({"Space", "SoftBreak"})


class Slimmer:
    """Takes long stretches without citations out of lists of inlines, and puts them back.

    citeproc reads, copies and writes what it is given at about 3 MB a second, and of a paragraph of 130 words it
    looks at the citation and its neighbours. In ``… the landlord lost [@a].`` it gets ``⟨12⟩ the landlord lost [@a].``
    """

    def __init__(self) -> None:
        self.taken: list[Inlines] = []

    def slim(self, inlines: Inlines) -> Inlines:
        """A copy of ``inlines`` with a placeholder for each stretch of words that citeproc has no business with."""
        result: Inlines = []
        done = 0
        for start, end in _stretches(inlines):
            result += (self._inside(node) for node in inlines[done:start])
            result.append({"t": "RawInline", "c": [_FORMAT, str(len(self.taken))]})
            self.taken.append(inlines[start:end])
            done = end
        result += (self._inside(node) for node in inlines[done:])
        return result

    def _inside(self, node: Json) -> Json:
        """A node kept, slimmed below if it holds citations."""
        kind = node["t"]
        if kind in ("Span", "Quoted", "Link") and _loud(node):
            return {"t": kind, "c": [node["c"][0], self.slim(node["c"][1]), *node["c"][2:]]}
        return node

    def restore(self, inlines: Inlines) -> None:
        """Puts the stretches back in what citeproc gave for slimmed inlines, in place."""
        changed: Inlines = []
        for node in inlines:
            kind = node["t"]
            if kind == "RawInline" and node["c"][0] == _FORMAT:
                changed += self.taken[int(node["c"][1])]
                continue
            if kind in ("Span", "Quoted", "Link"):
                self.restore(node["c"][1])
            changed.append(node)
        inlines[:] = changed


def _stretches(inlines: Inlines) -> list[tuple[int, int]]:
    """The stretches to take out: between spaces, away from every citation and note."""
    found = []
    start = 0
    for at in (*(at for at, node in enumerate(inlines) if _loud(node)), len(inlines) + BESIDE):
        end = min(at - BESIDE, len(inlines))
        while start < end and start and inlines[start - 1]["t"] not in _SPACES:
            start += 1
        while start < end < len(inlines) and inlines[end]["t"] not in _SPACES:
            end -= 1
        if end - start > BESIDE:
            found.append((start, end))
        start = at + 1 + BESIDE
    return found


def _loud(node: Json) -> bool:
    """Whether citeproc sees a citation or a note in it; notes count where citations are notes."""
    return node["t"] not in WORDS and holds([node], "Cite", "Note")
