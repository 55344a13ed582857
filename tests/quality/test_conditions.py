"""The brief as it is read otherwise than with a mouse on a desktop: by touch, without motion, in a system's own colours, enlarged, on paper."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from pathlib import Path

import pypdfium2
import pytest
from measuring.pages import WIDTHS

from browser import Browser

OPEN = "document.querySelectorAll('.card:popover-open, .panel:popover-open').length"


@pytest.fixture
def plain(chromium: Browser) -> Iterator[Browser]:
    """The browser, which is given back without what a test emulated."""
    yield chromium
    chromium.send("Emulation.setTouchEmulationEnabled", enabled=False)
    chromium.send("Emulation.setEmulatedMedia", media="", features=[])


def _tap(browser: Browser, selector: str) -> None:
    """A finger on the middle of an element, and off again."""
    x, y = browser.ask(f"""(() => {{
        const element = document.querySelector({selector!r});
        element.scrollIntoView({{block: 'center', behavior: 'instant'}});
        const box = element.getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2];
    }})()""")
    browser.send("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
    browser.send("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
    browser.ask("new Promise(done => setTimeout(done, 400))")


@pytest.mark.parametrize("mark", ["main .citation .mark", "main .grounds"])
def test_a_finger_opens_what_stands_behind_a_mark_and_closes_it_again(
    plain: Browser, books: Mapping[str, Path], mark: str
) -> None:
    plain.send("Emulation.setTouchEmulationEnabled", enabled=True)
    plain.open(books["brief.html"], width=390)
    _tap(plain, mark)
    assert plain.ask(OPEN) == 1
    _tap(plain, ":popover-open .close")
    assert plain.ask(OPEN) == 0


def _media(browser: Browser, page: Path, width: int, **features: str) -> None:
    browser.open(page, width=width)
    named = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
    browser.send("Emulation.setEmulatedMedia", features=named)


def test_nothing_moves_for_who_wants_no_motion(plain: Browser, books: Mapping[str, Path]) -> None:
    moving = """[...document.querySelectorAll('*')].filter(e => {
        const style = getComputedStyle(e);
        const long = each => each.split(',').some(time => parseFloat(time) > 0.01);
        return style.scrollBehavior === 'smooth' || long(style.transitionDuration) || long(style.animationDuration);
    }).map(e => e.tagName + '.' + e.className)"""
    _media(plain, books["brief.html"], WIDTHS[1], prefers_reduced_motion="reduce")
    assert plain.ask(moving) == []
    plain.ask("document.documentElement.style.scrollBehavior = 'smooth'")
    assert plain.ask(moving) == ["HTML."]


def test_in_the_colours_of_a_system_marks_and_panels_still_have_their_edges(
    plain: Browser, books: Mapping[str, Path]
) -> None:
    _media(plain, books["brief.html"], WIDTHS[1], forced_colors="active")
    plain.ask("document.querySelector('main .grounds').click()")
    assert plain.ask("matchMedia('(forced-colors: active)').matches")
    style = plain.ask("""(() => {
        const panel = getComputedStyle(document.querySelector('.panel:popover-open'));
        const mark = getComputedStyle(document.querySelector('main .mark'));
        const edges = ['Top', 'Right', 'Bottom', 'Left'].map(side => parseFloat(panel[`border${side}Width`]));
        return [Math.max(...edges), mark.color !== mark.backgroundColor, mark.forcedColorAdjust];
    })()""")
    assert style[0] > 0 and style[1:] == [True, "auto"]


@pytest.mark.parametrize("factor", [2, 4])
def test_enlarged_twice_and_four_times_it_is_read_without_scrolling_sideways(
    plain: Browser, books: Mapping[str, Path], factor: int
) -> None:
    """A window of 1,280 px enlarged four times is one of 320."""
    plain.open(books["brief.html"], width=1280 // factor, height=1024 // factor)
    assert plain.ask("document.documentElement.scrollWidth <= innerWidth")
    plain.ask("""(mark => { mark.scrollIntoView({block: 'center', behavior: 'instant'}); mark.click(); })(
        document.querySelector('main .citation .mark'))""")
    box = plain.ask("""(({left, right, top, bottom}) => [left, innerWidth - right, top, innerHeight - bottom])(
        document.querySelector('.card:popover-open').getBoundingClientRect())""")
    assert min(box) >= -1, "all of the note is inside the window"


def test_on_paper_there_are_all_chapters_and_no_control(plain: Browser, books: Mapping[str, Path]) -> None:
    plain.open(books["brief.html"], width=WIDTHS[1])
    chapters = plain.ask("[...document.querySelectorAll('main .chapter h2')].map(e => e.textContent)")
    printed = plain.send("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"]
    pages = pypdfium2.PdfDocument(base64.b64decode(printed))
    text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)
    assert len(pages) > 8 and len(chapters) > 5
    assert all(" ".join(each.replace("#", "").split())[2:].strip() in text for each in chapters)
    assert not any(control in text for control in ("Search Display", "Permalink", "Close"))
