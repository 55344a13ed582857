"""Feasts by whose names days are told: "Christmas 1957", "on Midsummer Day", "the feast of St Michael"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from compile.language.calendar import YEARLESS
from compile.language.lexicon import lines
from compile.model.evidence import Interval


class Feast(NamedTuple):
    """A feast as written at ``start:end``; ``unit`` is "day", or "yearday" where no year stands beside it."""

    start: int
    end: int
    interval: Interval
    unit: str


#: Before these a feast's name is no day: "Easter Island", "the Christmas card"; a capital behind it opens another name.
_NO_DAY = r"(?![’']|-|\s+(?:eggs?|cards?|trees?|dinner|party|holidays?|week|term|season|present|market|rising)\b|\s+[A-Z])"
_LEAD = r"(?<=\bon )|(?<=\bat )|(?<=\bby )|(?<=\bbefore )|(?<=\bafter )|(?<=\buntil )|(?<=\bsince )|(?<=\bof )|(?<=\bto )"
#: The first and the last day on which Easter can be.
_EARLIEST, _LATEST = (3, 22), (4, 25)
#: The years in which one half of Europe kept Easter on another day than the other.
_TWO_CALENDARS = range(1583, 1753)


def read(text: str) -> tuple[Feast, ...]:
    """The feasts of a text, in order; without a year only behind a preposition."""
    found = (_feast(match) for match in _pattern().finditer(text))
    return tuple(feast for feast in found if feast is not None)


def _feast(match: re.Match[str]) -> Feast | None:
    year = match["year"]
    offset = _days()[" ".join(re.sub(r"[’']", "'", match["name"]).lower().split())]
    if year is None:
        return None if match["lead"] is None else Feast(*match.span(), _yearless(offset), "yearday")
    return Feast(*match.span(), _of_year(offset, int(year)), "day")


def _yearless(offset: tuple[int, int] | int) -> Interval:
    if isinstance(offset, tuple):
        only = Decimal(date(YEARLESS, *offset).toordinal())
        return Interval(low=only, high=only)
    low, high = (date(YEARLESS, *end) + timedelta(offset) for end in (_EARLIEST, _LATEST))
    return Interval(low=Decimal(low.toordinal()), high=Decimal(high.toordinal()))


def _of_year(offset: tuple[int, int] | int, year: int) -> Interval:
    """The day; of a feast that moves any that it may be, while two calendars were in use."""
    if isinstance(offset, tuple):
        ends = [date(year, *offset)] * 2
    elif year in _TWO_CALENDARS:
        ends = [date(year, *end) + timedelta(offset) for end in (_EARLIEST, _LATEST)]
    else:
        ends = [easter(year) + timedelta(offset)] * 2
    return Interval(low=Decimal(ends[0].toordinal()), high=Decimal(ends[1].toordinal()))


def easter(year: int) -> date:
    """Easter Sunday of a year: of the Julian calendar until 1582, of the Gregorian from 1583 on."""
    if year < 1583:
        moon = (19 * (year % 19) + 15) % 30
        sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month, day = divmod(moon + sunday + 114, 31)
        return date(year, month, day + 1)
    century = year // 100
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    late = (year % 19 + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=1)
def _days() -> dict[str, tuple[int, int] | int]:
    """Name → month and day, or days after Easter."""
    found: dict[str, tuple[int, int] | int] = {}
    for line in lines("feasts.txt"):
        when, _, names = line.partition(" ")
        month, dash, day = when.partition("-")
        fixed = bool(month) and bool(dash)
        for name in names.split(","):
            found[name.strip().lower()] = (int(month), int(day)) if fixed else int(when.strip("+"))
    return found


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    names = "|".join(
        re.escape(name).replace(r"\ ", r"\s+").replace("'", "[’']")
        for name in sorted(_days(), key=lambda name: (-len(name), name))
    )
    return re.compile(
        rf"(?P<lead>{_LEAD})?(?:the\s+)?\b(?P<name>(?i:{names}))\b(?:,?\s+(?:of\s+|in\s+)?(?P<year>1\d{{3}}|20\d\d)\b)?{_NO_DAY}"
    )
