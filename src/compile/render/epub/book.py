"""Prepared → EPUB: which files there are, in which order."""

from __future__ import annotations

from collections.abc import Mapping

from compile.render.epub import cover, front, nav, package
from compile.render.epub.breaks import located, marked
from compile.render.epub.files import Item, Sheet, zipped
from compile.render.epub.pages import pages, sources
from compile.render.look import styling
from compile.render.paging import CONTENTS, Pages
from compile.render.prepared import Prepared
from compile.render.screen.page import TYPES
from compile.render.templates import template

_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


def write(
    prepared: Prepared, overrides: Mapping[str, bytes], paper: Pages | None = None, picture: bytes = b""
) -> bytes:
    """The EPUB as bytes; with the pages of the PDF if they are known, and with a cover that is drawn already."""
    sheet = Sheet(template("epub/page.xhtml", overrides), prepared.imprint.language)
    with cover.drawn(prepared, overrides, picture) as drawn:
        read = [front.title(prepared, sheet), *pages(prepared, sheet, paper is not None)]
        breaks = located(paper, read, {CONTENTS: nav.NAME}) if paper else ()
        title, *parts = read
        contents = nav.contents(prepared, sheet, breaks)
        items = [
            front.cover(prepared, sheet),
            *(marked(item, breaks, prepared.interface) for item in (title, contents, *parts)),
            Item("style.css", "text/css", styling.epub(prepared.theme, overrides).encode("utf-8")),
            *_images(prepared),
            *_fonts(prepared, overrides),
            Item(cover.NAME, "image/png", drawn(), "cover-image"),
        ]
    source = paper.source if paper and breaks else ""
    files = {
        "META-INF/container.xml": _CONTAINER.encode(),
        "EPUB/package.opf": package.package(prepared, items, source).encode(),
    }
    files.update((f"EPUB/{item.name}", item.data) for item in items)
    return zipped(files, prepared.imprint.date)


def _fonts(prepared: Prepared, overrides: Mapping[str, bytes]) -> list[Item]:
    found = styling.fonts(prepared.theme, overrides)
    return [Item(f"fonts/{name}", f"font/{name.rpartition('.')[2]}", data) for name, data in found.items()]


def _images(prepared: Prepared) -> list[Item]:
    data = {**prepared.images, **{name: svg.encode("utf-8") for name, svg in prepared.drawings.items()}}
    return [
        Item(file, TYPES.get(file.rpartition(".")[2], "image/png"), data[name])
        for name, file in sources(prepared).items()
    ]
