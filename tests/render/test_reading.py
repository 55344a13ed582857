"""The page as a reader works it, by keyboard alone: evidence, search, colours, permalinks, contents, the place kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import browser
from browser import Browser
from compile.model.book import Outcome
from compile.model.edition import Artifact, Target

FOCUSED = "(document.activeElement.id || document.activeElement.className || document.activeElement.tagName)"


@pytest.fixture(scope="module")
def page(built: dict[Target, Outcome[Artifact]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "book.html"
    path.write_bytes(built["html"].value.data)
    return path


@pytest.fixture(scope="module")
def chromium(tool: Callable[[str, str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tool("chromium", "the page is read in it"), tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture
def reader(chromium: Browser, page: Path) -> Iterator[Browser]:
    """The page just opened, by somebody who was never here."""
    chromium.open(page, width=1280)
    chromium.ask("localStorage.clear()")
    chromium.open(page, width=1280)
    yield chromium
    assert chromium.complaints() == []
    assert chromium.requests() == []


def _tab_to(reader: Browser, selector: str, limit: int = 60) -> None:
    """Press Tab until the focus is on what the selector names."""
    for _ in range(limit):
        if reader.ask(f"document.activeElement.matches({selector!r})"):
            return
        reader.press("Tab")
    pytest.fail(f"no Tab leads to {selector}: {reader.ask(FOCUSED)}")


def _into_text(reader: Browser) -> None:
    """From the top of the page over the controls, as the first link of the page allows."""
    _tab_to(reader, "a.skip")
    reader.press("Enter")


def _open_display(reader: Browser) -> None:
    _tab_to(reader, "#look")
    reader.press("Enter")


def _until(reader: Browser, expression: str) -> None:
    """Wait until something is so; what the browser tells of popovers comes a moment later."""
    waiting = f"""new Promise((done, lost) => {{
        const end = performance.now() + 5000;
        const look = () => ({expression}) ? done() : performance.now() > end ? lost("never so") : setTimeout(look, 20);
        look();
    }})"""
    reader.ask(waiting)


def test_a_citation_opens_its_note_and_focus_comes_back(reader: Browser) -> None:
    _into_text(reader)
    _tab_to(reader, ".citation .mark")
    reader.press("Enter")
    assert reader.ask("document.querySelectorAll('.card:popover-open').length") == 1
    reader.press("Tab")
    assert reader.ask("document.activeElement.closest('.card:popover-open') !== null")
    reader.press("Escape")
    assert reader.ask("document.querySelector('.card:popover-open')") is None
    assert reader.ask("document.activeElement.matches('.citation .mark')")


def test_the_note_leads_to_the_other_uses_of_its_source(reader: Browser) -> None:
    targets = reader.ask("[...document.querySelectorAll('.card .uses a')].map(a => a.hash.slice(1))")
    assert len(targets) > 5
    assert reader.ask("(ids => ids.every(id => document.getElementById(id)))" + f"({targets!r})")


def test_a_statement_opens_its_evidence_and_focus_comes_back(reader: Browser) -> None:
    _into_text(reader)
    _tab_to(reader, ".grounds")
    label = reader.ask(
        "document.getElementById(document.activeElement.getAttribute('aria-labelledby')).textContent"
    )
    reader.press("Enter")
    _until(reader, "document.activeElement.closest('[role=dialog]:popover-open')")
    assert reader.ask("document.activeElement.textContent") == label
    assert reader.ask("document.querySelectorAll('.statement.examined').length") == 1
    _tab_to(reader, ".panel .permalink")
    _tab_to(reader, ".panel .close")
    reader.press("Enter")
    assert reader.ask("document.querySelector('.panel:popover-open')") is None
    assert reader.ask("document.activeElement.matches('.grounds')")
    assert reader.ask("document.querySelector('.statement.examined')") is None


@pytest.mark.parametrize("width", [390, 1280])
def test_every_panel_is_inside_the_window(chromium: Browser, page: Path, width: int) -> None:
    chromium.open(page, width=width)
    outside = chromium.ask("""[...document.querySelectorAll('.panel')].filter(panel => {
        panel.showPopover();
        const box = panel.getBoundingClientRect();
        panel.hidePopover();
        return box.left < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.height < 60;
    }).map(panel => panel.id)""")
    assert outside == []
    assert chromium.ask("document.querySelectorAll('.panel').length") > 10


def test_a_permalink_is_copied_with_one_click_and_says_so(reader: Browser) -> None:
    origin = reader.ask("location.href")
    reader.send("Browser.grantPermissions", permissions=["clipboardReadWrite"])
    _into_text(reader)
    _tab_to(reader, ".grounds")
    reader.press("Enter")
    _tab_to(reader, ".panel .permalink")
    address = reader.ask("document.activeElement.href")
    reader.press("Enter")
    _until(reader, "document.getElementById('said').textContent")
    assert reader.ask("document.getElementById('said').textContent") == f"Copied: {address}"
    assert reader.ask("navigator.clipboard.readText()") == address
    assert reader.ask("document.getElementById('toast').matches(':popover-open')")
    assert reader.ask("location.href") == address != origin


def test_without_a_clipboard_the_address_stands_there_with_the_number_of_its_edition(reader: Browser) -> None:
    told = reader.ask("""(async () => {
        navigator.clipboard.writeText = async () => { throw new Error("none"); };
        document.execCommand = () => false;
        document.documentElement.dataset.edition = '1.2.2';
        document.querySelector('main .permalink').click();
        await new Promise(done => setTimeout(done, 100));
        const field = document.getElementById('address');
        return [field.hidden, field.value, document.activeElement === field,
            field.selectionEnd - field.selectionStart, document.getElementById('said').textContent];
    })()""")
    hidden, value, focused, selected, said = told
    assert value.endswith(" (edition 1.2.2)") and "#" in value
    assert (hidden, focused, selected, said) == (False, True, len(value), "Copy this address:")


def test_every_statement_has_a_permalink_of_its_own_that_takes_no_room(reader: Browser) -> None:
    """One click where the pointer is on a statement; those with a panel have it there for the keyboard, the others here."""
    statements = "[...document.querySelectorAll('main .statement[id]')]"
    assert reader.ask(f"{statements}.length") > 10
    assert reader.ask("document.querySelectorAll('.tie > .permalink').length") == 0, "made when asked for"
    hovered = "new PointerEvent('pointerover', {bubbles: true})"
    reader.ask(
        f"{statements}.forEach(each => {{ each.dispatchEvent({hovered}); each.dispatchEvent({hovered}); }})"
    )
    assert reader.ask(f"""{statements}.every(each =>
        each.querySelectorAll('.permalink.here').length === 1 && each.querySelector('.permalink').hash === `#${{each.id}}`)""")
    reachable = (
        "(each.querySelector('.grounds') === null) === (each.querySelector('.permalink').tabIndex === 0)"
    )
    assert reader.ask(f"{statements}.every(each => {reachable})")


def test_one_click_where_the_pointer_is_copies_the_address(
    tool: Callable[[str, str], str], page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sign shows under the pointer alone, and stands below ∴, inside of its statement."""
    mouse = "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"
    monkeypatch.setattr(browser, "FLAGS", (*browser.FLAGS, f"--blink-settings={mouse}"))
    with Browser(tool("chromium", "the page is read in it"), tmp_path) as reader:
        reader.open(page, width=1280)
        reader.send("Browser.grantPermissions", permissions=["clipboardReadWrite"])
        at = """(each => {
            each.scrollIntoView({block: 'center', behavior: 'instant'});
            const box = each.getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2];
        })(document.querySelectorAll('.statement .tie > %s')[%s])"""
        move = {"type": "mouseMoved", "button": "none"}
        left, top = reader.ask(at % (".grounds", 2))
        reader.send("Input.dispatchMouseEvent", x=left, y=top, **move)
        _until(reader, "document.querySelector('.tie > .permalink')")
        shown = "getComputedStyle(document.querySelector('.tie > .permalink')).opacity"
        address = reader.ask("document.querySelector('.tie > .permalink').href")
        left, top = reader.ask(at % (".permalink", 0))
        reader.send("Input.dispatchMouseEvent", x=5, y=5, **move)
        assert reader.ask(shown) == "0"
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            reader.send("Input.dispatchMouseEvent", type=kind, x=left, y=top, button="left", clickCount=1)
        _until(reader, "document.getElementById('said').textContent")
        assert reader.ask(shown) == "1"
        assert reader.ask("navigator.clipboard.readText()") == address


def test_a_key_copies_the_address_of_the_statement_that_one_is_at(reader: Browser) -> None:
    reader.send("Browser.grantPermissions", permissions=["clipboardReadWrite"])
    _into_text(reader)
    _tab_to(reader, ".grounds")
    address = reader.ask("new URL(`#${document.activeElement.closest('.statement').id}`, location.href).href")
    reader.press("c")
    _until(reader, "document.getElementById('said').textContent")
    assert reader.ask("navigator.clipboard.readText()") == address
    assert reader.ask("document.activeElement.matches('.grounds')")
    reader.ask("document.getElementById('said').textContent = ''")
    reader.press("/", "c")
    assert reader.ask("document.getElementById('query').value") == "c"
    assert reader.ask("document.getElementById('said').textContent") == ""


def test_an_opened_note_has_the_permalink_of_its_statement(reader: Browser) -> None:
    _into_text(reader)
    _tab_to(reader, ".statement .citation .mark")
    wanted = reader.ask("`#${document.activeElement.closest('.statement').id}`")
    reader.press("Enter")
    _tab_to(reader, ".card:popover-open .permalink")
    assert reader.ask("document.activeElement.hash") == wanted


def test_what_is_copied_of_the_text_is_the_text(reader: Browser) -> None:
    """No mark, no sign of a permalink, no joiner between a word and its mark."""
    told = reader.ask("""[...document.querySelectorAll('main .chapter p:has(.grounds)')].map(paragraph => {
        getSelection().selectAllChildren(paragraph);
        return getSelection().toString();
    }).join('\\n')""")
    assert len(told) > 500
    assert [sign for sign in "∴¶✓≠\u2060" if sign in told] == []
    assert told.count("#") == 1  # the author's


def test_the_address_of_a_statement_that_is_gone_says_so_and_shows_its_chapter(
    reader: Browser, page: Path
) -> None:
    statement = reader.ask("[...document.querySelectorAll('main .chapter .statement')].at(-1).id")
    chapter = reader.ask(f"document.getElementById({statement!r}).closest('section').id")
    reader.ask(f"location.hash = {statement.rpartition('-')[0] + '-00000000'!r}")
    _until(reader, "document.getElementById('toast').matches(':popover-open')")
    assert "not in this edition" in reader.ask("document.getElementById('said').textContent")
    _until(
        reader,
        f"document.querySelector('#toc [aria-current]')?.closest('.chapter')?.querySelector('a').hash === '#{chapter}'",
    )
    reader.ask("document.getElementById('toast').hidePopover()")
    reader.ask("location.hash = 'no-statement'")
    reader.ask("new Promise(done => setTimeout(done, 100))")
    assert reader.ask("document.getElementById('toast').matches(':popover-open')") is False


def test_an_address_of_old_leads_to_what_it_meant(reader: Browser) -> None:
    """A statement that has moved to another chapter; a chapter whose anchor once said its name twice."""
    statement = reader.ask("document.querySelector('.statement').id")
    chapter = reader.ask("document.querySelector('main section.chapter').id")
    for old, now in (
        (f"s-99-elsewhere-{statement.rpartition('-')[2]}", statement),
        (f"{chapter}-{chapter}", chapter),
    ):
        reader.ask(f"location.hash = {old!r}")
        _until(reader, f"location.hash === '#{now}'")


def test_what_an_address_points_at_is_marked(chromium: Browser, reader: Browser) -> None:
    found = reader.ask("document.querySelector('.statement').id")
    reader.ask(f"location.hash = {found!r}")
    ground = f"getComputedStyle(document.getElementById({found!r})).backgroundColor"
    assert reader.ask(ground) != "rgba(0, 0, 0, 0)"


def test_the_search_is_driven_by_keys_and_folds_accents(reader: Browser) -> None:
    reader.press("/")
    assert reader.ask(FOCUSED) == "query"
    reader.press(*"BRÍDGE")
    told = reader.ask("document.getElementById('count').textContent")
    lines = reader.ask("document.querySelectorAll('#results a').length")
    assert told == f"{lines} places" and lines > 3
    assert reader.ask(
        "[...document.querySelectorAll('#results mark')].every(m => /^bridge$/i.test(m.textContent))"
    )
    reader.press("ArrowDown", "ArrowDown")
    wanted = reader.ask("document.activeElement.hash")
    reader.press("Enter")
    assert reader.ask("document.getElementById('search').open") is False
    assert reader.ask("location.hash") == wanted
    assert reader.ask("CSS.highlights.get('found-here').size") == 1
    assert reader.ask("document.getElementById('main').contains(document.activeElement)")


def test_the_search_says_that_there_is_nothing(reader: Browser) -> None:
    reader.press("/", *"xyzzy")
    assert reader.ask("document.getElementById('count').textContent") == "Nothing found."
    reader.press("Escape", "Escape")
    assert reader.ask("document.getElementById('search').open") is False


def test_words_in_quotation_marks_stand_together(reader: Browser) -> None:
    reader.press("/", *'"marrow bridge"')
    together = reader.ask("document.querySelectorAll('#results a').length")
    reader.ask("document.getElementById('query').value = ''")
    reader.press(*"bridge marrow")
    assert 0 < together <= reader.ask("document.querySelectorAll('#results a').length")


def test_the_key_of_the_search_can_be_turned_off(reader: Browser, page: Path) -> None:
    _open_display(reader)
    _tab_to(reader, "#shortcut")
    reader.press("Space", "Escape", "/")
    assert reader.ask("document.getElementById('search').open") is False
    reader.open(page, width=1280)
    reader.press("/")
    assert reader.ask("document.getElementById('search').open") is False


def test_colours_are_chosen_by_keys_and_kept(reader: Browser, page: Path) -> None:
    light = reader.ask("getComputedStyle(document.body).backgroundColor")
    _open_display(reader)
    _tab_to(reader, "#theme-auto")
    reader.press("ArrowLeft")
    assert reader.ask(FOCUSED) == "theme-dark"
    dark = reader.ask("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    reader.open(page, width=1280)
    assert reader.ask("getComputedStyle(document.body).backgroundColor") == dark


def test_marks_can_be_put_away(reader: Browser) -> None:
    shown = "document.querySelector('.citation .mark').checkVisibility()"
    _open_display(reader)
    _tab_to(reader, "#marks")
    reader.press("Space")
    assert reader.ask(shown) is False
    reader.press("Space")
    assert reader.ask(shown) is True


def test_the_contents_follow_and_the_place_is_offered_again(reader: Browser, page: Path) -> None:
    last = "[...document.querySelectorAll('main .chapter .statement')].at(-1)"
    reader.ask(f"{last}.scrollIntoView({{block: 'start', behavior: 'instant'}})")
    _until(reader, "Object.entries(localStorage).some(([key, id]) => key.startsWith('place') && id)")
    assert reader.ask("document.querySelectorAll('#toc [aria-current]').length") == 1
    current = reader.ask("document.querySelector('#toc [aria-current]').textContent")
    reader.open(page, width=1280)
    assert reader.ask("scrollY") == 0
    assert reader.ask("document.getElementById('resume').matches(':popover-open')")
    assert reader.ask("document.querySelector('#resume a').textContent") == current
    reader.ask("document.querySelector('#resume a').click()")
    assert reader.ask("document.getElementById('resume').matches(':popover-open')") is False
    _until(reader, f"document.querySelector('#toc [aria-current]')?.textContent === {current!r}")


def test_nothing_shifts(reader: Browser, page: Path) -> None:
    reader.open(page, width=1280)
    shifts = reader.ask("""new Promise(done => {
        let sum = 0;
        new PerformanceObserver(list => { for (const each of list.getEntries()) sum += each.value; })
            .observe({type: 'layout-shift', buffered: true});
        scrollTo({top: 3000, behavior: 'instant'});
        setTimeout(() => done(sum), 500);
    })""")
    assert shifts == 0


def test_paper_has_the_text_and_none_of_the_controls(reader: Browser) -> None:
    reader.send("Emulation.setEmulatedMedia", media="print")
    try:
        shown = "[...document.querySelectorAll('.bar, #toc, .mark.grounds, .panel, .card, dialog, .toast')]"
        assert reader.ask(f"{shown}.filter(e => e.checkVisibility()).map(e => e.className || e.id)") == []
        assert reader.ask("document.querySelector('main p').checkVisibility()")
    finally:
        reader.send("Emulation.setEmulatedMedia", media="")
