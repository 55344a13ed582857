"""The pages of a PDF cut where the parts that a build adds begin: what a chapter lost must not be found in the timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from compile.render.prepared import ADDED, Expected

#: How many letters may stand between the title of a part and its first row: what its numbers mean.
_INTRO = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The pages, whole or in part, that hold a stream; ``first`` is the number of the first, from nought."""

    pages: list[str] = field(default_factory=list)
    first: int = 0


def divided(
    pages: list[str], expected: Iterable[Expected], fold: Callable[[str], str]
) -> Mapping[str, Stretch]:
    """The stretch of each part that is expected to be there, and under "" what comes before them all.

    A part whose beginning is lost has none: all of it is missed.
    """
    openings: dict[str, list[str]] = {}
    for found in expected:
        if found.stream in ADDED and len(known := openings.setdefault(found.stream, [])) < 2:
            known.append(fold(found.pieces[0]))
    text = "".join(pages)
    end = len(text)
    made: dict[str, Stretch] = {}
    for stream, opening in reversed(openings.items()):
        start = _start(text, opening, end)
        made[stream] = _cut(pages, start, end) if start >= 0 else Stretch()
        end = start if start >= 0 else end
    return {**made, "": _cut(pages, 0, end)}


def _start(text: str, opening: list[str], end: int) -> int:
    """Where a part begins: the last place of its title that its first row follows (contents and running heads have the title, too)."""
    title, row = opening[0], opening[-1]
    at = text.rfind(title, 0, end)
    while at >= 0:
        after = at + len(title)
        if len(opening) < 2 or text.find(row, after, min(after + _INTRO + len(row), end)) >= 0:
            return at
        at = text.rfind(title, 0, at)
    return -1


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
