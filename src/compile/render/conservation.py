"""Reads an output back and looks for every word of the Book in it, in order: a lost one fails the build."""

from __future__ import annotations

import io
import zipfile
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from html.parser import HTMLParser
from typing import TypeAlias
from unicodedata import normalize

from compile.model.diagnostic import Diagnostic, Label
from compile.model.edition import Target
from compile.render.dividing import Stretch, divided
from compile.render.prepared import ADDED, Expected
from compile.render.words import bidirectional

#: How many letters may stand between neighbouring pieces: a mark, a label, a printed reason; and on
#: pages, their notes and heads too.
GAPS: dict[Target, int] = {"html": 400, "site": 400, "epub": 400, "pdf": 4000}
#: A piece at least this long is itself wherever it stands; a shorter one only nearby.
LONG = 30
#: How many places of a first piece are tried before a stretch counts as lost.
TRIES = 60
#: What is longer may run over a second page; and how many beginnings are tried (a foot may go on with the same letter).
PAGE, FURTHER = 500, 3
#: So many pages are worth a second process.
MANY = 60
Streams: TypeAlias = dict[str, list[str]]
#: What is in order for itself: a note stands elsewhere than its call, and what a build adds behind all.
STREAMS = ("body", "note", "apparatus", *ADDED)
#: The bytes of a file, or those of several by their paths, in reading order.
Output: TypeAlias = bytes | Mapping[str, bytes]


def check(
    made: Output, target: Target, expected: tuple[Expected, ...], *, run: str = "ltr"
) -> tuple[Diagnostic, ...]:
    """A ``not-conserved`` for each stretch of the Book that is not in the output, or not in its place.

    ``run`` is the direction of the book. A target that holds none of the Book's words (a citation of it) has lost none.
    """
    if target not in GAPS:
        return ()
    streams = _stretches(read(made, target), expected, cut=target == "pdf" and run != "rtl")
    pages = bidirectional.Pages(made, run == "rtl") if target == "pdf" and isinstance(made, bytes) else None
    found = []
    for stream in STREAMS:
        wanted = [stretch for stretch in expected if stretch.stream == stream]
        search = Search(streams[stream].pages, GAPS[target], pages, streams[stream].first)
        lost = search.missing(wanted)
        # what the build added nobody wrote: that it is not whole is one fault
        told = lost[:1] if stream in ADDED else lost
        found += [_lost(stretch, piece, target) for stretch, piece in told]
    return tuple(found)


def _lost(stretch: Expected, piece: str, target: Target) -> Diagnostic:
    words, added = " ".join(piece.split()), stretch.stream in ADDED
    return Diagnostic(
        rule="not-conserved",
        severity="error",
        labels=() if added else (Label(span=stretch.span),),
        data={"target": target, "words": words if len(words) <= 80 else words[:79] + "…"},
        statement=stretch.statement,
        variant="added" if added else "",
    )


def ready(expected: tuple[Expected, ...]) -> None:
    """Do beforehand what needs no output yet: fold the words, load the reader of PDF."""
    import pypdfium2  # noqa: F401

    for stretch in expected:
        for piece in stretch.pieces:
            _piece(piece)


def _stretches(streams: Streams, expected: tuple[Expected, ...], *, cut: bool) -> Mapping[str, Stretch]:
    """The streams with the numbers of their pages; ``cut`` out of the pages that they share.

    Those of a book that runs from right to left do not give back its order, so that no part can be seen to begin.
    """
    if not cut:
        return {name: Stretch(pages=pages) for name, pages in streams.items()}
    parts = divided(streams["body"], expected, fold)
    return {name: parts.get(name if name in ADDED else "", Stretch()) for name in streams}


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


def fold(text: str) -> str:
    """Letters and digits alone, without case: hyphenation, ligatures, spaces and marks make no difference.

    Nor does an i without its dot: one that bears a mark is given back twice by a reader of PDF.
    """
    if text.isascii():
        return text.lower().translate(_ASCII)
    return "".join(filter(str.isalnum, normalize("NFKC", text).casefold())).replace("ı", "")


@lru_cache(maxsize=1 << 16)
def _piece(text: str) -> str:
    """A folded piece; each is asked for once a format."""
    return fold(text)


_ASCII = dict.fromkeys(number for number in range(128) if not chr(number).isalnum())


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


class Search:
    """Goes once through the pages, looking for pieces in order; a piece may run over the end of a page.

    ``first`` is the number of the first page among those that ``turned`` reads.
    """

    def __init__(
        self,
        pages: list[str],
        gap: int = GAPS["pdf"],
        turned: bidirectional.Pages | None = None,
        first: int = 0,
    ) -> None:
        self.gap = self.widest = gap
        self.foot = False
        self.turned = turned
        self.first = first
        self.text = "".join(pages)
        self.ends: list[int] = []
        for page in pages:
            self.ends.append((self.ends[-1] if self.ends else 0) + len(page))
        self.at = 0

    def missing(self, wanted: Iterable[Expected]) -> list[tuple[Expected, str]]:
        """The stretches that are not there, each with its first piece that is not."""
        lost = []
        for stretch in wanted:
            pieces = [piece for piece in map(_piece, stretch.pieces) if piece]
            self.gap = stretch.near or self.widest
            self.foot = stretch.foot
            self.at = 0 if stretch.foot else self.at
            far = stretch.stream != "body" or sum(map(len, pieces)) >= LONG
            number = self._match(pieces, far) if pieces else 0
            if number < len(pieces) and not self._turned(stretch):
                lost.append((stretch, [piece for piece in stretch.pieces if fold(piece)][number]))
        return lost

    def _turned(self, stretch: Expected) -> bool:
        """Whether it is there after all, with words from right to left in it, that no page gives back in their order."""
        if self.turned is None or not self.turned.concern(stretch.pieces):
            return False
        here = self.first + bisect_right(self.ends, self.at)
        last = self.first + len(self.ends)
        # The cells of a row are read the other way round, too, so that a page may have been left too soon.
        page = self.turned.find(stretch.pieces, range(max(here - 2, self.first), last))
        if page is not None and page > here:
            self.at = self.ends[page - self.first - 1]
        return page is not None

    def _match(self, pieces: list[str], far: bool) -> int:
        """How many pieces are there, neighbours near each other; moves on only if all are.

        Where they stand closer together than over pages they might is their place: a chart may have the same words.
        """
        best, found = 0, -1
        close = self.gap + sum(map(len, pieces))
        for begin in self._ends(pieces[0], far):
            end, matched = begin, 1
            for piece in pieces[1:]:
                end = self._next(piece, end)
                if end < 0:
                    break
                matched += 1
            best = max(best, matched)
            if matched == len(pieces) and (found < 0 or end - begin <= close):
                found = end
                if end - begin <= close:
                    break
        self.at = found if found >= 0 else self.at
        return best

    def _ends(self, piece: str, far: bool) -> Iterator[int]:
        """Where a first piece may end: its places nearby, over the end of a page, further on (words repeat)."""
        limit = self.at + self.gap + len(piece)
        start = self.text.find(piece, self.at, limit)
        if not self._here(start, self.at) and (over := self._over(piece, self.at, start)) >= 0:
            yield over
        if start < 0 and far:
            start = self.text.find(piece, self.at)
        for _ in range(TRIES):
            if start < 0:
                break
            yield start + len(piece)
            start = self.text.find(piece, start + 1, len(self.text) if far else limit)
        # Cut by the end of a page, though it stands whole further down: what follows it must prove it.
        if far and len(piece) < LONG and (over := self._over(piece, self.at, -1)) >= 0:
            yield over

    def _next(self, piece: str, at: int) -> int:
        start = self.text.find(piece, at, at + self.gap + len(piece))
        if not self._here(start, at) and (over := self._over(piece, at, start)) >= 0:
            return over
        if start < 0 and self.foot:
            start = self._continued(piece, at)
        return start + len(piece) if start >= 0 else -1

    def _continued(self, piece: str, at: int) -> int:
        """Where a piece stands on the next page, if it is of a note that goes on there: its page ends right behind it."""
        page = bisect_right(self.ends, at)
        if page + 1 >= len(self.ends) or self.ends[page] - at > self.gap:
            return -1
        return self.text.find(piece, self.ends[page], self.ends[page + 1])

    def _here(self, start: int, at: int) -> bool:
        """Whether a place is on the page of ``at``, so that no page's end comes before it."""
        page = bisect_right(self.ends, at)
        return start >= 0 and (page == len(self.ends) or start < self.ends[page])

    def _over(self, piece: str, at: int, whole: int) -> int:
        """Where a piece ends that a page's foot and head stand in the midst of; -1 if it does not.

        ``whole`` is where it stands in one, or -1: a sentence cut by the end of a page may be said again further down.
        """
        page = bisect_right(self.ends, at)
        for stop, after in zip(self.ends[page : page + 2], self.ends[page + 1 : page + 3], strict=False):
            before = after if whole < 0 else min(after, whole)
            if 0 <= whole < after and len(piece) < LONG:  # halves of so short a piece prove nothing
                return -1
            further = FURTHER
            for cut in range(len(piece) - 1, 0, -1):
                if self.text.find(piece[:cut], at, min(stop, at + self.gap + len(piece))) >= 0:
                    tail = self.text.find(piece[cut:], stop, min(before, stop + self.gap))
                    if tail >= 0:
                        return tail + len(piece) - cut
                    if further and cut >= LONG and len(piece) - cut > PAGE:
                        further -= 1
                        if (end := self._over(piece[cut:], stop, -1)) >= 0:
                            return end
        return -1
