"""Statements and citations of the Book found again in the AST: spans around them, keys on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from compile.model.manuscript import Chapter, Citation, Prose
from compile.model.span import Span
from compile.model.statement import State, Statement
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import Inlines, Json
from compile.render.ast.transform import nodes_below
from compile.text.inlines import CONTAINERS, content, flatten, wrap
from compile.text.tree import follow


@dataclass(slots=True)
class Marked:
    """What was found: ``cites`` from the ``id()`` of a Cite node to its citations, ``spans`` the Span node of a statement.

    ``texts`` go from a citation's span to what is printed for its group (formulas in it as OBJECT).
    ``gaps`` are offsets of a run of prose where the build puts words: links that have none, marks of disagreements.
    ``told`` goes from the number of a printed citation to its citations, ``printed`` from a statement's id and a key to the anchor of the citation printed there.
    """

    cites: dict[int, tuple[Citation, ...]] = field(default_factory=dict)
    texts: dict[Span, str] = field(default_factory=dict)
    gaps: dict[tuple[str, int], tuple[int, ...]] = field(default_factory=dict)
    told: dict[int, tuple[Citation, ...]] = field(default_factory=dict)
    printed: dict[tuple[str, str], str] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    spans: dict[str, Json] = field(default_factory=dict)


def mark(
    chapter: Chapter,
    blocks: Json,
    statements: tuple[Statement, ...],
    states: Mapping[str, State],
    into: Marked,
) -> None:
    """Wraps the statements of a chapter in Spans, in place, and finds the nodes of its citations."""
    by_prose: dict[int, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_prose[statement.prose].append(statement)
    # notes before the runs they are called from: a path leads through nodes that wrapping replaces
    lists = [(prose, follow(blocks, prose.path)) for prose in chapter.prose]
    for prose, inlines in sorted(lists, key=lambda pair: -len(pair[0].path)):
        if prose.citations:
            _cites(prose, inlines, into)
        if "[](" in chapter.text.content and (gaps := _gaps(inlines)):
            into.gaps[chapter.slug, prose.number] = gaps
        told = by_prose.get(prose.number, [])
        if told and prose.kind != "heading":
            ranges = [
                (found.start, found.end, ("", ("statement",), (("statement", found.id),))) for found in told
            ]
            inlines[:] = wrap(inlines, ranges)
            _spans(inlines, into)
    into.states.update((found.id, states.get(found.id, "unchecked")) for found in statements)


def _cites(prose: Prose, inlines: Inlines, into: Marked) -> None:
    """The n-th Cite node of a run of prose stands at the n-th position that its citations stand at."""
    positions: dict[int, list[Citation]] = defaultdict(list)
    for citation in prose.citations:
        positions[citation.position].append(citation)
    nodes = (node for node in nodes_below(inlines, notes=False) if node["t"] == "Cite")
    for node, position in zip(nodes, sorted(positions), strict=False):
        into.cites[id(node)] = tuple(positions[position])


def _gaps(inlines: Inlines) -> tuple[int, ...]:
    """Where links without words stand in the flat text; rare, so the text is made only if there is one."""
    if not any(node["t"] == "Link" and not node["c"][1] for node in nodes_below(inlines, notes=False)):
        return ()
    found: list[int] = []
    _gaps_below(inlines, 0, found)
    return tuple(found)


def _gaps_below(inlines: Inlines, at: int, found: list[int]) -> None:
    for node in inlines:
        kind = node["t"]
        if kind == "Link" and not node["c"][1]:
            found.append(at)
        elif kind in CONTAINERS:
            _gaps_below(content(node), at + (kind == "Quoted"), found)
        at += len(flatten([node]))


def _spans(inlines: Inlines, into: Marked) -> None:
    for node in inlines:  # wrap puts its Spans on top, one inside the other only where ranges nest
        if node["t"] == "Span" and node["c"][0][1] == ["statement"]:
            identifier = next((value for name, value in node["c"][0][2] if name == "statement"), "")
            into.spans.setdefault(identifier, node)
            _spans(node["c"][1], into)


def settle(marked: Marked) -> None:
    """Gives each statement's Span its anchor and state, once nothing of the author's can take them."""
    for identifier, node in marked.spans.items():
        node["c"][0] = [
            anchor(identifier),
            ["statement"],
            [["state", marked.states.get(identifier, "unchecked")]],
        ]
