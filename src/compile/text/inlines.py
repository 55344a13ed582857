"""Pandoc's inlines as flat text, and Span nodes round stretches of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, TypeAlias

from compile.model.manuscript import OBJECT

Json: TypeAlias = Any
#: A Span's identifier, classes and attributes.
Attr: TypeAlias = tuple[str, Sequence[str], Sequence[tuple[str, str]]]
Range: TypeAlias = tuple[int, int, Attr]

#: Node → where its inlines are: ``node["c"]`` itself, or that index of it.
CONTAINERS: dict[str, int | None] = {
    "Emph": None,
    "Strong": None,
    "Underline": None,
    "Strikeout": None,
    "Superscript": None,
    "Subscript": None,
    "SmallCaps": None,
    "Quoted": 1,
    "Link": 1,
    "Span": 1,
}
#: Nodes that one OBJECT stands for.
OBJECTS = frozenset({"Cite", "Note", "Image", "Code", "Math"})
SPACES = frozenset({"Space", "SoftBreak", "LineBreak"})
QUOTES = {"DoubleQuote": "“”", "SingleQuote": "‘’"}
_BREAK = re.compile(r"</?(?:br|p|div|li|td|tr|hr)\b", re.IGNORECASE)
_OPENING = re.compile(r"<[a-zA-Z]")


def flatten(inlines: Sequence[Json]) -> str:
    """The prose text of inlines.

    Quotation marks of Quoted nodes are “ ” ‘ ’; every kind of space is one " "; a citation, note,
    image, code or math is one OBJECT. Raw HTML is nothing (a line break is " "), other raw text one
    OBJECT.
    """
    parts: list[str] = []
    _flatten(inlines, parts)
    return "".join(parts)


def _flatten(inlines: Sequence[Json], parts: list[str]) -> None:
    for node in inlines:
        kind = node["t"]
        if kind == "Str":
            parts.append(node["c"])
        elif kind in SPACES:
            parts.append(" ")
        elif kind == "Quoted":
            marks = QUOTES[node["c"][0]["t"]]
            parts.append(marks[0])
            _flatten(node["c"][1], parts)
            parts.append(marks[1])
        elif kind in CONTAINERS:
            _flatten(content(node), parts)
        else:
            parts.append(leaf(node))


def content(node: Json) -> list[Json]:
    """The inlines inside a container node."""
    where = CONTAINERS[node["t"]]
    inside: list[Json] = node["c"] if where is None else node["c"][where]
    return inside


def leaf(node: Json) -> str:
    """The text of a node that has no inlines of its own."""
    kind = node["t"]
    if kind == "Str":
        return str(node["c"])
    if kind in SPACES:
        return " "
    if kind == "RawInline" and node["c"][0] in ("html", "html4", "html5"):
        return " " if _BREAK.match(node["c"][1]) else ""
    return OBJECT


def wrap(inlines: Sequence[Json], ranges: Iterable[Range]) -> list[Json]:
    """Inlines with a Span node round each range ``(start, end, attr)`` of their flat text.

    A node that a range's end falls into is split in two (its identifier stays on the first; the
    marks of a split Quoted become Strs), so the flat text stays the same and every Span holds
    exactly its range. Ranges may nest; ``inlines`` is not changed. Raises ValueError for ranges
    that overlap without nesting, or lie outside the text.
    """
    ordered = sorted(ranges, key=lambda found: (found[0], -found[1]))
    if not ordered:
        return list(inlines)
    cuts = sorted({0, *(start for start, _, _ in ordered), *(end for _, end, _ in ordered)})
    if cuts[0] < 0:
        raise ValueError("a range starts before the text")
    pieces, length = _cut(inlines, cuts[1:], 0)
    if cuts[-1] > length:
        raise ValueError(f"a range ends at {cuts[-1]}, the text at {length}")
    return _nest(dict(zip(cuts, pieces, strict=True)), cuts, ordered)


def _nest(pieces: dict[int, list[Json]], cuts: list[int], ordered: list[Range]) -> list[Json]:
    """Put the pieces (by where they start) into Spans, outermost first."""
    result: list[Json] = []
    opened: list[tuple[int, list[Json]]] = [(cuts[-1] + 1, result)]
    waiting = list(reversed(ordered))
    for cut in cuts:
        while len(opened) > 1 and opened[-1][0] <= cut:
            opened.pop()
        while waiting and waiting[-1][0] == cut:
            start, end, (identifier, classes, attributes) = waiting.pop()
            if not start <= end <= opened[-1][0]:
                raise ValueError(f"the range {start}:{end} crosses another")
            attr = [identifier, list(classes), [list(pair) for pair in attributes]]
            span: Json = {"t": "Span", "c": [attr, []]}
            opened[-1][1].append(span)
            if end > start:
                opened.append((end, span["c"][1]))
        opened[-1][1].extend(pieces[cut])
    return result


def _cut(inlines: Sequence[Json], cuts: Sequence[int], start: int) -> tuple[list[list[Json]], int]:
    """Split inlines whose flat text begins at ``start`` at every cut; also where their text ends.

    A node without text stays with what precedes it, but a raw opening tag goes with what follows.
    """
    pieces: list[list[Json]] = [[] for _ in range(len(cuts) + 1)]
    piece, position = 0, start
    for node in inlines:
        kind = node["t"]
        length = len(node["c"]) if kind == "Str" else 1 if kind in SPACES else len(flatten([node]))
        end = position + length
        if piece == len(cuts) or (length and end < cuts[piece]):  # most nodes: no cut is near
            pieces[piece].append(node)
            position = end
            continue
        while (length or _opens(node)) and piece < len(cuts) and cuts[piece] <= position:
            piece += 1
        inner = cuts[piece : bisect_left(cuts, position + length, lo=piece)] if length > 1 else ()
        parts = _split(node, inner, position) if inner else [[node]]
        for offset, part in enumerate(parts):
            pieces[piece + offset].extend(part)
        piece += len(inner)
        position += length
    return pieces, position


def _opens(node: Json) -> bool:
    return node["t"] == "RawInline" and bool(_OPENING.match(node["c"][1]))


def _split(node: Json, cuts: Sequence[int], start: int) -> list[list[Json]]:
    """The pieces of one node that cuts fall into."""
    kind = node["t"]
    if kind == "Str":
        text = node["c"]
        edges = [0, *(cut - start for cut in cuts), len(text)]
        return [[{"t": "Str", "c": text[a:b]}] for a, b in pairwise(edges)]
    if kind == "Quoted":
        open_, close = ({"t": "Str", "c": mark} for mark in QUOTES[node["c"][0]["t"]])
        return _cut([open_, *node["c"][1], close], cuts, start)[0]
    pieces, _ = _cut(content(node), cuts, start)
    return [[_with(node, inside, first=not number)] for number, inside in enumerate(pieces)]


def _with(node: Json, inside: list[Json], *, first: bool) -> Json:
    """A container like ``node`` round other inlines; only the first keeps the identifier."""
    if CONTAINERS[node["t"]] is None:
        return {"t": node["t"], "c": inside}
    (identifier, classes, attributes), _, *rest = node["c"]
    return {"t": node["t"], "c": [[identifier if first else "", classes, attributes], inside, *rest]}
