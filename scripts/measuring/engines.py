"""Reading systems for EPUB: epub.js in Chromium, worked as a reader would; and whether a text that another made of it is whole."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

from compile.render import conservation
from compile.render.prepared import Expected
from measuring.programs import NODE

SCRIPTS = (NODE / "jszip/dist/jszip.min.js", NODE / "epubjs/dist/epub.min.js")
SIZE = (700, 900)
#: How many letters may stand between neighbours: the evidence of a whole chapter.
GAP = 40_000
_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Reader</title></head><body style="margin: 0"><div id="area"></div>
{scripts}
<script>
const data = Uint8Array.from(atob("{data}"), letter => letter.charCodeAt(0)).buffer;
const book = ePub(data);
const rendition = book.renderTo("area", {{width: {width}, height: {height}, flow: "paginated"}});
const shown = () => rendition.getContents()[0].document;
const turn = async where => {{
    await book.ready;
    await rendition.display(where);
    await Promise.all([...shown().images].map(image => image.decode().catch(() => 0)));
}};
</script></body></html>
"""
_SHOWN = """turn(%s).then(() => {
    const rules = sheet => { try { return sheet.cssRules.length; } catch { return 0; } };  // of one that is not there
    const images = [...shown().images, ...shown().querySelectorAll('image')];
    return {
        text: shown().body.textContent.trim(),
        styled: shown().styleSheets.length > 0 && [...shown().styleSheets].every(rules),
        images: images.length,
        loaded: images.filter(image => image.naturalWidth > 0).length,
    };
})"""
#: Clicks on a link, and waits until the engine, by itself, shows the page on which its target stands.
_FOLLOW = """new Promise((done, failed) => {
    const link = shown().querySelector(%s);
    const [part, anchor] = [link.pathname.split('/').at(-1), link.hash.slice(1)];
    const end = performance.now() + 9000;
    const look = () => {
        const here = rendition.getContents()[0], target = here?.document.getElementById(anchor);
        const at = target && here.window.frameElement.getBoundingClientRect().left + target.getBoundingClientRect().left;
        const turned = rendition.currentLocation()?.start?.href === part;
        if (turned && target && 0 <= at && at < innerWidth) done([part, anchor]);
        else if (performance.now() > end) failed(`${part}#${anchor} is not shown`);
        else setTimeout(look, 50);
    };
    link.click();
    look();
})"""


class Shown(NamedTuple):
    """A part as the engine shows it."""

    text: str
    styled: bool
    images: int
    loaded: int


class Reader:
    """An EPUB opened with epub.js; ``browser`` is one of ``tests/browser.py``."""

    def __init__(self, browser: Any, epub: Path, folder: Path) -> None:
        scripts = "".join(f'<script src="{path.as_uri()}"></script>' for path in SCRIPTS)
        data = base64.b64encode(epub.read_bytes()).decode()
        page = folder / "reader.html"
        page.write_text(_PAGE.format(scripts=scripts, data=data, width=SIZE[0], height=SIZE[1]), "utf-8")
        self.browser = browser
        browser.open(page, width=SIZE[0], height=SIZE[1])

    def spine(self) -> list[str]:
        """The parts in reading order."""
        return list(self.browser.ask("book.ready.then(() => book.spine.spineItems.map(each => each.href))"))

    def contents(self) -> list[str]:
        """The first level of the contents."""
        return list(
            self.browser.ask("book.ready.then(() => book.navigation.toc.map(each => each.label.trim()))")
        )

    def turn(self, part: str) -> Shown:
        """Go to a part."""
        return Shown(**self.browser.ask(_SHOWN % json.dumps(part)))

    def follow(self, selector: str) -> tuple[str, str]:
        """Click on the first such link of the part that is shown: the part to which the engine turns, and the anchor in it."""
        part, anchor = self.browser.ask(_FOLLOW % json.dumps(selector))
        return str(part), str(anchor)

    def complaints(self) -> list[str]:
        """What the browser had to say, and what was asked of others."""
        asked = [url for url in self.browser.requests() if not url.startswith(("blob:", "file:"))]
        return [*self.browser.complaints(), *(f"asked for {url}" for url in asked)]

    def faults(self) -> list[str]:
        """What is wrong with any part, gone through from the first to the last."""
        found = []
        for part in self.spine():
            shown = self.turn(part)
            wrong = {
                "has no style": not shown.styled,
                "shows nothing": not (shown.text or shown.images),
                f"lacks {shown.images - shown.loaded} of its images": shown.images > shown.loaded,
            }
            found += [f"{part} {fault}" for fault, so in wrong.items() if so]
        return [*found, *self.complaints()]

    def picture(self) -> bytes:
        """A PNG of the page shown."""
        return bytes(self.browser.picture())


def converted(epub: Path, made: Path) -> bytes:
    """What calibre makes of an EPUB: a text or a PDF, by the name of the file."""
    # its pages are set by a Chromium, which as root wants to be told that it may
    own = {
        "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox",
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(made.parent),
        "CALIBRE_CONFIG_DIRECTORY": str(made.parent / "calibre"),
    }
    command = ["ebook-convert", str(epub), str(made)]
    done = subprocess.run(command, env={**os.environ, **own}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return made.read_bytes()


def missing(text: str, expected: tuple[Expected, ...]) -> list[str]:
    """The words that a text without pages lacks, or has elsewhere."""
    folded = conservation.fold(text)
    return [
        piece
        for stream in conservation.STREAMS
        for _, piece in conservation.Search([folded], GAP).missing(
            stretch for stretch in expected if stretch.stream == stream
        )
    ]


def absent(pdf: bytes, expected: tuple[Expected, ...]) -> list[str]:
    """The words that pages set by another lack; in which order a page gives its lines back hangs on who set it.

    What is half transparent is painted last, so that a pale sentence comes behind its page.
    """
    search = conservation.Search(conservation.read(pdf, "pdf")["body"])
    lost = (stretch for stretch in expected if not _anywhere(search, stretch))
    return [" ".join(stretch.pieces) for stretch in lost if not _by_sentences(search.text, stretch)]


def _by_sentences(text: str, stretch: Expected) -> bool:
    """Whether each of its sentences is there."""
    sentences = (each for piece in stretch.pieces for each in re.split(r"(?<=[.?!”])\s+", piece))
    return all(conservation.fold(each) in text for each in sentences)


def _anywhere(search: conservation.Search, stretch: Expected) -> bool:
    """Whether it is there from the beginning of any page on."""
    for start in (0, *search.ends):
        search.at = start
        if not search.missing([stretch]):
            return True
    return False
