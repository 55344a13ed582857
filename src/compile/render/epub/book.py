"""Prepared → EPUB: which files there are, in which order."""

from __future__ import annotations

from collections.abc import Mapping

from compile.render import styling
from compile.render.epub import cover, front, nav, package
from compile.render.epub.files import Item, Sheet, zipped
from compile.render.epub.pages import pages, sources
from compile.render.page import TYPES
from compile.render.prepared import Prepared
from compile.render.templates import template

_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


def write(prepared: Prepared, overrides: Mapping[str, bytes]) -> bytes:
    """The EPUB as bytes."""
    sheet = Sheet(template("epub/page.xhtml", overrides), prepared.imprint.language)
    with cover.drawn(prepared, overrides) as picture:
        written = pages(prepared, sheet)
        items = [
            front.cover(prepared, sheet),
            front.title(prepared, sheet),
            nav.contents(prepared, sheet),
            *written,
            Item("style.css", "text/css", styling.epub(prepared.theme, overrides).encode("utf-8")),
            *_images(prepared),
            Item(cover.NAME, "image/png", picture(), "cover-image"),
        ]
    files = {
        "META-INF/container.xml": _CONTAINER.encode(),
        "EPUB/package.opf": package.package(prepared, items).encode(),
    }
    files.update((f"EPUB/{item.name}", item.data) for item in items)
    return zipped(files, prepared.imprint.date)


def _images(prepared: Prepared) -> list[Item]:
    data = {**prepared.images, **{name: svg.encode("utf-8") for name, svg in prepared.drawings.items()}}
    return [
        Item(file, TYPES.get(file.rpartition(".")[2], "image/png"), data[name])
        for name, file in sources(prepared).items()
    ]
