"""Statements copied out of the AST, to be printed again elsewhere: no notes, citations or anchors, all their words."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Mapping

from compile.render.ast.nodes import Inlines, Json, words
from compile.render.ast.transform import transform
from compile.text.relations import typed

_PLAIN = frozenset({"Link", "Underline"})


def take(spans: Mapping[str, Json], identifiers: Iterable[str]) -> dict[str, Inlines]:
    """Copies of the Spans of statements (by id), as they are before citeproc."""
    return {
        identifier: marshal.loads(marshal.dumps(spans[identifier]["c"][1]))
        for identifier in dict.fromkeys(identifiers)
        if identifier in spans
    }


def bare(inlines: Inlines, short: Mapping[str, Inlines]) -> Inlines:
    """The copy without what belongs to its place only, changed and returned.

    ``@smith writes that …`` begins with the name that ``short`` has for smith; ``… [@smith].`` loses its citation and
    the space before it. Marks that accounts differ stay.
    """
    transform(inlines, lambda node: _bare(node, short))
    _close(inlines)
    return inlines


def _bare(node: dict[str, Json], short: Mapping[str, Inlines]) -> list[Json] | None:
    kind = node["t"]
    if kind == "Cite":
        return _named(node["c"][0], short)
    if kind in ("Note", "Image", "RawInline"):
        return []
    if kind == "LineBreak":
        return [{"t": "Space"}]
    if kind in _PLAIN:
        return list(node["c"] if kind == "Underline" else node["c"][1])
    if kind == "Code":
        node["c"][0] = ["", [], []]
    if kind == "Span":
        return None if "differs" in node["c"][0][1] else list(node["c"][1])
    return None


def _named(given: Json, short: Mapping[str, Inlines]) -> list[Json]:
    """A source that is named in the sentence; one in brackets is not part of it."""
    if not given or given[0]["citationMode"]["t"] != "AuthorInText":
        return []
    key = typed(given[0]["citationId"])[1]
    return list(short.get(key) or words(key))


def _close(inlines: Inlines) -> None:
    """Takes out the space that a citation left before a full stop or a mark, and at both ends."""
    found: Inlines = []
    for node in inlines:
        if node["t"] == "SoftBreak":
            node = {"t": "Space"}
        follows = node["t"] == "Str" and node["c"][:1] in tuple(".,;:!?)”’")
        mark = node["t"] == "Span" and "differs" in node["c"][0][1]
        while found and found[-1]["t"] == "Space" and (follows or mark or node["t"] == "Space"):
            found.pop()
        if found or node["t"] != "Space":
            found.append(node)
    while found and found[-1]["t"] == "Space":
        found.pop()
    inlines[:] = found
