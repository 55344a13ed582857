"""When a text was written, and the days that a date of it without a year then means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from compile.language import calendar
from compile.language import datepatterns as patterns
from compile.language.calendar import MONTHS, Days


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is known of when a text was written: the day, and the year it speaks of."""

    published: date | None
    year: int | None


def day_of(published: str) -> date | None:
    """The day that an ISO 8601 date begins with, None if it is none."""
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


@lru_cache(maxsize=16)
def only_year(text: str) -> int | None:
    """The year that a text names, if it names just one."""
    found = {int(match["y1"]) for match in patterns.LONE_YEAR.finditer(text)}
    return found.pop() if len(found) == 1 else None


def month_of(match: re.Match[str], mark: str) -> int:
    """The number of the month that a pattern found in its group ``m`` + mark."""
    return MONTHS[match["m" + mark].lower().rstrip(".")]


def days_of(match: re.Match[str], mark: str, anchor: Anchor, year: int | None = None) -> Days | None:
    """The day that a pattern found in its groups ``d``, ``m``, ``y`` + mark; None if no year can be known."""
    number, day = month_of(match, mark), int(match["d" + mark])
    year = year or year_of(match, mark)
    if year is None:
        year = anchor.year or last_year(anchor, number, day)
    return calendar.day(year, number, day) if year else None


def year_of(match: re.Match[str], mark: str) -> int | None:
    """The year that a pattern found in its group ``y`` + mark, None if it has none."""
    written = match.groupdict().get("y" + mark)
    return int(written) if written else None


def last_year(anchor: Anchor, month: int, day: int = 1) -> int | None:
    """The year in which the day last was, seen from the day of publication."""
    if anchor.published is None:
        return None
    later = (month, day) > (anchor.published.month, anchor.published.day)
    return anchor.published.year - int(later)
