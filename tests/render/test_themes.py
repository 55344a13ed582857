"""Each theme in each format: whole, valid, and the same every time."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import pypdf
import pytest

from compile import pipeline, render
from compile.model.edition import Target
from compile.model.look import Look
from compile.render import Prepared
from compile.render.look import styling, theme


@pytest.fixture(scope="session")
def report(checked: pipeline.Checked) -> Prepared:
    """The sample in the theme "report"."""
    return render.prepare(replace(checked.book, look=Look(theme="report")), checked.images)


def _found(reference: Any) -> Any:
    return reference.get_object()


@pytest.mark.parametrize("target", ["html", "epub", "pdf"])
def test_the_report_is_whole_and_always_the_same(report: Prepared, target: Target) -> None:
    first, second = render.render(report, target, {}), render.render(report, target, {})
    assert first.diagnostics == ()
    assert first.value.data == second.value.data


def test_sections_of_a_report_have_numbers_in_every_format(report: Prepared) -> None:
    html = render.render(report, "html", {}).value.data.decode()
    assert re.search(r'<h3[^>]*><span class="number">1\.1</span> ', html)
    with zipfile.ZipFile(io.BytesIO(render.render(report, "epub", {}).value.data)) as archive:
        assert '<span class="number">1.1</span> ' in archive.read("EPUB/001-chapter.xhtml").decode()
    pages = pypdf.PdfReader(io.BytesIO(render.render(report, "pdf", {}).value.data)).pages
    assert any("1.1" in page.extract_text() for page in pages)
    assert float(pages[0].mediabox.width) == pytest.approx(595.28, abs=0.1)


def test_an_authors_values_reach_every_format(checked: pipeline.Checked) -> None:
    look = Look(
        light={"accent": "#7a1f1f"},
        fonts={"headings": "Source Sans 3"},
        size="a5",
        margins={"top": "2cm"},
        letters="11pt",
        line=80,
    )
    prepared = render.prepare(replace(checked.book, look=look), checked.images)
    html = render.render(prepared, "html", {}).value.data.decode()
    assert "--link: #7a1f1f;" in html and '--heading: "Source Sans 3", var(--serif);' in html
    assert "--measure: 43rem" in html
    assert html.count('@font-face { font-family: "Source Sans 3"') == 4 and "font-src data:;" in html
    with zipfile.ZipFile(io.BytesIO(render.render(prepared, "epub", {}).value.data)) as archive:
        style, package = (archive.read(f"EPUB/{name}").decode() for name in ("style.css", "package.opf"))
        assert len(archive.read("EPUB/fonts/SourceSans3-Semibold.otf")) > 100_000
    assert 'url("fonts/SourceSans3-Semibold.otf") format("opentype")' in style
    assert 'href="fonts/SourceSans3-Semibold.otf" media-type="font/otf"' in package
    pdf = pypdf.PdfReader(io.BytesIO(render.render(prepared, "pdf", {}).value.data))
    assert float(pdf.pages[0].mediabox.height) == pytest.approx(595.28, abs=0.1)
    fonts = [page["/Resources"].get("/Font", {}) for page in pdf.pages]
    names = {str(font["/BaseFont"]) for found in fonts for font in map(_found, found.values())}
    assert any("SourceSans3-Semibold" in name for name in names), names


@pytest.mark.parametrize("name", ["brief", "report"])
def test_no_variable_is_left_without_a_value(name: str) -> None:
    dressed = theme.load(Look(theme=name))
    assert "var(" not in styling.epub(dressed, {})
    style = styling.page(dressed, {})
    assert set(re.findall(r"var\(--([a-z]+)\)", style)) <= set(re.findall(r"--([a-z]+):", style))
