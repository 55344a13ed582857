"""Intervals of days as people write dates: "12 July", "July 2018", "31 July – 1 August"; and for machines."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from compile.model.evidence import Fact
from compile.render.ast.nodes import Inlines, span, words
from compile.render.words.interface import Interface

_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days from ``first`` to ``last``, both in it; ``said`` is how the text puts them where it is vague: "early July"."""

    first: date
    last: date
    said: str = ""

    @property
    def rank(self) -> tuple[date, int]:
        """A month stands before its days, and a year before its months."""
        return self.first, -self.last.toordinal()


def period(fact: Fact) -> Period | None:
    """The period of a date fact; None where it has no beginning, no end or no year."""
    low, high = fact.interval.low, fact.interval.high
    if fact.unit != "day" or low is None or high is None or low < 1:
        return None
    first, last = date.fromordinal(int(low)), date.fromordinal(int(high))
    plain = first == last or _months(first, last) or fact.exactness == "range" or _DAY.search(fact.text)
    return Period(first=first, last=last, said="" if plain else " ".join(fact.text.split()))


def _months(first: date, last: date) -> bool:
    """Whether a period is whole months."""
    return first.day == 1 and last.day == monthrange(last.year, last.month)[1]


def _years(first: date, last: date) -> bool:
    return _months(first, last) and first.month == 1 and last.month == 12


def printed(found: Period, interface: Interface, *, year: int | None = None, heading: str = "") -> Inlines:
    """The period with a Span for each date that a machine can read; without its year under a heading that is ``year``.

    What its ``heading`` says already ("2018", "2018-07") is not said again: "in the year".
    """
    first, last = found.first, found.last
    if heading and _one(first, last) and _code(first, last) == heading:
        return [_time(interface.say("dates.in_month" if "-" in heading else "dates.in_year"), heading)]
    if found.said:
        said = found.said.removesuffix(f" {year}")
        return [_time(said, _code(first, last))]
    if _one(first, last):
        return [_time(_label(first, last, interface, year), _code(first, last))]
    join = interface.say("dates.to")
    if _years(first, last):
        ends = [_time(str(end.year), f"{end.year:04d}") for end in (first, last)]
        return [ends[0], *words(join.strip()), ends[1]]
    if _months(first, last):
        begin = first.replace(day=monthrange(first.year, first.month)[1])
        low, high = (first, begin), (last.replace(day=1), last)
    else:
        low, high = (first, first), (last, last)
    if (first.year, first.month) == (last.year, last.month):
        opening, join = interface.alone(first.isoformat()), join.strip()
    else:
        opening = _label(*low, interface, first.year if first.year == last.year else year)
    return [
        _time(opening, _code(*low)),
        *words(join),
        _time(_label(*high, interface, year), _code(*high)),
    ]


def _one(first: date, last: date) -> bool:
    """Whether one name does for it: a day, a month or a year."""
    same = (first.year, first.month) == (last.year, last.month)
    return (
        first == last or (_months(first, last) and same) or (first.year == last.year and _years(first, last))
    )


def _label(first: date, last: date, interface: Interface, year: int | None) -> str:
    if first == last:
        day = first.isoformat()
    elif first.month == last.month:
        day = first.isoformat()[:7]
    else:
        return str(first.year)
    return interface.date(day) if first.year != year else interface.within(day)


def _code(first: date, last: date) -> str:
    """What HTML knows of it: a day, a month or a year."""
    if first == last:
        return first.isoformat()
    if (first.year, first.month) == (last.year, last.month):
        return first.isoformat()[:7]
    return f"{first.year:04d}" if first.year == last.year else ""


def _time(said: str, code: str) -> object:
    return span(words(said.replace(" ", "\u00a0") if len(said) < 16 else said), "", "time", datetime=code)
