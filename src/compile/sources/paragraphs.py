"""Paragraphs of an extracted text: what an author would cite as ¶ 3.

A blank line parts paragraphs unless a sentence runs on across it, as it does in texts copied from web pages:
"Their original leader was⏎⏎Qari Hekmat,⏎⏎a disgruntled commander".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\n\f]*[\n\f]?")
#: Headings, list items, rows of an infobox or table: always by themselves.
_ALONE = re.compile(r"\s*(?:#{1,6}\s|[-*•‣–]\s+\S|\|.*|\w[\w ]{0,30}\|)")
_ITEM = re.compile(r"\s*(?:[-*•‣–]|\d{1,3}[.)]|[a-z]\))\s")
_ENDED = re.compile(r"[.!?…:](?:[\"'”’»)\]]|\[\d{1,3}\]|\s)*$")
_OPEN = re.compile(r"(?:[,;–—]|[^\W\d_]-|\b(?P<word>[^\W\d_]+))\s*$")
_LOWER = re.compile(r"\s*(?:\[\d{1,3}\]\s*)*[\"'“‘(]?[^\W\d_]")
_FIRST_WORD = re.compile(r"\s*\S+")
#: Words no sentence ends with; a line that ends with one goes on in the next.
_OPENING_WORDS = """
    a an the and or but nor of at by for with from into onto upon than as if because although while whose which
    who whom that this these those our their his her its my your is are was were be been being has have had will would
    shall should can could may might must to in on between among against during under toward towards per via no every
    each very mr mrs ms dr prof gen lt col capt maj sgt gov sen rep st
    """
_CANNOT_END = frozenset(_OPENING_WORDS.split())
#: Lines no longer than this may have been broken by a width, not by an author.
_WIDEST = 120
#: How many lines, and what share of those with a line below, must have been too full for its first word.
_LEAST_BROKEN, _MOSTLY = 2, 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph at ``start:end`` of the text."""

    start: int
    end: int


@dataclass(slots=True, kw_only=True)
class _Line:
    start: int
    end: int
    blank_before: bool
    length: int


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text in order; between them there is only white space. Linear."""
    found: list[Paragraph] = []
    last: _Line | None = None
    lines = list(_lines(text))
    width = _width(text, lines)
    for line in lines:
        if last is not None and _goes_on(text, last, line, width):
            found[-1] = Paragraph(start=found[-1].start, end=line.end)
        else:
            found.append(Paragraph(start=line.start, end=line.end))
        last = line
    return tuple(found)


def _lines(text: str) -> Iterator[_Line]:
    """Lines that are not blank, without the space round them."""
    blank = False
    for found in _LINE.finditer(text):
        raw = found.group()
        body = raw.strip()
        if body:
            start = found.start() + len(raw) - len(raw.lstrip())
            yield _Line(start=start, end=start + len(body), blank_before=blank, length=len(raw.rstrip()))
        blank = not body


def _width(text: str, lines: list[_Line]) -> int:
    """How wide the text was set, 0 if its lines were not broken by a width: few follow on a full one."""
    widest = max((line.length for line in lines if " " in text[line.start : line.end]), default=0)
    pairs = [(above, line) for above, line in pairwise(lines) if not line.blank_before]
    broken = sum(_was_broken(text, above, line, widest) for above, line in pairs)
    return widest if widest <= _WIDEST and broken >= _LEAST_BROKEN and broken >= _MOSTLY * len(pairs) else 0


def _goes_on(text: str, above: _Line, line: _Line, width: int) -> bool:
    """Whether a line goes on with the sentence (or the wrapped paragraph) of the line above it."""
    if _alone(text, line) or (_alone(text, above) and not _wrapped_item(text, above, line, width)):
        return False
    tail = text[max(above.start, above.end - 80) : above.end]
    if not line.blank_before and _was_broken(text, above, line, width):
        return True
    if _ENDED.search(tail):
        return False
    begins = _LOWER.match(text, line.start, line.end)
    if begins and begins.group()[-1].islower():
        return True
    return _is_open(tail)


def _alone(text: str, line: _Line) -> bool:
    if text[line.start] == "=" == text[line.end - 1]:
        return True
    return any(pattern.match(text, line.start, line.end) for pattern in (_ALONE, _ITEM))


def _wrapped_item(text: str, above: _Line, line: _Line, width: int) -> bool:
    """A list item broken by a width: its next line follows at once and begins in lower case."""
    if line.blank_before or _ITEM.match(text, above.start, above.end) is None:
        return False
    return text[line.start].islower() or _was_broken(text, above, line, width)


def _was_broken(text: str, above: _Line, line: _Line, width: int) -> bool:
    """Whether the next line's first word had no room left: "…surrendered to the Afghan⏎Army at dawn"."""
    first = _FIRST_WORD.match(text, line.start, line.end)
    room = width - above.length
    return width > 0 and first is not None and room < len(first.group()) + 1


def _is_open(tail: str) -> bool:
    found = _OPEN.search(tail)
    if found is None:
        return False
    word = found["word"]
    return word is None or word.lower() in _CANNOT_END
