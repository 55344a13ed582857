"""The whole program on small projects: check, build, write, cut, verify."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from compile import conflicts, pipeline, publishing, sources
from compile.model.evidence import Source
from compile.tools.process import Broken

FILES = {
    "recension.yaml": "title: The harvest\nauthors: Ann Example\ndate: 2026-01-31\noutput: harvest\n",
    "refs.bib": "@book{smith, author = {Smith, Ada}, title = {Notes on the harvest}, date = {1850}}\n",
    "chapters/01-harvest.md": (
        "# The harvest\n\n"
        'The harvest failed in 1846, and "nobody in the village had expected it" [@smith].\n\n'
        "The council bought 40 sacks of rye [@smith].\n"
    ),
    "sources/texts/smith.txt": (
        "The harvest failed in 1846, and nobody in the village had expected it.\n\n"
        "In the autumn the council bought 40 sacks of rye.\n"
    ),
}


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that checks clean."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    for name, content in FILES.items():
        path = tmp_path / "book" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path / "book"


def spoil(book: Path) -> None:
    """Give the book an error: a citation of nothing."""
    chapter = book / "chapters" / "01-harvest.md"
    chapter.write_text(chapter.read_text("utf-8") + "\nIt rained [@nobody].\n", "utf-8")


def test_a_clean_book_is_checked_and_built(book: Path) -> None:
    stages: list[str] = []
    checked = pipeline.check(book, progress=stages.append)
    assert [found.rule for found in checked.diagnostics] == []
    assert set(checked.book.states.values()) == {"supported"}
    assert not checked.fails() and not checked.misused
    built = pipeline.build(checked, progress=stages.append)
    assert sorted(built.files) == ["harvest.epub", "harvest.html", "harvest.pdf"]
    assert {"project", "manuscript", "statements", "checks", "prepare", "pdf"} <= set(stages)
    assert set(built.timings) == set(stages)
    assert [path.name for path in pipeline.write(built, book / "dist")] == list(built.files)


def test_the_public_interface_is_lazy(book: Path) -> None:
    import compile

    assert compile.check is pipeline.check
    assert compile.build is pipeline.build
    with pytest.raises(AttributeError):
        _ = compile.nothing  # type: ignore[attr-defined]


def test_a_failing_check_builds_nothing_unless_a_draft(book: Path) -> None:
    spoil(book)
    checked = pipeline.check(book)
    assert checked.fails()
    assert not checked.fails("never")
    assert pipeline.build(checked, ("html",)).artifacts == ()
    assert [made.name for made in pipeline.build(checked, ("html",), draft=True).artifacts] == [
        "harvest.html"
    ]


def test_a_book_read_in_two_halves_is_the_same_book(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = book / "chapters" / "01-harvest.md"
    first.write_text(first.read_text("utf-8") + "\nThe council met on 18 July [@smith].\n", "utf-8")
    (book / "chapters" / "02-end.md").write_text(
        "# The end\n\nIt sat until 20 July 1846 [@smith].\n", "utf-8"
    )
    whole = pipeline.check(book).book
    monkeypatch.setattr(pipeline, "_LONG", 0)
    halves = pipeline.check(book).book
    assert len(halves.statements) == 4
    assert halves.statements == whole.statements


@pytest.mark.parametrize("spoilt", [False, True])
def test_preparing_beside_the_rules_changes_nothing(book: Path, spoilt: bool) -> None:
    if spoilt:
        spoil(book)
    alone, ahead = pipeline.check(book), pipeline.check(book, building=True)
    assert ahead.ahead is not None and alone.ahead is None
    assert ahead.diagnostics == alone.diagnostics
    assert {*alone.timings, "prepare", "references"} == {*ahead.timings}
    assert pipeline.build(ahead, draft=True).artifacts == pipeline.build(alone, draft=True).artifacts


def test_what_cannot_be_prepared_is_told_by_the_build(book: Path) -> None:
    (book / "refs.bib").write_text("@book{smith,\n title = {Notes} year = 1850\n}\n", "utf-8")
    checked = pipeline.check(book, building=True)
    assert pipeline.build(checked, ("html",), draft=True).artifacts == ()


def test_no_draft_without_a_bibliography_that_pandoc_reads(book: Path) -> None:
    (book / "refs.bib").write_text("@book{smith,\n title = {Notes} year = 1850\n}\n", "utf-8")
    built = pipeline.build(pipeline.check(book), ("html",), draft=True)
    assert built.artifacts == ()
    assert [(found.rule, found.variant) for found in built.diagnostics][-1] == ("malformed-entry", "refused")


def test_wrong_settings_are_wrong_use(book: Path) -> None:
    (book / "recension.yaml").write_text("title: X\nstlye: y\n", "utf-8")
    checked = pipeline.check(book)
    assert checked.misused
    assert pipeline.build(checked, ("html",), draft=True).artifacts == ()


def test_an_empty_folder_is_a_finding(tmp_path: Path) -> None:
    checked = pipeline.check(tmp_path)
    assert [found.rule for found in checked.diagnostics] == ["malformed-settings"]
    assert pipeline.build(checked).artifacts == ()


def test_the_clock_is_the_epoch_else_the_date(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert pipeline.check(book).book.imprint.date == "2026-01-31"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1533081600")
    assert pipeline.check(book).book.imprint.date == "2018-08-01"


def test_a_bug_is_told_with_its_stage(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(conflicts, "Known", broken)
    with pytest.raises(pipeline.Failure, match="failed in conflicts") as told:
        pipeline.check(book)
    assert told.value.stage == "conflicts"
    assert isinstance(told.value.__cause__, ZeroDivisionError)


def test_a_bug_in_a_reader_beside_pandoc_is_told(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> tuple[Source, ...]:
        raise KeyError("x")

    monkeypatch.setattr(sources, "read", broken)
    with pytest.raises(pipeline.Failure, match="failed in sources"):
        pipeline.check(book)


def test_a_full_disk_leaves_the_last_good_book(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = pipeline.build(pipeline.check(book), ("html",))
    pipeline.write(built, book / "dist")
    before = (book / "dist" / "harvest.html").read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Broken):
        pipeline.write(built, book / "dist")
    assert [path.name for path in (book / "dist").iterdir()] == ["harvest.html"]
    assert (book / "dist" / "harvest.html").read_bytes() == before


def test_an_edition_is_cut_once_and_verified(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cut = publishing.cut(book, "1.0.0")
    assert cut.refused == ""
    assert cut.edition is not None
    assert sorted(path.name for path in cut.paths) == [
        "harvest.epub",
        "harvest.html",
        "harvest.pdf",
        "manifest.json",
    ]
    assert cut.edition.date == "2026-01-31"
    assert {entry.state for entry in cut.edition.ledger} == {"supported"}
    assert cut.edition.ledger[1].text == "The council bought 40 sacks of rye."
    assert cut.edition.ledger[1].passages[0].startswith("smith#2@")
    assert "sources/texts/smith.txt" not in cut.edition.inputs
    assert publishing.cut(book, "1.0.0").refused == "exists"
    assert publishing.cut(book, "0.9.0").refused == "not-later"
    assert publishing.cut(book, "one").refused == "number"
    assert [getattr(found, "number", found) for found in publishing.listing(book)] == ["1.0.0"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    verified = publishing.verify(book, "1.0.0")
    assert verified.same, verified.differences


def test_a_changed_chapter_is_another_book(book: Path) -> None:
    publishing.cut(book, "1.0.0")
    chapter = book / "chapters" / "01-harvest.md"
    chapter.write_text(chapter.read_text("utf-8").replace("bought 40", "had bought 40"), "utf-8")
    verified = publishing.verify(book, "1.0.0")
    assert not verified.same
    kinds = {(found.kind, found.name) for found in verified.differences}
    assert ("input", "chapters/01-harvest.md") in kinds
    assert ("output", "harvest.html") in kinds
    second = publishing.cut(book, "1.1.0")
    assert second.edition is not None and second.edition.parent == "1.0.0"


def test_a_failing_check_cuts_no_edition(book: Path) -> None:
    spoil(book)
    assert publishing.cut(book, "1.0.0").refused == "findings"
    assert not (book / "dist").exists()


def test_what_cannot_be_verified(book: Path) -> None:
    assert publishing.verify(book, "1.0.0").refused == "absent"
    assert publishing.verify(book, "../..").refused == "absent"
    manifest = book / "dist" / "editions" / "1.0.0" / "manifest.json"
    manifest.parent.mkdir(parents=True)
    manifest.write_text("{}")
    assert publishing.verify(book, "1.0.0").refused == "malformed"
    assert publishing.listing(book) == ("1.0.0",)
    assert publishing.cut(book, "1.0.0").refused == "exists"


def test_an_edition_holds_every_file_of_a_site_and_is_verified_file_by_file(book: Path) -> None:
    settings = book / "recension.yaml"
    settings.write_text(settings.read_text("utf-8") + "targets: [site, citation]\n", "utf-8")
    cut = publishing.cut(book, "1.0.0")
    assert cut.edition is not None
    assert [path.name for path in cut.paths] == [
        "index.html",
        "citation.bib",
        "citation.json",
        "manifest.json",
    ]
    place = book / "dist" / "editions" / "1.0.0"
    there = {
        path.relative_to(place).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in place.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    assert cut.edition.outputs == there
    assert {"site/index.html", "site/harvest.html", "site/style.css", "citation.bib"} <= set(there)
    assert "edition = {1.0.0}" in (place / "citation.bib").read_text("utf-8")
    assert publishing.verify(book, "1.0.0").same
    chapter = book / "chapters" / "01-harvest.md"
    chapter.rename(chapter.with_name("02-rye.md"))
    differs = {found.name for found in publishing.verify(book, "1.0.0").differences if found.kind == "output"}
    assert {"site/harvest.html", "site/rye.html", "site/index.html"} <= differs
    assert "site/style.css" not in differs


def test_a_site_is_built_anew_without_what_it_has_no_more(book: Path) -> None:
    out = book / "dist"
    pipeline.write(pipeline.build(pipeline.check(book), ("site",)), out)
    (out / "site" / "CNAME").write_text("example.org")
    (book / "chapters" / "01-harvest.md").rename(book / "chapters" / "02-rye.md")
    (opened,) = pipeline.write(pipeline.build(pipeline.check(book), ("site",)), out)
    assert opened == out / "site" / "index.html"
    names = {path.name for path in (out / "site").iterdir()}
    assert {"rye.html", "CNAME", "files.json"} <= names and "harvest.html" not in names
