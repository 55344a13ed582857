"""The page as readers see it: Chromium at three widths."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from browser import Browser
from compile import pipeline
from compile.cli.entry import run
from compile.pipeline import Built

#: The widths of a small phone and of a desktop, in CSS pixels.
WIDTHS = (320, 390, 1280)


@pytest.fixture(scope="module")
def built_starter(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """What `recension new` makes, built."""
    folder = tmp_path_factory.mktemp("starter") / "demo"
    assert run(["new", str(folder)]) == 0
    return pipeline.build(pipeline.check(folder))


@pytest.fixture(scope="module")
def outputs(
    built_brief: Built, built_starter: Built, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """The brief's and the starter's files, by ``brief.html`` and so on."""
    folder = tmp_path_factory.mktemp("outputs")
    for name, built in (("brief", built_brief), ("starter", built_starter)):
        for path, data in built.files.items():
            (folder / f"{name}{Path(path).suffix}").write_bytes(data)
    return {path.name: path for path in folder.iterdir()}


@pytest.fixture(scope="module")
def chromium(tool: Callable[[str, str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser."""
    program = tool("chromium", "the HTML is opened in it")
    with Browser(program, tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["brief.html", "starter.html"])
def test_the_page_opens_and_fits(
    chromium: Browser, outputs: dict[str, Path], name: str, width: int, dark: bool
) -> None:
    chromium.open(outputs[name], width=width, dark=dark)
    assert chromium.ask("document.querySelector('main h1, header h1').textContent.length") > 5
    assert chromium.ask("innerWidth") == width
    wide = chromium.ask("""[...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !scrolls(e)).map(e => e.outerHTML.slice(0, 80));
        function scrolls(e) {
            for (; e; e = e.parentElement)
                if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX)) return true;
            return false;
        }""")
    assert wide == []
    assert chromium.ask("document.documentElement.scrollWidth") <= width
    assert chromium.requests() == []
    assert chromium.complaints() == []


@pytest.mark.parametrize("width", WIDTHS)
def test_each_citation_opens_its_evidence(chromium: Browser, outputs: dict[str, Path], width: int) -> None:
    """Every card can be opened, is wholly inside the window, and says which source it is of."""
    chromium.open(outputs["brief.html"], width=width)
    assert chromium.ask("document.querySelectorAll('button[popovertarget]').length") > 100
    bad = chromium.ask("""[...document.querySelectorAll('.card[popover]')].flatMap(card => {
        const button = document.querySelector(`[popovertarget="${card.id}"]`);
        button.scrollIntoView({block: 'center'});
        button.click();
        const box = card.getBoundingClientRect(), open = card.matches(':popover-open');
        const fits = box.left >= -1 && box.right <= innerWidth + 1 && box.height > 20;
        const text = card.textContent.trim();
        card.hidePopover();
        return open && fits && text.length > 20 ? [] : [[card.id, open, box.left, box.right, text.slice(0, 60)]];
    })""")
    assert bad == []
    assert chromium.complaints() == []


def test_nothing_is_lost_without_scripts(chromium: Browser, outputs: dict[str, Path]) -> None:
    chromium.send("Emulation.setScriptExecutionDisabled", value=True)
    try:
        chromium.open(outputs["brief.html"], width=1280)
        # The popovers are the browser's own: a click opens one without a line of script.
        box = chromium.send("DOM.getDocument", depth=0)["root"]["nodeId"]
        button = chromium.send("DOM.querySelector", nodeId=box, selector="main button[popovertarget]")[
            "nodeId"
        ]
        chromium.send("DOM.scrollIntoViewIfNeeded", nodeId=button)
        quad = chromium.send("DOM.getBoxModel", nodeId=button)["model"]["border"]
        x, y = (quad[0] + quad[4]) / 2, (quad[1] + quad[5]) / 2
        for kind in ("mousePressed", "mouseReleased"):
            chromium.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
        card = chromium.send("DOM.querySelector", nodeId=box, selector="[popover]:popover-open")["nodeId"]
        assert card
    finally:
        chromium.send("Emulation.setScriptExecutionDisabled", value=False)


def test_a_phone_can_reach_the_contents(chromium: Browser, outputs: dict[str, Path]) -> None:
    chromium.open(outputs["brief.html"], width=390)
    chromium.ask("document.querySelector('[popovertarget=toc], a[href=\"#toc\"]').click()")
    assert chromium.ask("document.querySelector('#toc').checkVisibility()")
    assert chromium.ask("document.querySelectorAll('#toc a').length") >= 7
