"""Sections numbered within their chapter, "2.1" and "2.1.3", where the theme asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from compile.render.ast.nodes import Json, span


def numbered(chapter: int, nodes: list[Json]) -> Iterator[tuple[Json, str]]:
    """The headings among ``nodes`` with their numbers; those that say ``.unnumbered`` have none."""
    counts: list[int] = []
    for node in nodes:
        if node["t"] != "Header" or "unnumbered" in node["c"][1][1]:
            continue
        level = node["c"][0] - 1
        counts = (counts + [0] * level)[:level]
        counts[-1] += 1
        yield node, ".".join(map(str, (chapter, *counts)))


def number(chapter: int, nodes: list[Json]) -> None:
    """Puts the numbers into the headings among ``nodes``, in place."""
    for node, told in numbered(chapter, nodes):
        node["c"][2][:0] = [span([{"t": "Str", "c": told}], "", "number"), {"t": "Space"}]
