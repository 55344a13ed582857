"""Words of other scripts, and words that run from right to left: set, tagged, and read back in every format."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from compile import pipeline, render
from compile.model.book import Outcome
from compile.model.edition import Artifact, Target
from compile.render import glyphs
from compile.render.conservation import check
from compile.render.conservation.bidirectional import Pages
from compile.render.words import tongues

CHAPTER = """# Letters

::: {.own}
The Greek word [ἄνδρα]{lang=grc}, the Russian [счастливые]{lang=ru} and the Arabic [كتاب]{lang=ar}, “book”; شكرا without a mark.
In Hebrew [בראשית ברא אלהים]{lang=he}, in German [Donaudampfschiff]{lang=de-AT onclick=x dir=sideways}.
:::

::: {.own lang=fa}
به نام خداوند جان و خرد، سال 1931 (*Gazette*).
:::
"""


def _prepare(folder: Path, language: str = "en", chapter: str = CHAPTER) -> render.Prepared:
    (folder / "chapters").mkdir(parents=True)
    (folder / "chapters" / "01-letters.md").write_text(chapter, "utf-8")
    (folder / "recension.yaml").write_text(
        f"title: Letters\nlanguage: {language}\ndate: 2026-01-02\n", "utf-8"
    )
    return render.prepare(pipeline.check(folder).book)


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> render.Prepared:
    return _prepare(tmp_path_factory.mktemp("letters") / "book")


@pytest.fixture(scope="module")
def written(letters: render.Prepared) -> dict[Target, Outcome[Artifact]]:
    targets: tuple[Target, ...] = ("html", "epub", "pdf")
    return {target: render.render(letters, target, {}) for target in targets}


def test_every_script_arrives_in_every_format(written: dict[Target, Outcome[Artifact]]) -> None:
    assert {target: outcome.diagnostics for target, outcome in written.items()} == dict.fromkeys(written, ())


def test_the_fonts_of_the_pdf_have_the_letters(written: dict[Target, Outcome[Artifact]]) -> None:
    pdf = pikepdf.open(io.BytesIO(written["pdf"].value.data))
    fonts = {
        str(font.BaseFont).partition("+")[2].partition("-")[0]
        for page in pdf.pages
        for font in page.resources.get("/Font", pikepdf.Dictionary()).values()
    }
    assert fonts >= {"LibertinusSerif", "Amiri"}
    assert fonts <= {"LibertinusSerif", "Amiri", "DejaVuSansMono"}


def test_the_pdf_says_which_language_words_are_of(written: dict[Target, Outcome[Artifact]]) -> None:
    pdf = pikepdf.open(io.BytesIO(written["pdf"].value.data))
    told: set[str] = set()

    def look(node: pikepdf.Object) -> None:
        if isinstance(node, pikepdf.Array):
            for child in node:  # type: ignore[attr-defined]
                look(child)
        elif isinstance(node, pikepdf.Dictionary):
            if "/Lang" in node:
                told.add(str(node.Lang))
            if "/K" in node:
                look(node.K)

    look(pdf.Root.StructTreeRoot.K)
    for page in pdf.pages:
        told.update(
            found.decode() for found in re.findall(rb"/Lang ?\(([\w-]+)\)", page.Contents.read_bytes())
        )
    assert told >= {"grc", "ru", "ar", "he", "de-AT", "fa"}


@pytest.mark.parametrize("target", ["html", "epub"])
def test_what_runs_the_other_way_says_so(written: dict[Target, Outcome[Artifact]], target: Target) -> None:
    data = written[target].value.data
    if target == "epub":
        archive = zipfile.ZipFile(io.BytesIO(data))
        text = "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xhtml"))
    else:
        text = data.decode()
    assert '<span lang="ar" dir="rtl">كتاب</span>' in text
    assert '<span lang="grc" dir="ltr">ἄνδρα</span>' in text
    assert re.search(r'<div class="own"[^>]* lang="fa" dir="rtl">', text)
    assert "sideways" not in text and "onclick" not in text


def test_a_book_from_right_to_left(tmp_path: Path) -> None:
    chapter = "# الجسر\n\n::: {.own}\nكان الجسر قائما على النهر منذ مئة عام.\n:::\n"
    chapter += "\n| البيت | Number |\n|---|---|\n| الأول | forty-six |\n\n::: {.own}\nA sentence without a mark, (in English).\n:::\n\n```\nx = 1\n```\n"
    prepared = _prepare(tmp_path / "book", "ar", chapter)
    html, epub, pdf = (render.render(prepared, target, {}) for target in ("html", "epub", "pdf"))  # type: ignore[arg-type]
    assert not (*html.diagnostics, *epub.diagnostics, *pdf.diagnostics)
    page = html.value.data.decode()
    assert '<html lang="ar" dir="rtl"' in page and re.search(r'<pre dir="ltr"[^>]*><code>x = 1', page)
    archive = zipfile.ZipFile(io.BytesIO(epub.value.data))
    assert '<spine page-progression-direction="rtl">' in archive.read("EPUB/package.opf").decode()
    assert all(
        ' dir="rtl">' in archive.read(name).decode() for name in archive.namelist() if ".xhtml" in name
    )
    opened = pikepdf.open(io.BytesIO(pdf.value.data))
    assert opened.Root.Lang == "ar"
    assert opened.Root.ViewerPreferences.Direction == "/R2L"


def test_a_lost_word_that_runs_from_right_to_left_is_missed(
    letters: render.Prepared, written: dict[Target, Outcome[Artifact]]
) -> None:
    table = {ord(was): now for was, now in zip("خرد", "مكت", strict=True)}
    wanted = tuple(
        replace(each, pieces=tuple(piece.translate(table) for piece in each.pieces))
        for each in letters.expected
    )
    lost = check(written["pdf"].value.data, "pdf", wanted)
    assert any("کت" in str(found.data["words"]) or "مكت" in str(found.data["words"]) for found in lost)


def test_words_are_looked_for_page_by_page(written: dict[Target, Outcome[Artifact]]) -> None:
    pages = Pages(written["pdf"].value.data)
    assert pages.find(("به نام خداوند",), range(9)) is not None
    assert pages.find(("به نام سعدی",), range(9)) is None


def test_a_letter_without_a_font_is_told_and_printed_as_a_box(tmp_path: Path) -> None:
    prepared = _prepare(
        tmp_path / "book", chapter="# Names\n\n::: {.own}\nThe engineer 李春, or 李 for short.\n:::\n"
    )
    made = render.render(prepared, "pdf", {})
    (found,) = made.diagnostics
    assert (found.rule, found.severity, found.data["count"]) == ("missing-glyph", "error", 2)
    assert found.labels[0].span.path == "chapters/01-letters.md"
    assert found.data["letters"] == "李 (U+674E), 春 (U+6625)"
    assert made.value.data.startswith(b"%PDF-")


def test_what_cannot_be_shown_anywhere_in_the_text_is_told_of_the_book() -> None:
    (found,) = glyphs.findings((), frozenset("春"))
    assert found.labels == () and found.data["letters"] == "春 (U+6625)"
    assert glyphs.findings((), frozenset()) == ()


def test_directions_and_parts_of_tags() -> None:
    found = {tag: tongues.direction(tag) for tag in ("ar", "fa-IR", "he-Latn", "az-Arab", "en", "no tag")}
    assert [tag for tag, way in found.items() if way == "rtl"] == ["ar", "fa-IR", "az-Arab"]
    assert tongues.parts("de-AT") == ("de", "AT")
    assert tongues.parts("zh-Hans-CN") == ("zh", "CN")
    assert tongues.parts("es-419") == ("es", "")
    assert tongues.parts("<b>") == ("", "")


def test_an_entry_of_a_bibliography_runs_as_its_first_letter_does() -> None:
    assert tongues.leading("1931: Doe, John") == "ltr"
    assert tongues.leading("«فيضان» (Doe)") == "rtl"
    assert tongues.leading("12 (3)") == ""


def test_numbers_that_change_their_places_on_a_line_are_still_found() -> None:
    pages = Pages(b"", all=True, read={0: "journal126745", 1: ""})
    assert pages.find(("Journal 12: 45–67",), range(1)) == 0
    assert pages.find(("Journal 12: 45–68",), range(1)) is None
