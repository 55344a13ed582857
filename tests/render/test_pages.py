"""The PDF's pages: what stands on the back of the title, where tables break, what stands at the head."""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from compile import pipeline, render
from compile.model.book import Outcome
from compile.model.edition import Artifact, Target
from compile.render import Prepared, pdf
from compile.render.ast.nodes import plain, words
from compile.render.look import fonts
from compile.tools.resources import templates

#: Rows of two lines each, more than a page has room for; then a table that has room on one, and verse.
ROWS = 40
LONG = "\n".join(
    f"| row{number} | alpha{number} {'of those who had counted ' * 5}omega{number} |"
    for number in range(ROWS)
)
SHORT = "\n".join(f"| line{number} | few |" for number in range(12))
CHAPTER = f"""# The count

::: {{.own}}
{"Words of the beginning, so that the table begins in the midst of a page. " * 20}
:::

## Of houses

| Name | What was said |
|------|---------------|
{LONG}

## Of bridges

| Bridge | Words |
|--------|-------|
{SHORT}

| The river rose
|     and the river fell
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("count")
    (folder / "chapters").mkdir()
    (folder / "chapters" / "01-count.md").write_text(CHAPTER, "utf-8")
    (folder / "recension.yaml").write_text("title: A count\ndate: 2026-01-02\n", "utf-8")
    prepared = render.prepare(pipeline.check(folder).book)
    book = replace(prepared, parts=tuple(part for part in prepared.parts if part.kind == "chapter"))
    return _pages(render.render(book, "pdf", {}).value.data)


def _pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    return [page.get_textpage().get_text_range() for page in document]


def _with(pages: list[str], words: str) -> list[int]:
    return [number for number, text in enumerate(pages) if re.search(rf"\b{words}\b", text)]


def test_a_row_is_never_cut_and_the_head_stands_on_each_page(pages: list[str]) -> None:
    for number in range(ROWS):
        assert _with(pages, f"alpha{number}") == _with(pages, f"omega{number}") != []
    table = [text for text in pages if "alpha" in text]
    assert len(table) > 2
    assert all("What was said" in text for text in table)


def test_a_table_that_has_room_on_a_page_is_not_broken(pages: list[str]) -> None:
    (place,) = {page for number in range(12) for page in _with(pages, f"line{number}")}
    assert "Bridge" in pages[place]


def test_a_row_that_heads_others_is_not_left_at_the_foot_of_a_page(prepared: Prepared) -> None:
    def cell(text: str, width: int = 1) -> list[object]:
        return [["", [], []], {"t": "AlignDefault"}, 1, width, [plain(*words(text))]]

    empty = ["", [], []]
    specs = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}]] * 2
    rows = []
    for at in range(30):
        rows.append([empty, [cell(f"kind{at}", 2)]])
        rows += [[empty, [cell(f"item{at}"), cell("so " * (at % 4 * 20 + 1))]] for _ in range(at % 3 + 1)]
    head = [empty, [[empty, [cell("What"), cell("Said")]]]]
    table = {"t": "Table", "c": [empty, [None, []], specs, head, [[empty, 0, [], rows]], [empty, []]]}
    part = replace(prepared.parts[0], blocks=[table])
    pages = _pages(pdf.write(replace(prepared, parts=(part,)), {}).data)
    assert len(_with(pages, "What")) > 2
    for at in range(30):
        assert _with(pages, f"kind{at}")[0] == _with(pages, f"item{at}")[0]


def test_verse_keeps_its_lines(pages: list[str]) -> None:
    text = next(text for text in pages if "river rose" in text)
    after = text.partition("The river rose")[2]
    assert after.lstrip(" ").startswith(("\r", "\n"))


def test_the_colophon_says_what_is_in_hand(
    prepared: Prepared, built: dict[Target, Outcome[Artifact]]
) -> None:
    colophon = _pages(built["pdf"].value.data)[1]
    for told in (
        "working copy",
        prepared.imprint.identifier,
        "4 March 2025",
        "Libertinus Serif",
        "PDF/UA-1",
        "Typst 0.",
    ):
        assert told in colophon
    assert prepared.imprint.digest in "".join(colophon.split())
    edition = replace(prepared, imprint=replace(prepared.imprint, edition="1.2.0"))
    made = _pages(render.render(edition, "pdf", {}).value.data)
    assert "1.2.0" in made[0] and "1.2.0" in made[1] and "working copy" not in made[1]


def test_the_digest_is_that_of_the_files_a_clone_has(tmp_path: Path) -> None:
    (tmp_path / "chapters").mkdir()
    files = {"chapters/01-a.md": "# A\n", "recension.yaml": "title: T\n"}
    for path, content in files.items():
        (tmp_path / path).write_text(content, "utf-8")
    lines = "".join(f"{hashlib.sha256(files[path].encode()).hexdigest()}  {path}\n" for path in sorted(files))
    found = pipeline.check(tmp_path).book.imprint.digest
    assert found == hashlib.sha256(lines.encode()).hexdigest()
    (tmp_path / "sources" / "texts").mkdir(parents=True)
    (tmp_path / "sources" / "texts" / "x.txt").write_text("A captured text.", "utf-8")
    assert pipeline.check(tmp_path).book.imprint.digest == found


def test_a_font_of_the_projects_own_stands_in_before_what_typst_would_find(prepared: Prepared) -> None:
    data = (templates() / "fonts" / "Amiri-Regular.ttf").read_bytes()
    assert fonts.own({"fonts/Amiri-Regular.ttf": data, "fonts/Own.ttf": data, "fonts/read.me": b""}) == (
        "Amiri",
    )
    assert fonts.own({"templates/fonts/Amiri-Regular.ttf": data}) == ()
    source = pdf.source(prepared, {}, {"fonts/Own.ttf": data}, {})
    assert '"Libertinus Serif", "Amiri", ..("Amiri", ), "New Computer Modern"' in source
