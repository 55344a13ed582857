"""The site as a reader has it: in Chromium, from the disk, in a folder of any name."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from browser import Browser
from compile import pipeline, project
from compile.model.edition import Artifact
from compile.pipeline import Checked

#: Seconds within which a click has led somewhere.
PATIENCE = 10


@pytest.fixture(scope="module")
def artifact(brief: Checked) -> Artifact:
    """The brief as a site."""
    (made,) = pipeline.build(brief, ("site",)).artifacts
    return made


@pytest.fixture(scope="module")
def folder(artifact: Artifact, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where it is: no name that an address would like."""
    place = tmp_path_factory.mktemp("a book, 100 % ü #1")
    project.write(place, artifact.files)
    return place / "site"


@pytest.fixture(scope="module")
def chromium(tool: Callable[[str, str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser."""
    program = tool("chromium", "the site is opened in it")
    with Browser(program, tmp_path_factory.mktemp("profile")) as browser:
        yield browser


def _page(browser: Browser) -> str:
    return unquote(urlsplit(str(browser.ask("location.href"))).path).rpartition("/")[2]


def _await(browser: Browser, page: str) -> None:
    """Waits until a page is there, whole; fails with the one that is there instead."""
    until = time.monotonic() + PATIENCE
    here = ""
    while time.monotonic() < until:
        # A page that is just being left gives no answer.
        with contextlib.suppress(AssertionError):
            here = _page(browser)
            if here == page and browser.ask("document.readyState") == "complete":
                return
        time.sleep(0.05)
    raise AssertionError(f"not {page}, but {here}")


def _click(browser: Browser, selector: str) -> None:
    browser.ask(f"document.querySelector({selector!r}).click()")


def _go(browser: Browser, place: Path, anchor: str = "") -> None:
    browser.open(place, width=1280)
    if anchor:
        browser.send("Page.navigate", url="about:blank")
        browser.send("Page.navigate", url=f"{place.as_uri()}#{anchor}")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_complains_scrolls_sideways_or_asks_for_more_than_the_site_has(
    chromium: Browser, folder: Path, width: int, dark: bool
) -> None:
    for page in sorted(folder.glob("*.html")):
        chromium.open(page, width=width, dark=dark)
        assert chromium.complaints() == [], page.name
        assert all(url.startswith(f"{folder.as_uri()}/") for url in chromium.requests()), page.name
        assert chromium.ask("document.documentElement.scrollWidth <= innerWidth"), page.name
        assert chromium.ask("getComputedStyle(document.body).marginTop") == "0px", "the style is not there"


def test_the_book_is_read_from_the_cover_to_its_last_page_by_clicking_on(
    chromium: Browser, folder: Path, artifact: Artifact
) -> None:
    order = [name.removeprefix("site/") for name in artifact.files if name.endswith(".html")]
    order.remove("404.html")
    _go(chromium, folder / "index.html")
    for page in order[1:]:
        _click(chromium, "a[rel=next]")
        _await(chromium, page)
    assert chromium.ask("document.querySelector('a[rel=next]')") is None
    _click(chromium, "h1 a")
    _await(chromium, "index.html")


def test_a_mark_opens_its_evidence_and_a_dispute_its_entry_on_another_page(
    chromium: Browser, folder: Path
) -> None:
    _go(chromium, folder / "fighting.html")
    _click(chromium, "button.mark")
    assert chromium.ask("document.querySelectorAll('.card:popover-open').length") == 1
    anchor = chromium.ask("document.querySelector('a.differs').hash")
    _click(chromium, "a.differs")
    _await(chromium, "apparatus.html")
    assert chromium.ask("location.hash") == anchor and chromium.ask(
        "document.querySelector(':target') !== null"
    )


@pytest.mark.parametrize("page", ["index.html", "404.html", "about.html"])
def test_a_link_to_a_statement_finds_its_page_from_any_other(
    chromium: Browser, folder: Path, page: str
) -> None:
    chromium.open(folder / "surrender.html", width=1280)
    anchor = chromium.ask("document.querySelector('main .statement[id]').id")
    _go(chromium, folder / page, anchor)
    _await(chromium, "surrender.html")
    assert chromium.ask("document.querySelector(':target').id") == anchor
    assert chromium.complaints() == []


def test_a_link_from_before_a_chapter_was_renamed_finds_the_statement(
    chromium: Browser, folder: Path, brief: Checked, tmp_path: Path
) -> None:
    chromium.open(folder / "surrender.html", width=1280)
    anchor = chromium.ask("document.querySelector('main .statement[id]').id")
    (page,) = pipeline.build(brief, ("html",)).files.values()
    (tmp_path / "book.html").write_bytes(page)
    old = f"s-77-of-another-name-{anchor.rpartition('-')[2]}"
    for place, found in ((folder / "index.html", "surrender.html"), (tmp_path / "book.html", "book.html")):
        _go(chromium, place, old)
        _await(chromium, found)
        assert chromium.ask("document.querySelector(':target')?.id") == anchor


def test_a_link_to_nothing_stays_where_it_is(chromium: Browser, folder: Path) -> None:
    for anchor in ("s-no-such-statement", "constructor", "%E0%A4%A"):
        _go(chromium, folder / "index.html", anchor)
        time.sleep(0.3)
        assert _page(chromium) == "index.html"
        assert chromium.complaints() == []


def test_the_colours_that_were_chosen_are_those_of_the_next_page(chromium: Browser, folder: Path) -> None:
    _go(chromium, folder / "index.html")
    _click(chromium, "#theme-dark")
    dark = chromium.ask("getComputedStyle(document.body).backgroundColor")
    chromium.open(folder / "method.html", width=1280)
    assert chromium.ask("getComputedStyle(document.body).backgroundColor") == dark
    _click(chromium, "#theme-auto")
    assert chromium.ask("getComputedStyle(document.body).backgroundColor") != dark


def _search(browser: Browser, words: str) -> list[dict[str, str]]:
    """What the search finds, each with its address, its place and its words."""
    if not browser.ask("document.getElementById('search').open"):
        _click(browser, "#find")
    until = time.monotonic() + PATIENCE
    while not browser.ask("globalThis.recensionText !== undefined"):
        assert time.monotonic() < until, "the index is not there"
        time.sleep(0.05)
    browser.ask(f"document.getElementById('query').value = {json.dumps(words)}")
    browser.ask("document.getElementById('query').dispatchEvent(new Event('input'))")
    found: list[dict[str, str]] = browser.ask(
        "[...document.querySelectorAll('#results a')].map((link) => ({href: link.getAttribute('href'),"
        " place: link.querySelector('.place').textContent, words: link.lastChild.textContent}))"
    )
    return found


@pytest.mark.parametrize("words", ["Mughal", "how many fighters surrendered", '"chinese camp"', "2015"])
def test_the_search_finds_the_same_from_every_page(chromium: Browser, folder: Path, words: str) -> None:
    found = {}
    for page in ("index.html", "fighting.html", "numbers.html", "apparatus.html", "timeline.html"):
        _go(chromium, folder / page)
        found[page] = [(hit["place"], " ".join(hit["words"].split())) for hit in _search(chromium, words)]
        assert chromium.complaints() == []
    assert len(found["index.html"]) > 1
    for page, hits in found.items():
        assert hits == found["index.html"], page


def test_a_hit_leads_to_its_place_on_another_page(chromium: Browser, folder: Path) -> None:
    _go(chromium, folder / "index.html")
    hits = _search(chromium, "Habibul Rahman later claimed")
    (hit,) = [hit for hit in hits if hit["href"].startswith("fighting.html")]
    assert hit["place"].startswith("3") and "The Taliban offensive" in hit["place"]
    _click(chromium, f"#results a[href^='{hit['href'].partition('#')[0]}']")
    _await(chromium, "fighting.html")
    assert "Habibul Rahman later claimed" in chromium.ask("document.querySelector(':target').textContent")


def test_the_cover_offers_the_place_where_one_was(chromium: Browser, folder: Path) -> None:
    _go(chromium, folder / "fighting.html")
    anchor = chromium.ask("document.querySelectorAll('main .statement[id]')[9].id")
    chromium.ask(f"document.getElementById('{anchor}').scrollIntoView({{behavior: 'instant'}})")
    time.sleep(1)
    chromium.open(folder / "index.html", width=1280)
    time.sleep(0.5)
    assert chromium.ask("document.getElementById('resume').matches(':popover-open')")
    place = chromium.ask("document.querySelector('#resume a').textContent")
    assert "The fighting" in place
    _click(chromium, "#resume a")
    _await(chromium, "fighting.html")
    assert chromium.ask("document.querySelector(':target') !== null")
    chromium.ask("localStorage.clear()")


def test_the_citation_is_saved_from_the_one_page(
    chromium: Browser, folder: Path, brief: Checked, tmp_path: Path
) -> None:
    (page,) = pipeline.build(brief, ("html",)).files.values()
    (tmp_path / "book.html").write_bytes(page)
    chromium.send("Page.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path))
    _go(chromium, tmp_path / "book.html")
    for name in ("citation.bib", "citation.json"):
        _click(chromium, f"a[download='{name}']")
        until = time.monotonic() + PATIENCE
        while not (tmp_path / name).is_file() and time.monotonic() < until:
            time.sleep(0.05)
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()
    assert chromium.complaints() == []
