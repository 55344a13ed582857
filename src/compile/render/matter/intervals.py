"""Intervals of days in words, also those that are open on a side."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from compile.model.evidence import Interval
from compile.render.ast.nodes import Inlines, words
from compile.render.matter.periods import Period, printed
from compile.render.words.interface import Interface

#: Days and months without a year are in one of the first: no book is of that time.
_YEARLESS = 5 * 366


def days(interval: Interval, interface: Interface) -> Inlines:
    """ "18 July 2018", "until 18 July 2018", "July 2018", "19–31 July 2018"; nothing where no year is known."""
    low, high = _day(interval.low), _day(interval.high)
    if low is not None and high is not None:
        return printed(Period(first=low, last=high), interface)
    if high is not None:
        return words(interface.say("dates.until", date=interface.date(high.isoformat())))
    return (
        words(interface.say("dates.since", date=interface.date(low.isoformat()))) if low is not None else []
    )


def _day(ordinal: Decimal | None) -> date | None:
    if ordinal is None or not _YEARLESS < ordinal < date.max.toordinal():
        return None
    return date.fromordinal(int(ordinal))
