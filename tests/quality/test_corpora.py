"""The gate for two real books of several hundred pages: all of their text arrives, and nobody finds a fault in the files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from measuring import books, engines, programs, tables

import browser as browsers

REAL = ("doing-meta-analysis", "bayescogsci")
#: Seconds that axe may take over a page of some megabytes.
PATIENCE = 900

Installed = Callable[[Path, str], Path]
Tool = Callable[[str, str], str]


@pytest.mark.corpora
@pytest.mark.slow
@pytest.mark.parametrize("book", REAL)
def test_a_real_book_is_whole_and_without_fault(
    shared: Path, tmp_path: Path, installed: Installed, tool: Tool, monkeypatch: pytest.MonkeyPatch, book: str
) -> None:
    tool("java", "vnu and EPUBCheck run in it")
    chromium = tool("chromium", "its pages are opened in it")
    for path in (programs.AXE, programs.VNU, programs.ACE, *engines.SCRIPTS):
        installed(path, "it is asked what it thinks of the book")
    monkeypatch.setattr(browsers, "PATIENCE", PATIENCE)
    made = books.built(book, tmp_path)
    assert made.statements > 5000 and len(made.expected) > made.statements
    with browsers.Browser(chromium, tmp_path / "profile") as browser:
        rows = list(tables.rows(made, browser, chromium))
    assert {row.asked: row.faults for row in rows if row.faults} == {}
    assert len([row for row in rows if row.aim]) >= 10
