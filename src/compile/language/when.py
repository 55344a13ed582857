"""A date as written, and what the words around it make of it: "by", "since", quotation marks, another calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from compile.model.evidence import Exactness, Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date as written at ``start:end`` (with its "by" or "since").

    ``interval`` is None where it cannot be told (03/04/2018; "Tuesday" in a text without a date): the digits are
    no quantity all the same. ``yearless``: the year is not known, and the interval is of ``calendar.YEARLESS``. ``relation`` is "on", "by", "since", "before" or "after"; ``attributive`` a year that narrows
    a noun ("its 2018 report"). ``as_of``: it says for when something is told, not when it happened.
    ``bare``: the interval without its "by" or "since".
    ``scale``: what it counts if no days: weekdays (Monday is 1), or minutes since midnight. ``misnamed``: the weekday that is
    written with it is not that day's ("Wednesday, 2 August 2018" was a Thursday).
    """

    start: int
    end: int
    interval: Interval | None
    exactness: Exactness = "exact"
    relation: str = "on"
    attributive: bool = False
    yearless: bool = False
    as_of: bool = False
    bare: Interval | None = None
    scale: Literal["", "weekday", "time of day"] = ""
    misnamed: bool = False

    @property
    def unit(self) -> str:
        """The unit of its fact."""
        return self.scale or ("yearday" if self.yearless else "day")


_BEFORE = re.compile(
    r"(?P<r>\b(?:by|no later than|as of|until|till|up to|through|before|prior to|ahead of|after|following|since|from|"
    r"starting|beginning))\s+(?:the\s+)?(?:(?:(?:early|late)\s+)?(?:morning|evening|afternoon|night|close|end|start|"
    r"beginning)\s+(?:of|on)\s+)?$",
    re.IGNORECASE,
)
_RELATIONS = {
    "by": "by", "no later than": "by", "as of": "by", "until": "by", "till": "by", "up to": "by", "through": "by",
    "before": "before", "prior to": "before", "ahead of": "before", "after": "after", "following": "after",
    "since": "since", "from": "since", "starting": "since", "beginning": "since",
}  # fmt: skip
#: A day of the Julian calendar, a year of another era: their days are others than ours of the same name.
_OTHER_CALENDAR = re.compile(
    r"\s*,?\s*\(?\s*(?:old style|o\.?\s?s\.?\b|julian|n\.?s\.?\b|new style|B\.?C\.?(?:E\.?)?\b|AH\b|A\.H\.)",
    re.IGNORECASE,
)
_MARKS = "\"'“”‘’`"


def _quoted(text: str, when: When) -> bool:
    """Whether quotation marks hold the date alone: the song "1999"."""
    before, ahead = text[max(0, when.start - 9) : when.start].rstrip(), text[when.end : when.end + 9].lstrip()
    return before[-1:] in _MARKS and ahead[:1] in _MARKS and bool(before) and bool(ahead)


def related(text: str, when: When) -> When:
    """With "by", "since" … before it taken in, and the interval open as they say."""
    if _OTHER_CALENDAR.match(text, when.end):
        return replace(when, attributive=True)
    if _quoted(text, when) or text[max(0, when.start - 9) : when.start].rstrip().endswith("("):
        return replace(when, attributive=True)
    match = _BEFORE.search(text[max(0, when.start - 60) : when.start])
    if match is None or when.interval is None or when.exactness == "range" or when.scale:
        return when
    relation = _RELATIONS[match["r"].lower()]
    bare = when.interval
    when = replace(when, as_of=match["r"].lower() == "as of", bare=bare)
    if when.attributive:
        return replace(when, relation=relation)
    start = max(0, when.start - 60) + match.start()
    return replace(when, start=start, relation=relation, interval=_open(bare, relation), exactness="bound")


def _open(found: Interval, relation: str) -> Interval:
    if relation == "by":
        return Interval(low=None, high=found.high)
    if relation == "since":
        return Interval(low=found.low, high=None)
    one = Decimal(1)
    if relation == "before":
        return Interval(low=None, high=found.low - one if found.low is not None else None)
    return Interval(low=found.high + one if found.high is not None else None, high=None)
