"""Notes at the foot of the PDF's pages: each on the page of its mark, the apparatus in a register of its own."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pypdfium2
import pytest

from compile import pipeline, render
from compile.model.look import Look
from compile.render import Prepared, pdf
from compile.render.ast.nodes import para, words
from compile.render.formulas import formulas
from compile.render.prepared import Part
from compile.tools.resources import templates


def _pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def _chapter(number: int) -> Part:
    """Paragraphs of all lengths, in each a note near its end, where a widow moves its line to the next page."""
    blocks = []
    for at in range(60):
        name = f"{number}x{at}"
        lead = words(
            "They say that the water rose in the night and that " + "it stood there " * (at % 7 + number)
        )
        note = {"t": "Note", "c": [para(*words(f"note{name}e is here."))]}
        tail = words(f" mark{name}e, and so " + "it went on " * 8)
        blocks.append(para(*lead, *tail[:2], note, *tail[2:]))
    return Part(kind="chapter", identifier=f"c-{number}", title=words("So"), blocks=blocks, number=number)


def _strays(data: bytes) -> list[str]:
    """The notes that are not on the page of their marks."""
    pages = ["".join(page.split()) for page in _pages(data)]
    names = [f"{number}x{at}e" for number in (2, 3) for at in range(60)]
    return [
        name
        for name in names
        if [f"mark{name}" in page for page in pages] != [f"note{name}" in page for page in pages]
    ]


def test_a_note_stands_on_the_page_of_its_mark(prepared: Prepared, monkeypatch: pytest.MonkeyPatch) -> None:
    book = replace(prepared, parts=tuple(map(_chapter, (2, 3))), evidence={})
    assert _strays(pdf.write(book, {}).data) == []
    monkeypatch.setattr(pdf, "_PROGRAM", pdf._PROGRAM.replace(f"range({pdf.ROUNDS})", "range(1)"))
    assert _strays(pdf.write(book, {}).data)  # by itself Typst leaves some behind


def test_the_apparatus_is_a_register_of_its_own_under_the_notes(checked: pipeline.Checked) -> None:
    book = replace(checked.book, look=Look(apparatus="foot"))
    made = render.printed(render.prepare(book, checked.images))
    document = pypdfium2.PdfDocument(made.data)
    shared = 0
    for page in document:
        text = page.get_textpage()
        notes = _heights(text, ": verified word for word")
        entries = _heights(text, "The sources conflict")
        shared += bool(notes and entries)
        assert not notes or not entries or min(notes) > max(entries)
    assert shared


def _heights(text: pypdfium2.PdfTextPage, words: str) -> list[float]:
    """How high above the page's foot these words stand."""
    search = text.search(words)
    found = []
    while (at := search.get_next()) is not None:
        found.append(text.get_charbox(at[0])[1])
    return found


def test_the_hash_is_copied_as_it_is(prepared: Prepared) -> None:
    for size in ("152mm x 229mm", "90mm x 140mm"):
        digest = "0123456789abcdef" * 4
        made = replace(prepared, imprint=replace(prepared.imprint, digest=digest))
        page = next(
            page for page in _pages(pdf.write(_sized(made, size), {}).data) if "0123456789abcdef" in page
        )
        assert digest in page.replace("\n", "")
        assert "\u200b" not in page


def _sized(prepared: Prepared, size: str) -> Prepared:
    width, _, height = size.partition(" x ")
    page = {**prepared.theme.page, "width": width, "height": height}
    return replace(prepared, theme=replace(prepared.theme, page=page))


def test_in_a_style_of_notes_a_citation_and_its_evidence_are_one_note(checked: pipeline.Checked) -> None:
    styles = (None, (templates() / "csl" / "mhra-notes.csl").read_bytes())
    made = [render.prepare(checked.book, checked.images, style) for style in styles]
    in_text, in_notes = (pdf.source(book, {}, {}, formulas(book, "typst")) for book in made)
    assert "#evidence[" in in_text and "#evidence[" not in in_notes
    assert in_text.count("verified word for word") == in_notes.count("verified word for word") > 0
