"""The one AST: cleaned, numbered, cited, with its statements marked."""

from __future__ import annotations

import json
import re

import pytest

from compile.model.book import Book
from compile.render import Prepared
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import stringify
from compile.render.ast.transform import nodes_below


def _identifiers(prepared: Prepared) -> list[str]:
    found = [part.identifier for part in prepared.parts]
    for part in prepared.parts:
        for node in nodes_below(part.blocks):
            content = node.get("c")
            triple = content[1] if node["t"] == "Header" else content and content[0]
            if node["t"] in (
                "Header",
                "Span",
                "Div",
                "Link",
                "Image",
                "Figure",
                "Table",
                "Code",
                "CodeBlock",
            ):
                found += [triple[0]] if triple[0] else []
    return found


def test_every_identifier_is_unique_and_none_is_citeprocs(prepared: Prepared) -> None:
    found = _identifiers(prepared)
    assert len(found) == len(set(found))
    chapter = next(part for part in prepared.parts if stringify(part.title) == "Refs")
    assert chapter.identifier != "refs"


def test_links_follow_renamed_identifiers(prepared: Prepared) -> None:
    known = set(_identifiers(prepared))
    links = [
        node["c"][2][0]
        for part in prepared.parts
        for node in nodes_below(part.blocks)
        if node["t"] == "Link" and node["c"][2][0].startswith("#")
    ]
    assert len(links) > 5
    assert [target for target in links if target[1:] not in known] == []


def test_what_a_book_must_not_carry_is_dropped_and_told(prepared: Prepared) -> None:
    told = {(found.rule, next(iter(found.data.values()))) for found in prepared.diagnostics}
    assert ("raw-content", "html") in told
    assert ("raw-content", "onclick") in told
    assert ("raw-content", "typst:text:fill") in told
    assert ("unsafe-link", "javascript:alert(1)") in told
    assert ("missing-anchor", "missing-place") in told
    text = json.dumps([part.blocks for part in prepared.parts])
    assert "onclick" not in text and "javascript:" not in text and "<script>" not in text
    assert '"RawInline"' not in text and '"RawBlock"' not in text


def test_a_diagnostic_points_at_the_words_it_is_about(book: Book, prepared: Prepared) -> None:
    trap = next(found for found in prepared.diagnostics if found.rule == "unsafe-link")
    span = trap.labels[0].span
    assert book.files[span.path].cut(span) == "javascript:alert(1)"


def test_links_without_words_say_what_they_lead_to(prepared: Prepared) -> None:
    text = stringify(prepared.parts[0].blocks)
    assert "As Figure\u00a01 shows, and Table\u00a01 after it, and “What it cost”, the counts" in text


def test_captions_are_numbered_through_the_book(prepared: Prepared) -> None:
    text = stringify(prepared.parts[0].blocks)
    assert "Figure\u00a01. How many houses" in text
    assert "Figure\u00a02. The bridge" in text
    assert "Table\u00a01. What the repair" in text


def test_every_statement_has_one_span_with_its_anchor_and_state(book: Book, prepared: Prepared) -> None:
    spans = {
        node["c"][0][0]: dict(node["c"][0][2])["state"]
        for part in prepared.parts
        for node in nodes_below(part.blocks)
        if node["t"] == "Span" and "statement" in node["c"][0][1]
    }
    assert spans == {anchor(found.id): book.states[found.id] for found in book.statements}


def test_each_citation_of_the_book_is_printed_with_its_evidence(book: Book, prepared: Prepared) -> None:
    groups = {(c.slug, p.number, f.position) for c in book.chapters for p in c.prose for f in p.citations}
    assert len(prepared.evidence) == len(groups)
    assert all("?" not in found.words for found in prepared.evidence.values())
    verified = [found for found in prepared.evidence.values() if found.mark == "verified"]
    assert "word for word" in stringify(list(verified[0].lines))


def test_headings_start_at_two_and_skip_no_level(prepared: Prepared) -> None:
    for part in prepared.parts:
        before = 1
        for node in nodes_below(part.blocks):
            if node["t"] == "Header":
                assert 2 <= node["c"][0] <= before + 1
                before = node["c"][0]


def test_the_chapters_of_the_book_are_not_changed(book: Book, prepared: Prepared) -> None:
    text = json.dumps([chapter.blocks for chapter in book.chapters])
    assert '"statement"' not in text and "onclick" in text


def test_the_apparatus_prints_every_side_in_its_sources_words(prepared: Prepared) -> None:
    part = next(part for part in prepared.parts if part.kind == "apparatus")
    text = stringify(part.blocks)
    assert "“Forty-six houses”: Harrow and Bell (1931), the Gazette (¶\u00a01" in text
    assert "“Fifty-two houses”: Pike (1933) (¶\u00a01" in text


def test_what_tells_of_a_disagreement_is_marked_and_listed(prepared: Prepared) -> None:
    marks = [
        dict(node["c"][0][2])["target"]
        for part in prepared.parts
        for node in nodes_below(part.blocks)
        if node["t"] == "Span" and "differs" in node["c"][0][1]
    ]
    assert marks[0] == "differs-1"
    apparatus = next(part for part in prepared.parts if part.kind == "apparatus")
    text = stringify(apparatus.blocks)
    assert "1 Houses flooded" in text and "in chapter 1, “The night”" in text


def test_a_resolution_prints_its_reason(prepared: Prepared) -> None:
    assert "Preferred here: Pike (1933) — he counted the houses himself." in stringify(
        prepared.parts[0].blocks
    )


def test_the_page_about_the_edition_counts_and_confesses(book: Book, prepared: Prepared) -> None:
    text = " ".join(stringify(prepared.parts[-1].blocks).split())
    assert f"It makes {len(book.statements)} statements." in text
    assert "single-source: the only witness. Granted by desk." in text


def test_a_drawing_shows_each_claim_and_says_so_in_words(prepared: Prepared) -> None:
    svg = prepared.drawings["drawing-1.svg"]
    image = next(
        n for n in nodes_below(prepared.parts[0].blocks) if n["t"] == "Image" and "drawing" in n["c"][0][1]
    )
    said = stringify(image["c"][1])
    rows = re.findall(r'class="name"[^>]*>([^<]+)<', svg)
    assert rows == ["Marrow Parish Council (1931)", "Harrow and Bell (1931)", "Pike (1933)"]
    assert all(name in said for name in rows) and "46" in said


@pytest.mark.parametrize(
    ("identifier", "fit"), [("01-flood-1a2b", "s-01-flood-1a2b"), ("sec-a", "sec-a"), ("a:b c", "a_3ab_20c")]
)
def test_anchors_fit_every_format(identifier: str, fit: str) -> None:
    assert anchor(identifier) == fit
