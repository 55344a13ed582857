"""Reads an output back and looks for every word of the Book in it, in order: a lost one fails the build."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import TypeAlias
from unicodedata import normalize

from compile.model.diagnostic import Diagnostic, Label
from compile.model.edition import Target
from compile.render.prepared import Expected

#: How many letters may stand between two neighbouring pieces: a mark, a label, the notes and heads of pages.
GAP = 4000
#: A piece at least this long is itself wherever it stands; a shorter one only nearby.
LONG = 30
Streams: TypeAlias = dict[str, list[str]]


def check(data: bytes, target: Target, expected: tuple[Expected, ...]) -> tuple[Diagnostic, ...]:
    """A ``not-conserved`` for each stretch of the Book that is not in the output, or not in its place."""
    streams = read(data, target)
    found = []
    for stream in ("body", "note"):
        wanted = [stretch for stretch in expected if stretch.stream == stream]
        found += [_lost(stretch, piece, target) for stretch, piece in Search(streams[stream]).missing(wanted)]
    return tuple(found)


def _lost(stretch: Expected, piece: str, target: Target) -> Diagnostic:
    words = " ".join(piece.split())
    return Diagnostic(
        rule="not-conserved",
        severity="error",
        labels=(Label(span=stretch.span),),
        data={"target": target, "words": words if len(words) <= 80 else words[:79] + "…"},
        statement=stretch.statement,
    )


def read(data: bytes, target: Target) -> Streams:
    """The folded text of an output, body and notes, a string a page (of an EPUB: a file)."""
    if target == "pdf":
        pages = _pdf(data)  # notes stand at the foot of pages, in the midst of the body
        return {"body": pages, "note": pages}
    readers = [_read(text) for text in ([data.decode("utf-8")] if target == "html" else _epub(data))]
    return {name: [fold("".join(reader.streams[name])) for reader in readers] for name in ("body", "note")}


def fold(text: str) -> str:
    """Letters and digits alone, without case: hyphenation, ligatures, spaces and marks make no difference."""
    if text.isascii():
        return text.lower().translate(_ASCII)
    return "".join(filter(str.isalnum, normalize("NFKC", text).casefold()))


_ASCII = dict.fromkeys(number for number in range(128) if not chr(number).isalnum())


class _Reader(HTMLParser):
    """The text of a page, notes apart, without what only a machine sees and without evidence and contents."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.streams: dict[str, list[str]] = {"body": [], "note": [], "": []}
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
    if tag in ("head", "script", "style", "nav"):
        return ""
    if tag in ("aside", "section") and found.get("role") in ("doc-endnotes", "doc-footnote"):
        return "" if (found.get("id") or "").startswith("ev-") else "note"
    return "" if tag == "aside" else None


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
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return [fold(_page(document[number])) for number in range(len(document))]
    finally:
        document.close()


def _page(page: object) -> str:
    text = page.get_textpage()  # type: ignore[attr-defined]
    try:
        return str(text.get_text_range())
    finally:
        text.close()
        page.close()  # type: ignore[attr-defined]


class Search:
    """Goes once through the pages, looking for pieces in order; a piece may run over the end of a page."""

    def __init__(self, pages: list[str]) -> None:
        self.text = "".join(pages)
        self.ends: list[int] = []
        for page in pages:
            self.ends.append((self.ends[-1] if self.ends else 0) + len(page))
        self.at = 0
        self.page = 0

    def missing(self, wanted: Iterable[Expected]) -> list[tuple[Expected, str]]:
        """The stretches that are not there, each with its first piece that is not."""
        lost = []
        for stretch in wanted:
            start = self.at
            for piece in stretch.pieces:
                if not self._find(fold(piece)):
                    lost.append((stretch, piece))
                    self.at = start
                    break
        return lost

    def _find(self, piece: str) -> bool:
        limit = self.at + GAP + len(piece)
        end = self.text.find(piece, self.at, limit) + len(piece)
        if end < len(piece):
            end = self._over(piece, limit)
        if end < 0 and len(piece) >= LONG:
            end = self.text.find(piece, limit) + len(piece)
            end = -1 if end < len(piece) else end
        self.at = max(self.at, end)
        return end >= 0

    def _over(self, piece: str, limit: int) -> int:
        """Where a piece ends that a page's foot and head stand in the midst of; -1 if it does not."""
        while self.page < len(self.ends) and self.ends[self.page] <= self.at:
            self.page += 1
        for page in range(self.page, min(self.page + 2, len(self.ends) - 1)):
            stop, after = self.ends[page], self.ends[page + 1]
            for cut in range(len(piece) - 1, 0, -1):
                head = self.text.find(piece[:cut], max(self.at, self.ends[page - 1] if page else 0), stop)
                if head < 0:
                    continue
                tail = self.text.find(piece[cut:], stop, min(after, limit + GAP))
                if tail >= 0:
                    return tail + len(piece) - cut
        return -1
