"""Words that run from right to left, read back from a PDF: a line of them has no order that a reader of pages gives us."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from unicodedata import bidirectional, normalize

_MARK = b"ActualText"
#: Pointed letters are read back twice now and then, and neighbours in turn: so many more letters may stand between.
SLACK = 4
_BETWEEN = re.compile(r"(?<=\d)[^\w\s]+(?=\d)")
_RIGHT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def right(text: str) -> bool:
    """Whether any of it runs from right to left."""
    return _RIGHT.search(text) is not None


@dataclass(slots=True)
class Pages:
    """The pages of a PDF as bags of words, read only where somebody asks.

    ``all`` of the book runs from right to left, or only some of its words do: then only those are asked for here.
    """

    data: bytes
    all: bool = False
    read: dict[int, str] = field(default_factory=dict)

    def concern(self, pieces: tuple[str, ...]) -> bool:
        """Whether the order of these words may have been lost in reading the pages."""
        return self.all or any(map(right, pieces))

    def find(self, pieces: tuple[str, ...], pages: range) -> int | None:
        """The first of ``pages`` on which, or over whose end, each word of ``pieces`` stands, in whatever order."""
        # "45–67" comes back as "67–45"
        wanted = [word for piece in pieces for word in _words(_BETWEEN.sub(" ", piece))]
        for number in pages:
            text = self._page(number) + self._page(number + 1)
            if all(_held(word, text) for word in wanted):
                return number
        return None

    def _page(self, number: int) -> str:
        if number not in self.read:
            self.read[number] = "".join(_words(_text(self.data, number)))
        return self.read[number]


def _held(word: str, text: str) -> bool:
    """Whether a word is in the text; of one that runs from right to left its letters, side by side, will do."""
    if word in text:
        return True
    if not right(word):
        return False
    room, letters = len(word) + SLACK, Counter(word)
    places = (found.start() for found in re.finditer(re.escape(word[0]), text))
    return any(
        letters <= Counter(text[start : start + room])
        for at in places
        for start in range(max(at - room + 1, 0), at + 1)
    )


def _words(text: str) -> list[str]:
    """The words, cut also where the direction turns: "(123)اليوم" is two; letters and digits alone, without points."""
    found = re.sub(r"([^\W\d_]+)", r" \1 ", "".join(map(_plain, normalize("NFKD", text))))
    return [word for word in (re.sub(r"[\W_]", "", each) for each in found.casefold().split()) if word]


@cache
def _plain(letter: str) -> str:
    return "" if bidirectional(letter) in ("NSM", "BN", "RLE", "LRE", "PDF", "RLI", "LRI", "PDI") else letter


def _text(data: bytes, number: int) -> str:
    """What a page says, each run from right to left put back into the order in which it is read."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        if number >= len(document):
            return ""
        page = document[number]
        texts = page.get_textpage()
        said = list(_ordered(_said(each.raw, texts.raw) for each in page.get_objects(max_depth=9)))
        texts.close()
        return "".join(said)
    finally:
        document.close()


def _ordered(said: Iterator[str]) -> Iterator[str]:
    """Objects stand from left to right: those of a word that runs the other way come in its reverse."""
    run: list[str] = []
    for text in said:
        if right(text) or (run and not text.strip()):
            run.append(text)
        else:
            yield from reversed(run)
            run = []
            yield text
    yield from reversed(run)


def _said(found: Any, texts: Any) -> str:
    """The words of an object: those that its mark says it stands for, or its letters."""
    import pypdfium2.raw as pdf

    if pdf.FPDFPageObj_GetType(found) != pdf.FPDF_PAGEOBJ_TEXT:
        return ""
    for number in range(pdf.FPDFPageObj_CountMarks(found)):
        mark = pdf.FPDFPageObj_GetMark(found, number)
        length = ctypes.c_ulong()
        pdf.FPDFPageObjMark_GetParamBlobValue(mark, _MARK, None, 0, length)
        if length.value:
            held = (ctypes.c_ubyte * length.value)()
            pdf.FPDFPageObjMark_GetParamBlobValue(mark, _MARK, held, length.value, length)
            return bytes(held).decode("utf-16", "replace")
    size = pdf.FPDFTextObj_GetText(found, texts, None, 0)
    letters = (pdf.FPDF_WCHAR * (size // 2 + 1))()
    pdf.FPDFTextObj_GetText(found, texts, letters, size)
    return bytes(letters)[: max(size - 2, 0)].decode("utf-16-le", "replace")
