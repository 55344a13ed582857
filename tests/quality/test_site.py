"""What validators and a browser say of the pages of a site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from measuring import pages, programs

from browser import Browser
from compile import pipeline, project
from compile.pipeline import Checked

#: One page of each kind.
PAGES = ("index.html", "fighting.html", "apparatus.html", "bibliography.html", "404.html")

Installed = Callable[[Path, str], Path]
Tool = Callable[[str, str], str]


@pytest.fixture(scope="module")
def site(brief: Checked, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The brief as a site."""
    folder = tmp_path_factory.mktemp("site")
    project.write(folder, pipeline.build(brief, ("site",)).files)
    return folder / "site"


@pytest.mark.slow
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(
    chromium: Browser, site: Path, installed: Installed, page: str, dark: bool
) -> None:
    installed(programs.AXE, "it looks for what keeps people out of a page")
    found = [
        each for width in pages.WIDTHS for each in pages.violations(chromium, site / page, width, dark=dark)
    ]
    assert len(found) >= 6, "at each width the page, its contents, its search"
    assert [f"{view}: {line}" for view, told in found for line in told] == []


def test_vnu_finds_no_error(site: Path, installed: Installed, tool: Tool) -> None:
    tool("java", "vnu runs in it")
    installed(programs.VNU, "it checks HTML")
    assert programs.vnu(sorted(site.glob("*.html"))) == programs.Verdict((), ())


@pytest.mark.parametrize("page", PAGES)
def test_nothing_moves_and_nothing_is_asked_of_others(chromium: Browser, site: Path, page: str) -> None:
    assert pages.complaints(chromium, site / page, pages.WIDTHS[0], site) == []
    assert [pages.shift(chromium, site / page, width) for width in pages.WIDTHS] == [0, 0]
