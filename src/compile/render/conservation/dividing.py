"""The pages of a PDF cut where the parts that a build adds begin: what a chapter lost must not be found in the timeline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from compile.render.conservation.folding import piece
from compile.render.prepared import ADDED, Expected

#: How many letters may stand between the title of a part and its first row: what its numbers mean.
_INTRO = 400
#: A part is known by so many letters of its first rows: one such as "AB" stands in other words of an index, too.
_KNOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The pages, whole or in part, that hold a stream; ``first`` is the number of the first, from nought."""

    pages: list[str] = field(default_factory=list)
    first: int = 0


def divided(pages: list[str], expected: Iterable[Expected]) -> Mapping[str, Stretch]:
    """Of folded pages the stretch of each part that is expected to be there, and under "" what comes before them all.

    A part whose beginning is lost has none: all of it is missed.
    """
    openings: dict[str, list[str]] = {}
    for found in expected:
        if found.stream in ADDED and sum(map(len, openings.get(found.stream, [])[1:])) < _KNOWN:
            openings.setdefault(found.stream, []).append(piece(found.pieces[0]))
    text = "".join(pages)
    end = len(text)
    made: dict[str, Stretch] = {}
    for stream, opening in reversed(openings.items()):
        start = _start(text, opening, end)
        made[stream] = _cut(pages, start, end) if start >= 0 else Stretch()
        end = start if start >= 0 else end
    return {**made, "": _cut(pages, 0, end)}


def _start(text: str, opening: list[str], end: int) -> int:
    """Where a part begins: the last place of its title that its first rows follow (contents and running heads have the title, too)."""
    title, *rows = opening
    at = text.rfind(title, 0, end)
    while at >= 0 and not _follow(text, rows, at + len(title), end):
        at = text.rfind(title, 0, at)
    return at


def _follow(text: str, rows: list[str], at: int, end: int) -> bool:
    """Whether the rows stand there, one after another."""
    for row in rows:
        start = text.find(row, at, min(at + _INTRO + len(row), end))
        if start < 0:
            return False
        at = start + len(row)
    return True


def _cut(pages: list[str], start: int, end: int) -> Stretch:
    ends = list(accumulate(map(len, pages)))
    first = next((number for number, stop in enumerate(ends) if stop > start), len(pages))
    made = []
    for page, stop in zip(pages[first:], ends[first:], strict=True):
        begin = stop - len(page)
        if begin >= end:
            break
        made.append(page[max(start - begin, 0) : end - begin])
    return Stretch(pages=made, first=first)
