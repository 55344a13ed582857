"""Bibliographies of chapters: each entry where it is cited, once in the page by its anchor, with the ways back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from compile import render
from compile.model.book import Book
from compile.model.edition import Target
from compile.render import Prepared
from compile.render.ast.nodes import attribute, stringify
from compile.render.ast.transform import nodes_below
from compile.render.conservation import read
from compile.tools.resources import templates

Made = Callable[..., tuple[Book, Prepared]]


def _style(name: str) -> bytes:
    return Path(str(templates() / "csl" / f"{name}.csl")).read_bytes()


def _anchors(prepared: Prepared) -> list[str]:
    nodes = (node for part in prepared.parts for node in nodes_below(part.blocks))
    named = {"Div", "Span", "Table", "Figure", "Link"}
    return [node["c"][0][0] for node in nodes if node["t"] in named and node["c"][0][0]]


def _links(prepared: Prepared, kind: str) -> list[tuple[str, list[str]]]:
    return [
        (part.slug, [node["c"][2][0] for node in nodes_below(part.blocks) if node["t"] == "Link"])
        for part in prepared.parts
        if part.kind == kind
    ]


@pytest.mark.parametrize("style", ["chicago-author-date", "chicago-notes", "ieee"])
@pytest.mark.parametrize("wanted", ["chapters", "both"])
def test_each_chapter_has_its_sources_in_every_style(make: Made, style: str, wanted: str) -> None:
    _, prepared = make(style=_style(style), bibliography=wanted)
    found = Counter(_anchors(prepared))
    assert [name for name, count in found.items() if count > 1] == []
    targets = [
        link[1:]
        for kind in ("chapter", "bibliography")
        for _, links in _links(prepared, kind)
        for link in links
        if link.startswith("#")
    ]
    assert {target for target in targets if target.startswith(("ref-", "sources-", "cite-"))} <= set(found)
    first, second = (part for part in prepared.parts if part.kind == "chapter")
    for part in (first, second):
        text = stringify(part.blocks).casefold()
        assert "sources of this chapter" in text and "ferry book" in text
    whole = [part for part in prepared.parts if part.kind == "bibliography"]
    assert len(whole) == (wanted == "both")
    cites = [
        node
        for part in prepared.parts
        for node in nodes_below(part.blocks)
        if node["t"] == "Span" and "citation" in node["c"][0][1]
    ]
    back = {
        link[1:] for _, links in _links(prepared, "chapter") for link in links if link.startswith("#cite-")
    }
    assert back >= {node["c"][0][0] for node in cites}


def test_a_citation_leads_to_the_entry_of_its_own_chapter(make: Made) -> None:
    _, prepared = make(bibliography="both")
    for number, (_, links) in enumerate(_links(prepared, "chapter"), 1):
        cited = {link for link in links if link.startswith(("#ref-", "#sources-"))}
        assert cited == {f"#sources-{number}-moss", f"#sources-{number}-board"}


def test_what_no_chapter_cites_stands_at_the_end(make: Made) -> None:
    disputes = (
        "- id: cause\n  title: Why it sank\n  kind: cause\n  state: open\n  sides:\n"
        "    - {key: moss, passage: 1, says: bought the ferry}\n    - {key: board, passage: 5, says: blamed the chain}\n"
    )
    only = "# The loss\n\nIn 1899 Captain Jonas Hale bought the ferry [@moss].\n"
    _, prepared = make(
        {
            "chapters/01-loss.md": only,
            "chapters/02-after.md": "# Later\n\n[We stop.]{.own}\n",
            "disputes.yaml": disputes,
        },
        bibliography="chapters",
    )
    (rest,) = (part for part in prepared.parts if part.kind == "bibliography")
    assert stringify(rest.title) == "Further sources" and "Report on the Ferry" in stringify(rest.blocks)
    assert "Ferry Book" not in stringify(rest.blocks)


def test_every_place_that_cites_has_its_link(ferry: tuple[Book, Prepared]) -> None:
    (part,) = (part for part in ferry[1].parts if part.kind == "bibliography")
    spans = [node for node in nodes_below(part.blocks) if node["t"] == "Span" and "places" in node["c"][0][1]]
    for span in spans:
        links = [node["c"][2][0][1:] for node in nodes_below(span["c"][1]) if node["t"] == "Link"]
        assert links == (attribute(span["c"][0], "targets") or "").split()
    assert "Cited 6 times, in chapters 1 (1, 2, 3, 4), 2 (1, 2)" in stringify(part.blocks)


@pytest.mark.parametrize("target", ["html", "epub", "pdf"])
def test_nothing_is_lost_and_an_entry_that_is_lost_is_told(make: Made, target: Target) -> None:
    _, prepared = make(bibliography="chapters")
    outcome = render.render(prepared, target, {})
    assert outcome.diagnostics == ()
    assert "sourcesofthischapter" in "".join(read(outcome.value.data, target)["body"])
    (first, *_rest) = prepared.parts
    first.blocks[-1]["c"][1].pop()
    assert [found.rule for found in render.render(prepared, target, {}).diagnostics][:1] == ["not-conserved"]
