"""The PDF as a reader's program and a screen reader take it: read back with pikepdf."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import pairwise

import pikepdf
import pytest

from compile.model.book import Outcome
from compile.model.edition import Artifact, Target
from compile.render import Prepared


@pytest.fixture(scope="module")
def pdf(built: dict[Target, Outcome[Artifact]]) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(built["pdf"].value.data))


@pytest.fixture(scope="module")
def tags(pdf: pikepdf.Pdf) -> list[tuple[tuple[str, ...], pikepdf.Dictionary]]:
    """Every structure element in reading order, with the kinds of those above it and its own."""
    return list(_tags(pdf.Root.StructTreeRoot.K, ()))


def _tags(
    node: pikepdf.Object, above: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], pikepdf.Dictionary]]:
    if isinstance(node, pikepdf.Array):
        for child in node:  # type: ignore[attr-defined]
            yield from _tags(child, above)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            above = (*above, str(node.S)[1:])
            yield above, node
        if "/K" in node:
            yield from _tags(node.K, above)


def _attribute(node: pikepdf.Dictionary, name: str) -> str:
    found = [str(one[name]) for one in node.get("/A", ()) if name in one]  # type: ignore[union-attr]
    return found[0] if found else ""


def test_it_says_which_standards_it_keeps_and_whose_book_it_is(pdf: pikepdf.Pdf, prepared: Prepared) -> None:
    with pdf.open_metadata() as told:
        assert told["pdfuaid:part"] == "1"
        assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("2", "A")
        assert told["dc:title"] == prepared.imprint.title
        assert told["dc:description"] == prepared.imprint.abstract
        assert all(name in str(told["dc:creator"]) for name in prepared.imprint.authors)
        assert list(told["dc:language"]) == ["en"]
    assert pdf.Root.Lang == "en"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.MarkInfo.Marked


def test_headings_go_down_one_level_at_a_time(tags: list[tuple[tuple[str, ...], pikepdf.Dictionary]]) -> None:
    levels = [int(path[-1][1]) for path, _ in tags if re.fullmatch(r"H\d", path[-1])]
    assert levels[0] == 1 and len(levels) > 10
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_table_has_heads_that_say_of_what(
    tags: list[tuple[tuple[str, ...], pikepdf.Dictionary]],
) -> None:
    heads = [node for path, node in tags if path[-1] == "TH"]
    assert heads and {_attribute(node, "/Scope") for node in heads} == {"/Column"}
    for path, _ in tags:
        if path[-1] in ("TD", "TH"):
            assert path[-2] == "TR" and path[-3] in ("THead", "TBody", "TFoot") and path[-4] == "Table"


def test_what_is_no_text_is_described(tags: list[tuple[tuple[str, ...], pikepdf.Dictionary]]) -> None:
    described = [(path[-1], str(node.get("/Alt", ""))) for path, node in tags]
    told = [(kind, words) for kind, words in described if kind in ("Figure", "Formula")]
    assert {"Figure", "Formula"} == {kind for kind, _ in told}
    assert all(words for _, words in told)
    assert ("Figure", "A square of one grey.") in told


def test_lists_notes_and_links_are_what_they_are(
    tags: list[tuple[tuple[str, ...], pikepdf.Dictionary]],
) -> None:
    kinds = {path[-1] for path, _ in tags}
    assert {
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Note",
        "Link",
        "TOC",
        "TOCI",
        "BlockQuote",
        "Code",
        "Caption",
    } <= kinds
    assert all(path[-2] == "L" for path, _ in tags if path[-1] == "LI")


def test_every_font_is_in_the_file(pdf: pikepdf.Pdf) -> None:
    fonts = [
        inner.FontDescriptor
        for page in pdf.pages
        for font in page.resources.get("/Font", pikepdf.Dictionary()).values()
        for inner in font.get("/DescendantFonts", ())
    ]
    assert fonts
    assert all({"/FontFile2", "/FontFile3"} & set(found.keys()) for found in fonts)


def test_pages_are_called_what_is_printed_on_them(pdf: pikepdf.Pdf) -> None:
    labels = [page.label for page in pdf.pages]
    assert labels[:6] == ["i", "ii", "iii", "iv", "1", "2"]
    assert labels[4:] == [str(number) for number in range(1, len(labels) - 3)]


def test_a_chapter_and_what_follows_it_can_be_turned_to(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root][:2] == ["Contents", "The flood & after"]
        assert [entry.title for entry in outline.root[1].children] == ["The night"]
