"""Whether a figure or a date of a source bears a stated one out, and on which scales it is looked up."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from compile.language.calendar import yearless
from compile.language.comparing.families import kin
from compile.language.comparing.values import digits, exact, figure_of, rounded
from compile.language.spreads import SPREAD
from compile.model.evidence import Fact, Interval

#: How far above and below a bound the source's figure may be, as shares of the bound.
_ABOVE, _BELOW = Decimal("0.5"), Decimal("0.25")
#: The year and the day of a date.
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAY = re.compile(r"(?<![\d.,])\d{1,2}(?:st|nd|rd|th)?(?!\d)")
#: A bound so near to a figure (as a share) was made from it.
_CLOSE = Decimal("0.1")


def scales(fact: Fact, side: Literal["told", "stated"]) -> list[tuple[str, Interval]]:
    """The scales on which a value can be looked up: a day also by its place in the year, for the side that has none.

    So a stated 18 July 2018 finds the source's 18 July, and 18 July the source's 18 July 2018, but 2018 never 2017.
    """
    if fact.kind == "quantity":
        return [("spread" if fact.unit == SPREAD else "quantity", fact.interval)]
    bare = fact.interval if fact.unit == "yearday" else yearless(fact.interval)
    if fact.unit == "yearday":
        scales = ["yearday", "of a year"] if side == "stated" else ["yearday", "of no year"]
        return [(scale, fact.interval) for scale in scales]
    extra = "of a year" if side == "told" else "of no year"
    return [("date", fact.interval), *([(extra, bare)] if bare is not None else [])]


def looked_up(scale: str, fact: Fact) -> str:
    """The scale for the ends of a fact: those of "late July" and "since 2015" are no days that anybody told."""
    low, high = fact.interval.low, fact.interval.high
    span = None not in (low, high) and low != high and fact.exactness != "range"
    bound = None in (low, high) and _YEAR.search(fact.text) is not None and not _DAY.search(fact.text)
    return f"{scale} span" if fact.kind == "date" and (span or bound) else scale


def bears_out(evidence: Fact, stated: Fact) -> bool:
    """Whether a source's value is as precise as what is stated: 46 bears out "more than 40", not the reverse.

    A rough figure must be rougher than the source's ("about 250" for 245, not "about 254"; 1,200 for 1,248, not 2,001
    for 2,000), and a bound near it ("more than 100" for 134, not for 600), and a round one where the source has a bound too.
    """
    value, figure = exact(evidence.interval), figure_of(stated)
    if stated.interval == evidence.interval:
        return True
    if stated.interval.holds(evidence.interval):
        if stated.kind == "date":
            return (
                "bound" not in (evidence.exactness, stated.exactness)
                or evidence.exactness != stated.exactness
            )
        if figure is None:
            return True
        if value is not None and stated.exactness == "approximate":
            return value == figure or digits(figure) < digits(value)
        return stated.exactness != "bound" or _near(figure, evidence)
    return evidence.kind == "quantity" and _rounded(evidence, stated)


def _rounded(evidence: Fact, stated: Fact) -> bool:
    """Whether what is stated is the source's value rounded, not the other way round."""
    value, told = exact(evidence.interval), exact(stated.interval)
    finer = value is not None and told is not None and digits(told) > digits(value)
    return not finer and rounded(evidence.interval, stated.interval)


def _near(bound: Decimal, evidence: Fact) -> bool:
    ends = [end for end in (evidence.interval.low, evidence.interval.high) if end]
    return any(
        end == bound
        or (
            (exact(evidence.interval) is not None or digits(bound) < digits(end) or _round(bound))
            and -_BELOW * abs(bound) <= end - bound <= _ABOVE * abs(bound)
        )
        for end in ends
    )


def _round(value: Decimal) -> bool:
    """Whether it is a number such as people choose for a bound: 40, 150, 2,500."""
    parts = value.normalize().as_tuple().digits
    return len(parts) == 1 or (len(parts) == 2 and parts[-1] == 5)


def alike(evidence: Fact, stated: Fact) -> bool:
    """Whether two figures that differ in their digits may be of one thing: by the unit, and the noun or the event.

    A bound right beside the source's figure ("fewer than 217" for 216) needs the unit only.
    """
    if evidence.unit != stated.unit:
        return False
    bound, value = figure_of(stated), exact(evidence.interval)
    if stated.exactness == "bound" and bound and value and abs(value - bound) <= _CLOSE * abs(bound):
        return True
    same = kin(evidence.head) == kin(stated.head) if evidence.head and stated.head else False
    happened = evidence.event is not None and evidence.event == stated.event
    return same or happened or not (stated.head or stated.event)


def one_day(mine: Fact, other: Fact) -> bool:
    """Whether one of two days lacks the year, and they are one day of it: "3 May" of a page on 1907."""
    days = [yearless(fact.interval) for fact in (mine, other)]
    bare = any(fact.interval == day for fact, day in zip((mine, other), days, strict=True))
    return bare and None not in days and days[0] == days[1]
