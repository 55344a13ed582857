"""The PDF's pages in the EPUB: each where it begins, found from the PDF itself."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from html import unescape

import pypdfium2
import pytest

from compile import render
from compile.model.book import Outcome
from compile.model.edition import Artifact, Target
from compile.render import Prepared
from compile.render.conservation import fold
from compile.render.paging import Printed, anchored, broken, unanchored

_TAG = re.compile(r"<[^<>]*>")


@pytest.fixture(scope="module")
def files(built: dict[Target, Outcome[Artifact]]) -> dict[str, str]:
    """The pages of the EPUB and its package by name."""
    archive = zipfile.ZipFile(io.BytesIO(built["epub"].value.data))
    names = [name for name in archive.namelist() if name.endswith((".xhtml", ".opf"))]
    return {name.removeprefix("EPUB/"): archive.read(name).decode() for name in names}


@pytest.fixture(scope="module")
def listed(files: dict[str, str]) -> list[tuple[str, str, str]]:
    """The list of pages: label, file, anchor."""
    nav = files["nav.xhtml"].partition('epub:type="page-list"')[2]
    return [
        (label, file, anchor)
        for file, anchor, label in re.findall(r'<a href="([^"#]+)#([^"]+)">([^<]+)</a>', nav)
    ]


def test_a_page_that_begins_inside_of_a_statement_is_at_that_statement() -> None:
    marks = [
        ("toc", 2),
        ("a", 3),
        ("s1", 3),
        ("/s1", 3),
        ("s2", 3),
        ("/s2", 5),
        ("s3", 5),
        ("/s3", 5),
        ("b", 6),
    ]
    anchors, breaks = broken(marks, ["i", "ii", "1", "2", "3", "4", ""])
    assert [(label, anchors[at] if at >= 0 else "") for label, at in breaks] == [
        ("i", ""), ("ii", "toc"), ("1", "a"), ("2", "s2"), ("3", "s2"), ("4", "b"),
    ]  # fmt: skip


def test_a_page_after_the_last_anchor_and_one_without_any_have_a_place() -> None:
    assert broken([("a", 1)], ["1", "2"]) == (("a",), (("1", 0), ("2", 0)))
    assert broken([], ["1"]) == ((), (("1", -1),))
    # what is repeated (the head of a long table) counts where it is first
    assert broken([("a", 1), ("/a", 1), ("b", 2), ("a", 2), ("/a", 2)], ["1", "2"])[1] == (("1", 0), ("2", 1))


def test_the_list_has_every_page_of_the_pdf_in_order(
    listed: list[tuple[str, str, str]], paper: Printed
) -> None:
    document = pypdfium2.PdfDocument(paper.data)
    assert [label for label, _, _ in listed] == [document.get_page_label(at) for at in range(len(document))]


def test_every_mark_stands_where_its_page_begins(
    files: dict[str, str], listed: list[tuple[str, str, str]], paper: Printed
) -> None:
    """The first words after a mark are on that page, or on the one before if they belong to what runs over."""
    document = pypdfium2.PdfDocument(paper.data)
    printed = [fold(document[at].get_textpage().get_text_range()) for at in range(len(document))]
    tried = 0
    for at, (label, file, anchor) in enumerate(listed):
        mark, _, after = files[file].partition(f'id="{anchor}"')[2].partition(">")
        assert f'role="doc-pagebreak" aria-label="Page {label}"' in mark
        words = fold(unescape(_TAG.sub("", after.partition("</body>")[0])))[:12]
        if file != "nav.xhtml" and not file.startswith("000"):
            assert words in printed[at] or words in printed[at - 1], (label, words)
            tried += 1
    assert tried > 3


def test_whose_pages_these_are_is_said(files: dict[str, str], paper: Printed) -> None:
    source = f"urn:sha256:{hashlib.sha256(paper.data).hexdigest()}"
    package = files["package.opf"]
    assert (
        f'<meta property="pageBreakSource">{source}</meta>' in package and f">{source}</dc:source>" in package
    )
    for feature in ("pageBreakMarkers", "pageNavigation"):
        assert f'<meta property="schema:accessibilityFeature">{feature}</meta>' in package


def test_without_a_pdf_there_are_no_pages_and_none_are_claimed(prepared: Prepared) -> None:
    data = render.render(prepared, "epub", {}, picture=b"\x89PNG").value.data
    archive = zipfile.ZipFile(io.BytesIO(data))
    text = "".join(
        archive.read(name).decode() for name in archive.namelist() if name.endswith((".xhtml", ".opf"))
    )
    for word in ("pagebreak", "page-list", "pageBreak", "pageNavigation", "page-at-"):
        assert word not in text


def test_the_anchors_that_pages_are_found_by_leave_nothing_behind(
    prepared: Prepared, files: dict[str, str]
) -> None:
    assert anchored(prepared.parts) != prepared.parts
    assert "page-at-" not in "".join(files.values())
    assert unanchored('<p><span id="page-at-7"></span>It rained.</p>') == "<p>It rained.</p>"
