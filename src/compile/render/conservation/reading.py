"""The text of an output, read back in the streams that are in order each for itself."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import TypeAlias

from compile.model.edition import Target
from compile.render.conservation.folding import fold
from compile.render.prepared import ADDED

#: So many pages are worth a second process.
MANY = 60
Streams: TypeAlias = dict[str, list[str]]
#: What is in order for itself: a note stands elsewhere than its call, and what a build adds behind all.
STREAMS = ("body", "note", "apparatus", *ADDED)
#: The bytes of a file, or those of several by their paths, in reading order.
Output: TypeAlias = bytes | Mapping[str, bytes]


def read(made: Output, target: Target) -> Streams:
    """The folded text of an output by its streams, a string a page (of an EPUB and of a site: a file).

    The pages of a PDF are those of every stream: notes stand at their foot, in the midst of the body.
    """
    if target == "pdf" and isinstance(made, bytes):
        return dict.fromkeys(STREAMS, _pdf(made))
    readers = [_read(text) for text in _texts(made, target)]
    return {name: [fold("".join(reader.streams[name])) for reader in readers] for name in STREAMS}


def _texts(made: Output, target: Target) -> list[str]:
    """The pages of an output as HTML."""
    if not isinstance(made, bytes):
        return [data.decode("utf-8") for name, data in made.items() if name.endswith(".html")]
    return _epub(made) if target == "epub" else [made.decode("utf-8")]


class _Reader(HTMLParser):
    """The text of a page, notes apart, without what only a machine sees and without evidence and contents."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.streams: dict[str, list[str]] = {name: [] for name in ("", *STREAMS)}
        self.stack: list[tuple[str, str]] = [("", "body")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        stream = _stream(tag, dict(attrs))
        if stream is not None:
            self.stack.append((tag, stream))
        elif tag == self.stack[-1][0]:
            self.stack.append((tag, self.stack[-1][1]))

    def handle_endtag(self, tag: str) -> None:
        if tag == self.stack[-1][0]:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        self.streams[self.stack[-1][1]].append(data)


def _stream(tag: str, found: dict[str, str | None]) -> str | None:
    """The stream that begins with a start tag, None if it goes on."""
    class_ = (found.get("class") or "").partition(" ")[0]
    if tag in ("head", "header", "footer", "script", "style", "nav", "svg") or class_ in (
        "front",
        "evidence",
    ):
        return ""
    if tag == "section" and class_ in ("apparatus", *ADDED):
        return class_
    if tag == "a" and "differs" in (found.get("class") or ""):  # a mark is none of the author's words
        return ""
    if tag in ("aside", "section") and found.get("role") in ("doc-endnotes", "doc-footnote"):
        return "" if (found.get("id") or "").startswith("ev-") else "note"
    return "" if tag == "aside" or found.get("class") == "cited" else None


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def _epub(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".xhtml") and "/nav" not in name)
        return [archive.read(name).decode("utf-8") for name in names]


def _pdf(data: bytes) -> list[str]:
    """The pages; of many, the second half is read by a second process."""
    import pypdfium2

    from compile.tools.side import both

    document = pypdfium2.PdfDocument(data)
    count = len(document)
    document.close()
    if count < MANY:
        return _pages(data, 0, count)
    first, second = both(lambda: _pages(data, 0, count // 2), lambda: _pages(data, count // 2, count))
    return first + second


def _pages(data: bytes, start: int, end: int) -> list[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return [fold(_page(document[number])) for number in range(start, end)]
    finally:
        document.close()


def _page(page: object) -> str:
    text = page.get_textpage()  # type: ignore[attr-defined]
    try:
        return str(text.get_text_range())
    finally:
        text.close()
        page.close()  # type: ignore[attr-defined]
