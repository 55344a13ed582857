"""Where something stands: a file's text and stretches of it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple


class Place(NamedTuple):
    """A position for people: line and column, both from 1, in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The stretch ``start:end`` (code points, half open) of the file at ``path``.

    ``path`` is relative to the project folder, with ``/`` between its parts.
    """

    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A decoded file of the project."""

    path: str
    content: str
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        lengths = (len(line) for line in self.content.split("\n"))
        starts = tuple(accumulate((length + 1 for length in lengths), initial=0))
        object.__setattr__(self, "_starts", starts)

    def place(self, offset: int) -> Place:
        """The line and column of a code-point offset."""
        line = bisect_right(self._starts, offset, hi=len(self._starts) - 1)
        return Place(line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Line ``number`` (from 1) without its line end; empty past the end of the file."""
        lines = self.content.split("\n")
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""

    def cut(self, span: Span) -> str:
        """The characters of ``span``."""
        return self.content[span.start : span.end]
