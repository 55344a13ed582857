"""The pictures of the README and of docs/reading.md: the brief on paper, on a desktop, on a phone, in the dark, in a reading engine, as a report.

Each PNG says of itself, in a text chunk, the hash of the words and colours that it shows. So a test tells a stale one
(``shown``), though its bytes hang on the PNG writer, on the browser and on its fonts.
"""

from __future__ import annotations

import hashlib
import importlib
import io
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
from PIL import Image, PngImagePlugin

from compile import pipeline

sys.path.insert(0, str(Path(__file__).resolve().parent))

from measuring import engines

#: Checked only for being there and, by a test, for what they show: they take seconds to make.
KEPT = tuple(f"docs/picture{each}.png" for each in ("", "-desktop", "-phone", "-epub", "-report"))

#: Words by which the pages of the PDF are known: the title, the figure, the first page of the apparatus.
PAPER = ("What five sources say", "Figure 1. ", "Each disagreement that the text touches")
#: Parts of the EPUB, in a reading engine.
PARTS = ("000-cover.xhtml", "005-chapter.xhtml", "008-apparatus.xhtml")
DESKTOP, PHONE = (1280, 800), (390, 780)
WIDTH, GAP = 480, 16
DESK = (214, 216, 220)
COLOURS = 128
#: The key of the text chunk.
CHUNK = "Shows"


class Window(NamedTuple):
    """A page in a window: what is done in it (JavaScript), and which elements it is there to show."""

    size: tuple[int, int]
    action: str
    shows: str
    dark: bool = False


TITLE = Window(size=PHONE, action="0", shows="h1, .subtitle, .abstract")
#: The note of the first quotation that was verified, in the middle of the window.
NOTE = Window(
    size=PHONE,
    action="const button = document.querySelector('main .mark.verified');"
    "button.scrollIntoView({block: 'center', behavior: 'instant'}); button.click();",
    shows=".card:popover-open",
)
#: The evidence of the first statement that more than one account is given of.
PANEL = Window(
    size=DESKTOP,
    action="const button = document.querySelector('main dd .grounds');"
    "button.scrollIntoView({block: 'center', behavior: 'instant'}); button.click();",
    shows=".panel:popover-open, .statement.examined",
)
_FIGURE = (
    "document.querySelector('main .chapter figure').scrollIntoView({block: 'center', behavior: 'instant'})"
)
CHART = Window(size=PHONE, action=_FIGURE, shows="main .chapter figure", dark=True)
REPORT = Window(size=DESKTOP, action=_FIGURE, shows="main .chapter figure")

#: What a window shows: the words, and the look of the page.
_SHOWS = """(() => {
    const look = getComputedStyle(document.body);
    const words = [...document.querySelectorAll(%s)].map(each => each.textContent.replace(/\\s+/g, ' ').trim());
    return [words, look.color, look.backgroundColor, look.fontFamily, look.lineHeight];
})()"""
#: The offer to go on where one has read before.
_RESUME = "document.querySelector('#resume:popover-open')?.hidePopover()"


def files(root: Path) -> dict[str, bytes]:
    """The pictures, by path; without Chromium and epub.js those of a screen stay as they are."""
    return {name: _row(sheets, words) for name, sheets, words in _all(root, drawn=True)}


def shown(root: Path) -> dict[str, str]:
    """The hashes of what the pictures would show now."""
    return {name: _hash(words) for name, _, words in _all(root, drawn=False)}


def told(path: Path) -> str:
    """The hash of what a picture says that it shows."""
    with Image.open(path) as image:
        return str(image.info.get(CHUNK, ""))


def _all(root: Path, *, drawn: bool) -> Iterator[tuple[str, list[Image.Image], Any]]:
    """Each picture: its path, its parts (none unless they are to be drawn), what it shows."""
    checked = pipeline.check(root)
    data = _built(checked)
    paper = pypdfium2.PdfDocument(data["pdf"])
    sheets = [_sheet(paper, words) for words in PAPER]
    yield KEPT[0], [_drawn(page) for page in sheets] if drawn else [], [_words(page) for page in sheets]
    chromium = shutil.which("chromium")
    if not chromium or not all(path.is_file() for path in engines.SCRIPTS):
        return
    report = _built(
        replace(checked, book=replace(checked.book, look=replace(checked.book.look, theme="report")))
    )
    sys.path.insert(0, str(root / "tests"))
    browsers: Any = importlib.import_module("browser")
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name,  # Chromium still writes into it
        browsers.Browser(chromium, Path(name) / "profile") as browser,
    ):
        yield from _screens(browser, Path(name), data, report, drawn=drawn)


def _built(checked: pipeline.Checked) -> dict[str, bytes]:
    """HTML, EPUB and PDF, by the end of the name."""
    built = pipeline.build(checked, ("html", "epub", "pdf"), draft=True)
    return {Path(path).suffix[1:]: data for path, data in built.files.items()}


def _screens(
    browser: Any, folder: Path, data: dict[str, bytes], report: dict[str, bytes], *, drawn: bool
) -> Iterator[tuple[str, list[Image.Image], Any]]:
    """The page, the EPUB and the page of a report, in a browser."""
    page = folder / "brief.html"
    for name, html, windows in (
        (KEPT[1], data["html"], (PANEL,)),
        (KEPT[2], data["html"], (TITLE, NOTE, CHART)),
        (KEPT[4], report["html"], (REPORT,)),
    ):
        page.write_bytes(html)
        taken = [_taken(browser, page, window, drawn=drawn) for window in windows]
        yield name, [image for image, _ in taken if image], [words for _, words in taken]
    epub = folder / "brief.epub"
    epub.write_bytes(data["epub"])
    reader = engines.Reader(browser, epub, folder)
    texts, pictures = [], []
    for part in PARTS:
        texts.append(reader.turn(part).text)
        pictures += [_opened(reader.picture())] if drawn else []
    yield KEPT[3], pictures, texts


def _sheet(document: pypdfium2.PdfDocument, words: str) -> Any:
    """The first page that holds these words."""
    return next(page for page in document if words in _words(page))


def _words(page: Any) -> str:
    return " ".join(page.get_textpage().get_text_range().split())


def _drawn(page: Any) -> Image.Image:
    """A page of the PDF, ``WIDTH`` pixels wide."""
    image: Image.Image = page.render(scale=2 * WIDTH / page.get_width()).to_pil().convert("RGB")
    return image.resize((WIDTH, round(WIDTH * image.height / image.width)), Image.Resampling.LANCZOS)


def _taken(browser: Any, page: Path, window: Window, *, drawn: bool) -> tuple[Image.Image | None, Any]:
    """A window of a page after something was done in it, and what it shows."""
    browser.open(page, width=window.size[0], height=window.size[1], dark=window.dark)
    browser.send("Emulation.setScrollbarsHidden", hidden=True)
    browser.ask(f"(() => {{ {window.action} }})()")
    browser.ask(_RESUME)
    browser.ask(f"new Promise(done => setTimeout(done, {700 if drawn else 100}))")
    words = browser.ask(_SHOWS % json.dumps(window.shows))
    return _opened(browser.picture()) if drawn else None, words


def _opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def _row(sheets: Sequence[Image.Image], words: Any) -> bytes:
    """Pictures side by side on a desk, one alone by itself, with the hash of what they show."""
    whole = sheets[0]
    if len(sheets) > 1:
        size = (
            sum(sheet.width + GAP for sheet in sheets) + GAP,
            max(sheet.height for sheet in sheets) + 2 * GAP,
        )
        whole = Image.new("RGB", size, DESK)
        at = GAP
        for sheet in sheets:
            whole.paste(sheet, (at, GAP))
            at += sheet.width + GAP
    chunk = PngImagePlugin.PngInfo()
    chunk.add_text(CHUNK, _hash(words))
    data = io.BytesIO()
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(data, "PNG", optimize=True, pnginfo=chunk)
    return data.getvalue()


def _hash(words: Any) -> str:
    return hashlib.sha256(json.dumps(words, ensure_ascii=False).encode()).hexdigest()
