"""The block ``book:`` of the settings against the project: themes, fonts, page, contrast."""

from __future__ import annotations

from pathlib import Path

import pytest

from compile import project
from compile.model.diagnostic import Diagnostic


def told(folder: Path, book: str) -> tuple[Diagnostic, ...]:
    (folder / "chapters").mkdir(exist_ok=True)
    (folder / "chapters" / "a.md").write_text("# A\n", "utf-8")
    (folder / "refs.bib").write_text("", "utf-8")
    (folder / "recension.yaml").write_text(f"title: X\nbook:\n  {book}\n", "utf-8")
    return project.read(folder).diagnostics


def test_a_theme_that_is_not_there(tmp_path: Path) -> None:
    (found,) = told(tmp_path, "theme: breif")
    assert (found.rule, found.data["found"]) == ("malformed-settings", "breif")
    assert "brief" in str(found.data["expected"]) and found.data["nearest"] == "brief"


def test_a_font_that_is_not_there_and_one_that_is(tmp_path: Path) -> None:
    (found,) = told(tmp_path, "fonts: {headings: Futura}")
    assert found.data["key"] == "book.fonts.headings" and "DejaVu Sans Mono" in found.data["expected"]
    assert told(tmp_path, "fonts: {headings: DejaVu Sans Mono}") == ()


@pytest.mark.parametrize(
    "page", ["{size: a5, margins: {inside: 5cm, outside: 5cm}}", "{margins: {top: 9in}}"]
)
def test_margins_that_leave_no_page(page: str, tmp_path: Path) -> None:
    (found,) = told(tmp_path, f"page: {page}")
    assert found.data["key"] == "book.page" and "50mm x 70mm" in found.data["expected"]


def test_colours_that_cannot_be_read_are_told_with_a_shade_that_can(tmp_path: Path) -> None:
    pale, dark = told(tmp_path, 'colours: {background: "#fff", accent: "#8ac", dark: {text: "#444"}}')
    assert (pale.rule, pale.data["key"], pale.data["ratio"]) == ("low-contrast", "book.colours.accent", "2.4")
    assert dark.data["key"] == "book.colours.dark.text"
    near = pale.data["nearest"]
    assert told(tmp_path, f'colours: {{background: "#fff", accent: "{near}"}}') == ()
