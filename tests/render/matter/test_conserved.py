"""What a build adds behind the chapters is conserved like them: a row that is lost or moved is told, in every format."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest

from compile import render
from compile.model.book import Book, Outcome
from compile.model.edition import Artifact, Target
from compile.render import Prepared
from compile.render.ast.nodes import Blocks, Json
from compile.render.ast.transform import nodes_below, transform
from compile.render.matter.expected import expected
from compile.render.prepared import ADDED, Part

TARGETS = ("html", "site", "epub", "pdf")


def _rows(part: Part) -> list[Json]:
    """The list that holds the rows of a part, two at the least."""
    if part.kind == "bibliography":
        return part.blocks
    kinds = {"timeline": "DefinitionList", "lists": "BulletList", "index": "BulletList", "about": "Table"}
    found = [node for node in nodes_below(part.blocks) if node["t"] == kinds[part.kind]]
    if part.kind == "about":
        rows: list[Json] = found[0]["c"][4][0][3]
        return rows
    return max((node["c"] for node in found), key=len)  # type: ignore[no-any-return]


def _broken(prepared: Prepared, kind: str, way: str) -> Prepared:
    parts = copy.deepcopy(prepared.parts)
    rows = _rows(next(part for part in parts if part.kind == kind))
    row = rows.pop(0)
    if way == "moved":
        rows.append(row)
    return replace(prepared, parts=parts)


def test_nothing_is_lost_of_a_book_with_all_of_them(
    ferry: tuple[Book, Prepared], written: dict[Target, Outcome[Artifact]]
) -> None:
    assert {part.kind for part in ferry[1].parts} >= set(ADDED)
    assert {found.stream for found in ferry[1].expected} >= set(ADDED)
    assert [found for outcome in written.values() for found in outcome.diagnostics] == []


@pytest.mark.parametrize("way", ["lost", "moved"])
@pytest.mark.parametrize("kind", ADDED)
@pytest.mark.parametrize("target", TARGETS)
def test_a_row_that_is_lost_or_moved_is_told(
    ferry: tuple[Book, Prepared], target: Target, kind: str, way: str
) -> None:
    told = render.render(_broken(ferry[1], kind, way), target, {}).diagnostics
    streams = [found.stream for found in ferry[1].expected]
    words = {
        piece
        for found, stream in zip(ferry[1].expected, streams, strict=True)
        if stream == kind
        for piece in found.pieces
    }
    assert told and {str(found.data["words"]).rstrip("…") for found in told} <= {
        " ".join(piece.split())[:79] if len(piece) > 80 else " ".join(piece.split()) for piece in words
    }


@pytest.mark.parametrize("target", TARGETS)
def test_a_sentence_that_a_chapter_lost_is_not_found_in_the_timeline(
    ferry: tuple[Book, Prepared], target: Target
) -> None:
    book, prepared = ferry
    (statement,) = (found for found in book.statements if "town of Marlow in 1908" in found.text)
    parts = copy.deepcopy(prepared.parts)

    def drop(node: dict[str, Json]) -> Blocks | None:
        return [] if node["t"] == "Span" and statement.id in node["c"][0][0] else None

    for part in parts:
        if part.kind == "chapter":
            transform(part.blocks, drop)
    told = render.render(replace(prepared, parts=parts), target, {}).diagnostics
    assert [found.statement for found in told] == [statement.id]


def test_a_row_is_told_where_what_it_leads_to_is_written(ferry: tuple[Book, Prepared]) -> None:
    book, prepared = ferry
    (row,) = (
        found
        for found in expected(prepared.parts, book)
        if found.stream == "timeline" and "Jonas Hale" in found.pieces[0]
    )
    assert book.files[row.span.path].content[row.span.start :].startswith("In 1899 Captain")
