"""The pictures of the README and of docs/reading.md: the brief on paper, on a desktop, on a phone, in the dark, as an EPUB."""

from __future__ import annotations

import base64
import importlib
import io
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image

from compile import pipeline

#: Checked only for being there: they take seconds to make, and their bytes hang on the PNG writer and on the browser.
KEPT = ("docs/picture.png", "docs/picture-desktop.png", "docs/picture-phone.png", "docs/picture-epub.png")

#: Words by which the pages are known: the title, the figure, the first page of the apparatus.
PAGES = ("What five sources say", "Figure 1. ", "Each disagreement that the text touches")
WIDTH, GAP = 480, 16
PAPER, DESK = (255, 255, 255), (214, 216, 220)
COLOURS = 64
#: Opens the evidence of the first quotation that was verified, in the middle of the window.
_EVIDENCE = """(() => {
    const button = document.querySelector('main .mark.verified');
    button.scrollIntoView({block: 'center', behavior: 'instant'});
    button.click();
})()"""
_DIFFER = "document.querySelector('#differs-1').scrollIntoView({behavior: 'instant'})"
#: The offer to go on where one has read before.
_RESUME = "document.querySelector('#resume:popover-open')?.hidePopover()"


def files(root: Path) -> dict[str, bytes]:
    """The pictures, by path; without Chromium those of a screen stay as they are."""
    built = pipeline.build(pipeline.check(root), ("html", "epub", "pdf"), draft=True)
    data = {Path(path).suffix: data for path, data in built.files.items()}
    made = {"docs/picture.png": _paper(data[".pdf"])}
    chromium = shutil.which("chromium")
    return {**made, **_screens(root, chromium, data)} if chromium else made


def _paper(pdf: bytes) -> bytes:
    document = pypdfium2.PdfDocument(pdf)
    return _row([_sheet(document, words) for words in PAGES])


def _sheet(document: pypdfium2.PdfDocument, words: str) -> Image.Image:
    """The first page that holds these words, ``WIDTH`` pixels wide."""
    page = next(page for page in document if words in " ".join(page.get_textpage().get_text_range().split()))
    image: Image.Image = page.render(scale=2 * WIDTH / page.get_width()).to_pil().convert("RGB")
    return image.resize((WIDTH, round(WIDTH * image.height / image.width)), Image.Resampling.LANCZOS)


def _screens(root: Path, chromium: str, data: dict[str, bytes]) -> dict[str, bytes]:
    """The page and the EPUB in a browser."""
    sys.path.insert(0, str(root / "tests"))
    browsers: Any = importlib.import_module("browser")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = folder / "brief.html"
        page.write_bytes(data[".html"])
        with zipfile.ZipFile(io.BytesIO(data[".epub"])) as archive:
            archive.extractall(folder / "epub")
        chapters = sorted((folder / "epub").rglob("*chapter.xhtml"))
        with browsers.Browser(chromium, folder / "profile") as browser:
            desk = _shot(browser, page, (1280, 800), _EVIDENCE)
            phones = [
                _shot(browser, page, (390, 780), action, dark=dark)
                for action, dark in (("0", False), (_EVIDENCE, False), (_DIFFER, True))
            ]
            covers = sorted((folder / "epub").rglob("*cover.xhtml"))[:1]
            # a window less than 600 wide shows a page that has no viewport of its own as a phone does: all of it
            pages = [_shot(browser, path, (590, 800), "0") for path in covers]
            pages += [_shot(browser, path, (620, 800), "0") for path in chapters[1:3]]
    return {
        "docs/picture-desktop.png": _png(desk),
        "docs/picture-phone.png": _row(phones),
        "docs/picture-epub.png": _row(pages),
    }


def _shot(browser: Any, page: Path, size: tuple[int, int], action: str, *, dark: bool = False) -> Image.Image:
    """A window of a page after something was done in it."""
    browser.open(page, width=size[0], height=size[1], dark=dark)
    browser.send("Emulation.setScrollbarsHidden", hidden=True)
    browser.ask(action)
    browser.ask("new Promise(done => setTimeout(done, 700))")
    browser.ask(_RESUME)
    picture = browser.send("Page.captureScreenshot", format="png")["data"]
    return Image.open(io.BytesIO(base64.b64decode(picture))).convert("RGB")


def _row(sheets: list[Image.Image]) -> bytes:
    """Pictures side by side on a desk."""
    height = max(sheet.height for sheet in sheets)
    width = sum(sheet.width + GAP for sheet in sheets) + GAP
    whole = Image.new("RGB", (width, height + 2 * GAP), DESK)
    at = GAP
    for sheet in sheets:
        whole.paste(sheet, (at, GAP))
        at += sheet.width + GAP
    return _png(whole)


def _png(image: Image.Image) -> bytes:
    """A PNG of few colours."""
    data = io.BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(data, "PNG", optimize=True)
    return data.getvalue()
