"""From values to places of a drawing: numbers from nought on, or days; with round ticks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Protocol

from compile.model.evidence import Interval
from compile.render.words.interface import Interface

#: Months between ticks, from the finest; twelve are a year.
_MONTHS = (1, 2, 3, 6, *(12 * years for years in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)))
_DAYS = (1, 2, 5, 10)
#: As many ticks as the words of dates leave room for.
_MOST = 5


class Scale(Protocol):
    """Where values are drawn between ``left`` and ``right``."""

    left: float
    right: float
    ticks: list[float]

    def place(self, value: float) -> float:
        """The x of a value."""

    def end(self, value: Decimal | None, *, high: bool = False) -> float:
        """The x of an end of an interval; of an open one the drawing's own."""

    def label(self, tick: float, interface: Interface) -> str:
        """A tick in words."""


class Numbers:
    """Nought on the left, a round tick beyond the highest number on the right; ``unit`` is a sign behind each."""

    def __init__(self, found: Iterable[Interval], left: float, right: float, unit: str = "") -> None:
        ends = [float(end) for each in found for end in (each.low, each.high) if end is not None]
        highest = max(ends, default=1.0) or 1.0
        raw = highest / 4
        power = 10.0 ** math.floor(math.log10(raw))
        step = next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= raw)
        self.ticks = [step * n for n in range(math.floor(highest / step) + 2)]
        self.left, self.right, self.unit = left, right, unit

    def place(self, value: float) -> float:
        """The x of a number."""
        return self.left + (self.right - self.left) * max(value, 0) / self.ticks[-1]

    def end(self, value: Decimal | None, *, high: bool = False) -> float:
        """The x of an end; one that is open below is nought."""
        return self.right if value is None and high else self.place(float(value or 0))

    def label(self, tick: float, interface: Interface) -> str:
        """A number in the book's language, with its unit."""
        said = f"{tick:,.10g}" if tick % 1 else interface.number(int(tick))
        return f"{said}\u00a0{self.unit}" if self.unit else said


class Days:
    """Days, with ticks at the first of months or years, or at days where all is within weeks."""

    def __init__(self, found: Iterable[Interval], left: float, right: float) -> None:
        known = [int(end) for each in found for end in (each.low, each.high) if end is not None]
        self.left, self.right = left, right
        self.step, starts = _round(min(known), max(known))
        self.ticks = [float(day.toordinal()) for day in starts]

    def place(self, value: float) -> float:
        """The x of a day."""
        first, last = self.ticks[0], self.ticks[-1]
        return self.left + (self.right - self.left) * (value - first) / ((last - first) or 1)

    def end(self, value: Decimal | None, *, high: bool = False) -> float:
        """The x of an end; an open one is the edge's."""
        if value is None:
            return self.right if high else self.left
        return self.place(float(value))

    def label(self, tick: float, interface: Interface) -> str:
        """A tick as short as it can be: a year, a month, a day; the year with the first."""
        day = date.fromordinal(int(tick))
        if self.step >= 12:
            return str(day.year)
        if self.step:
            return interface.date(f"{day:%Y-%m}")
        return interface.date(day.isoformat()) if tick == self.ticks[0] else interface.within(day.isoformat())


def _round(low: int, high: int) -> tuple[int, list[date]]:
    """Months between ticks, nought where days are, and the ticks; they reach beyond both ends."""
    for step in _DAYS:
        if (high - low) / step <= _MOST - 1:
            ticks = range(low - step, high + 2 * step, step)
            return 0, [date.fromordinal(tick) for tick in ticks if tick >= 1]
    for months in _MONTHS:
        found = list(_firsts(date.fromordinal(low), date.fromordinal(high), months))
        if len(found) <= _MOST:
            break
    return months, found


def _firsts(low: date, high: date, step: int) -> Iterator[date]:
    """The first of every ``step`` months, from before ``low`` to behind ``high``."""
    at = (low.year * 12 + low.month - 1) // step * step
    while True:
        day = date(min(max(at // 12, 1), 9999), at % 12 + 1, 1)
        yield day
        if day > high or day.year == 9999:
            return
        at += step
