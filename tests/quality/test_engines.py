"""The EPUB in two reading engines: epub.js in Chromium turns to every part of it, calibre makes other files of it that lack nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from measuring import engines

from browser import Browser
from compile import pipeline
from compile.model.book import Book
from compile.render import Prepared, conservation, prepare

Installed = Callable[[Path, str], Path]
Tool = Callable[[str, str], str]
Altered = Callable[[Path, Path, str, str, str], Path]

BOOKS = ("brief", "sample")


@pytest.fixture(scope="module")
def prepared(brief: pipeline.Checked, root: Path) -> Mapping[str, Prepared]:
    """What each book is made of."""
    sample = pipeline.check(root / "tests/render/sample")
    return {
        name: prepare(checked.book, checked.images, checked.project.style)
        for name, checked in (("brief", brief), ("sample", sample))
    }


@pytest.fixture
def reader(
    chromium: Browser, books: Mapping[str, Path], installed: Installed, tmp_path: Path
) -> Callable[[str], engines.Reader]:
    """``reader("brief")``: the book, opened."""
    for path in engines.SCRIPTS:
        installed(path, "it shows EPUBs in a browser")
    return lambda book: engines.Reader(chromium, books[f"{book}.epub"], tmp_path)


@pytest.mark.parametrize("book", BOOKS)
def test_epub_js_turns_to_every_part(reader: Callable[[str], engines.Reader], book: str) -> None:
    opened = reader(book)
    assert len(opened.spine()) > 8 and len(opened.contents()) >= 5
    assert opened.faults() == []


def test_what_epub_js_cannot_show_is_told(
    chromium: Browser, books: Mapping[str, Path], altered: Altered, installed: Installed, tmp_path: Path
) -> None:
    installed(engines.SCRIPTS[0], "it shows EPUBs in a browser")
    plain = altered(
        books["starter.epub"], tmp_path / "a.epub", "001-chapter", 'href="style.css"', 'href="no.css"'
    )
    faulty = altered(
        plain, tmp_path / "b.epub", "002-chapter", "</body>", '<img alt="x" src="no.png"/></body>'
    )
    told = engines.Reader(chromium, faulty, tmp_path).faults()
    assert "001-chapter.xhtml has no style" in told
    assert "002-chapter.xhtml lacks 1 of its images" in told


def test_epub_js_shows_the_last_words_of_the_last_chapter(
    reader: Callable[[str], engines.Reader], brief: pipeline.Checked
) -> None:
    opened = reader("brief")
    last = [part for part in opened.spine() if "chapter" in part][-1]
    assert conservation.fold(_last(brief.book)) in conservation.fold(opened.turn(last).text)


def _last(book: Book) -> str:
    return next(
        each.text for each in reversed(book.statements) if len(each.text) > 30 and "[" not in each.text
    )


def test_in_epub_js_a_mark_leads_to_its_evidence_and_from_there_back(
    reader: Callable[[str], engines.Reader],
) -> None:
    opened = reader("brief")
    opened.turn("003-chapter.xhtml")
    there, evidence = opened.follow("[role=doc-noteref]")
    assert there == "003-evidence.xhtml" and evidence.startswith("ev-")
    back, mark = opened.follow(f"[id='{evidence}'] [role=doc-backlink]")
    assert back == "003-chapter.xhtml" and mark.startswith("cite-")
    assert opened.complaints() == []


@pytest.mark.slow
@pytest.mark.parametrize("book", BOOKS)
def test_calibre_makes_a_text_of_it_that_lacks_nothing(
    tool: Tool, books: Mapping[str, Path], prepared: Mapping[str, Prepared], tmp_path: Path, book: str
) -> None:
    tool("ebook-convert", "calibre reads the EPUB")
    text = engines.converted(books[f"{book}.epub"], tmp_path / "book.txt").decode("utf-8")
    assert engines.missing(text, prepared[book].expected) == []
    longest = max((stretch.pieces[0] for stretch in prepared[book].expected), key=len)
    without = conservation.fold(text).replace(conservation.fold(longest), "")
    assert engines.missing(without, prepared[book].expected) == [longest]


@pytest.mark.slow
def test_calibre_sets_pages_of_it_that_lack_nothing(
    tool: Tool, books: Mapping[str, Path], prepared: Mapping[str, Prepared], tmp_path: Path
) -> None:
    tool("ebook-convert", "calibre reads the EPUB")
    pages = engines.converted(books["brief.epub"], tmp_path / "book.pdf")
    assert engines.absent(pages, prepared["brief"].expected) == []
    other = prepared["sample"].expected
    assert len(engines.absent(pages, other)) > len(other) / 2
