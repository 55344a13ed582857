"""Days, months, seasons and years as intervals of ordinals."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from compile.model.evidence import Interval


class Days(NamedTuple):
    """The days ``low:high``, both in it, as ordinals (``date.toordinal``)."""

    low: int
    high: int


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
#: The days of a month in words: "the fifth of that month".
_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "ten",
    "eleven",
    "twelf",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
ORDINALS = (
    *(*_UNITS, *(f"{ten}th" for ten in _TEENS)),
    *("twentieth", *(f"twenty-{unit}" for unit in _UNITS), "thirtieth", "thirty-first"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

#: Parts of a month, by the days they may be said of: they overlap, as people do not agree where they end.
_PARTS = {"early": (1, 12), "mid": (9, 22), "late": (19, 31)}
_SEASONS = {
    "spring": ((0, 3, 1), (0, 6, 21)),
    "summer": ((0, 6, 1), (0, 9, 22)),
    "autumn": ((0, 9, 1), (0, 12, 21)),
}
_WINTER = ((-1, 12, 1), (1, 3, 21))


def day(year: int, month: int, number: int) -> Days | None:
    """One day, None if there is no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]):
        return None
    ordinal = date(year, month, number).toordinal()
    return Days(ordinal, ordinal)


def month(year: int, number: int, part: str = "") -> Days:
    """A month, or its "early", "mid" or "late" part."""
    last = monthrange(year, number)[1]
    first, end = _PARTS.get(part, (1, last))
    return Days(date(year, number, first).toordinal(), date(year, number, min(end, last)).toordinal())


def years(first: int, last: int, part: str = "") -> Days:
    """The years from ``first`` to ``last``, or an "early", "mid" or "late" part of them."""
    low, high = date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal()
    third = (high - low) // 3
    slack = third // 3
    if part == "early":
        return Days(low, low + third + slack)
    if part == "late":
        return Days(high - third - slack, high)
    return Days(low + third - slack, high - third + slack) if part == "mid" else Days(low, high)


def season(name: str, year: int) -> Days:
    """A season of the northern year; "winter of 2018" may be either of two, so it is both."""
    (a, b, c), (d, e, f) = _SEASONS.get("autumn" if name == "fall" else name, _WINTER)
    return Days(date(year + a, b, c).toordinal(), date(year + d, e, f).toordinal())


def months(year: int, first: int, last: int) -> Days:
    """From the first day of a month to the last of another."""
    return Days(month(year, first).low, month(year, last).high)


#: The year of days that are told without one: it has a 29 February.
YEARLESS = 4
#: Longer spans than this have no place in a year without a number.
_SEASON = 200


def yearless(value: Interval) -> Interval | None:
    """The interval in the year without a number: 18 July of any year is the same; None for years and longer spans."""
    low, high = value.low, value.high
    if low is not None and high is not None and not 0 <= high - low <= _SEASON:
        return None
    first, last = (
        None if end is None else _end(end).replace(year=YEARLESS).toordinal() for end in (low, high)
    )
    if first is not None and last is not None and last < first:
        return None
    return Interval(
        low=None if first is None else Decimal(first), high=None if last is None else Decimal(last)
    )


def weekday(value: Interval) -> Interval | None:
    """The weekday of one day, Monday 1; None for longer spans."""
    if value.low is None or value.low != value.high:
        return None
    number = Decimal(_end(value.low).isoweekday())
    return Interval(low=number, high=number)


def interval(days: Days | None, low: bool = True, high: bool = True) -> Interval | None:
    """The interval of the days; without ``low`` or ``high`` it is open to that side."""
    if days is None:
        return None
    return Interval(low=Decimal(days.low) if low else None, high=Decimal(days.high) if high else None)


def edtf(value: Interval) -> str:
    """An interval of days as EDTF (ISO 8601-2): "2018-08-01", "2018-07", "2018", "../2018-07-18"; "XXXX-07-18" without a year."""
    return _written(value).replace(f"{YEARLESS:04}-", "XXXX-")


def _written(value: Interval) -> str:
    low = _end(value.low) if value.low is not None else None
    high = _end(value.high) if value.high is not None else None
    if low is None or high is None:
        return f"{low or '..'}/{high or '..'}"
    if low == high:
        return low.isoformat()
    if low.day == 1 and high == _last(low):
        return f"{low.year:04}-{low.month:02}"
    if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31):
        return f"{low.year:04}" if low.year == high.year else f"{low.year:04}/{high.year:04}"
    if low.day == 1 and high.day == monthrange(high.year, high.month)[1]:
        return f"{low.year:04}-{low.month:02}/{high.year:04}-{high.month:02}"
    return f"{low}/{high}"


def _end(ordinal: Decimal) -> date:
    return date.fromordinal(min(max(1, int(ordinal)), date.max.toordinal()))


def _last(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])
