"""Dates of a sentence as intervals of days: absolute, partial, relative to the source's own date, open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from compile.language import calendar, clock
from compile.language import datepatterns as patterns
from compile.language.anchors import Anchor, day_of, days_of, last_year, month_of, only_year, year_of
from compile.language.calendar import MONTHS, ORDINALS, WEEKDAYS, Days
from compile.language.lexicon import bag
from compile.language.when import When, related
from compile.model.evidence import Interval
from compile.text.tokens import vocabulary

edtf = calendar.edtf
__all__ = ["When", "edtf", "read"]


#: So much of the text before and behind a date is looked at: reading stays linear.
_NEAR = 60
_NIGHT = re.compile(r"\bnight\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_YEAR_LEADS = re.compile(
    r"(?:\b(?:in|since|until|till|before|after|during|early|late|mid|the year|fiscal|year|season|spring|summer|autumn|"
    r"winter|january|february|march|april|may|june|july|august|september|october|november|december)|\()\s*(?:the\s+)?$",
    re.IGNORECASE,
)
#: After these a number may be a year or a count: "by 2018", "of 2018 fighters".
_WEAK_LEADS = re.compile(
    r"(?:\b(?:by|of|from|around|about|circa|for|through|between|and|to)|[–—,-])\s*(?:the\s+)?$", re.IGNORECASE
)
_NO_YEAR = re.compile(
    r"(?:[$€£#№]|\b(?:pp?|nos?|highway|route|room|page|section|article|flight|model)\.?)\s*$", re.I
)
#: Between these and a noun four digits count: "there were 1690 confirmed cases".
_COUNTS = re.compile(r"\b(?:were|are|have|has|had|than|some|nearly|almost|least|killed|another)\s+$", re.I)
_PART_OF = re.compile(
    r"\b(?:course|end|start|beginning|middle|rest|most|all|half|quarter|spring|summer|autumn|fall|winter|months?|part|"
    r"early|late|as)\s+of\s+$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:the|its|his|her|their|our|an?|this|that)\s+$", re.I)
_NOUN_SOON = re.compile(r"\s+(?:[a-z-]+\s+){0,2}[a-z]+s\b")
_NOUN_NEXT = re.compile(
    r"\s+(?!was|is|has|as|this|its|his|plus)[a-z]+(?:s|people|men|women|children|troops)\b"
)
_ATTRIBUTED = re.compile(r"\s+[A-Za-z]+")


def read(text: str, *, published: str = "", context: str = "") -> tuple[When, ...]:
    """The dates of a sentence in order, those that cannot be told among them.

    A day and month without year take the year named beside them, else the one year that ``context`` names, else the
    year in which they last were on ``published`` (ISO 8601).
    """
    if not _likely(text) or patterns.ANY.search(text) is None:
        return ()
    anchor = Anchor(day_of(published), only_year(text) or only_year(context))
    taken: list[When] = []
    for pattern, build in _asked(text):
        for match in pattern.finditer(text):
            if not any(match.start() < when.end and when.start < match.end() for when in taken):
                found = build(match, text, anchor)
                if found is not None:
                    taken.append(found)
    taken.extend(_that_month(text, taken))
    taken.extend(w for w in clock.read(text) if not any(w.start < t.end and t.start < w.end for t in taken))
    return tuple(related(text, when) for when in sorted(_overnight(text, taken), key=lambda when: when.start))


def _likely(text: str) -> bool:
    """Whether ``patterns.ANY`` may match: a digit stands there, or a word that it names; cheaper than the pattern."""
    if _DIGIT.search(text) is not None:
        return True
    found = vocabulary(text)
    return not found.isdisjoint(_DATING) or any(word.endswith("day") for word in found)


def _asked(text: str) -> Iterator[tuple[re.Pattern[str], _Build]]:
    """The forms of the grammar that a text may hold: most are looked for only where digits, or a month, stand."""
    lower = text.lower()
    digits = _DIGIT.search(text) is not None
    months = any(month in lower for month in _BEGUN)
    for pattern, build in _GRAMMAR:
        if (digits or pattern not in _WITH_DIGITS) and (months or pattern not in _WITH_MONTHS):
            yield pattern, build


def _when(match: re.Match[str], days: Days | Interval | None, **more: object) -> When:
    interval = days if isinstance(days, Interval) else calendar.interval(days)
    found = When(start=match.start(), end=match.end(), interval=interval)
    return replace(found, **more) if more else found  # type: ignore[arg-type]


def _long(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    year = year_of(match, "2")
    low, high = days_of(match, "1", anchor, year_of(match, "1") or year), days_of(match, "2", anchor, year)
    unknown = low is None and high is None and not year
    if unknown:
        low, high = (days_of(match, mark, anchor, calendar.YEARLESS) for mark in "12")
    if re.search(r"\sand\s", match.group()) and not text[
        max(0, match.start() - _NEAR) : match.start()
    ].lower().rstrip().endswith("between"):
        return None
    days = Days(low.low, high.high) if low and high and low <= high else None
    return _when(match, days, exactness="range", yearless=unknown)


def _short(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    high = days_of(match, "2", anchor) if "d2" in match.groupdict() else None
    unknown = high is None and not year_of(match, "2")
    if unknown:
        high = days_of(match, "2", anchor, calendar.YEARLESS)
    low_day = int(match["d1"])
    if re.search(r"\sand\s", match.group()) and not text[
        max(0, match.start() - _NEAR) : match.start()
    ].lower().rstrip().endswith("between"):
        return _when(match, None)
    if high is None or low_day > int(match["d2"]):
        return _when(match, None)
    days = Days(high.low - int(match["d2"]) + low_day, high.high)
    return _when(match, days, exactness="range", yearless=unknown)


def _day(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    days = days_of(match, "1", anchor)
    named = _WEEKDAY_NAMED.match(match.group())
    misnamed = bool(named and days and year_of(match, "1") and _weekday_of(days) != named[0].lower())
    unknown = days is None and not year_of(match, "1")
    if unknown:
        days = days_of(match, "1", anchor, calendar.YEARLESS)
    if days and _NIGHT.search(text[max(0, match.start() - _NEAR) : match.start()]):
        days = Days(days.low, days.high + 1)
    return _when(match, days, yearless=unknown, misnamed=misnamed)


_WEEKDAY_NAMED = re.compile("|".join(WEEKDAYS), re.IGNORECASE)


def _weekday_of(days: Days) -> str:
    return WEEKDAYS[date.fromordinal(days.low).weekday()]


def _month_year(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    return _when(match, calendar.month(int(match["y1"]), month_of(match, "1"), _part(match["part"])))


def _months(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    """ "from November 1970 to January 1971", "May–August 2002"; "in May and June 2002" is two months."""
    before = text[max(0, match.start() - _NEAR) : match.start()].lower().rstrip()
    if re.search(r"\sand\s", match.group()) and not before.endswith("between"):
        return None
    last = int(match["y2"])
    first = year_of(match, "1") or last
    low, high = (
        calendar.month(first, month_of(match, "1")).low,
        calendar.month(last, month_of(match, "2")).high,
    )
    return _when(match, Days(low, high) if low < high else None, exactness="range")


def _that_month(text: str, taken: list[When]) -> Iterator[When]:
    """ "the fifth of that month": of the month of the date before it."""
    for match in patterns.THAT_MONTH.finditer(text) if "month" in text else ():
        before = max(
            (w for w in taken if w.end <= match.start() and w.interval and not w.scale),
            key=lambda w: w.end,
            default=None,
        )
        if before is None or before.interval is None or before.interval.low is None:
            continue
        word = match["o"].lower()
        number = ORDINALS.index(word) + 1 if word in ORDINALS else int(word[:-2])
        month = date.fromordinal(int(before.interval.low))
        yield _when(match, calendar.day(month.year, month.month, number), yearless=before.yearless)


def _part(written: str | None) -> str:
    plain = (written or "").lower()
    for name, marks in {
        "early": ("early", "begin", "start"),
        "mid": ("mid",),
        "late": ("late", "end"),
    }.items():
        if any(mark in plain for mark in marks):
            return name
    return ""


#: "of Jan Oren": a person, not a month cut short.
_NAME_NEXT = re.compile(r"\s+[A-Z][a-z]")


def _month_alone(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    number = month_of(match, "1")
    if match["m1"].lower() in ("may", "march") and not (match["lead"] or match["part2"]):
        return None
    if len(match["m1"]) == 3 and match["m1"] != "May" and _NAME_NEXT.match(text, match.end()):
        return None
    year = anchor.year or last_year(anchor, number)
    days = calendar.month(year or calendar.YEARLESS, number, _part(match["part"] or match["part2"]))
    at = (
        match.start("part")
        if match["part"]
        else match.start("part2")
        if match["part2"]
        else match.start("m1")
    )
    return When(start=at, end=match.end(), interval=calendar.interval(days), yearless=not year)


def _iso_day(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    return _when(match, calendar.day(int(match["y1"]), int(match["n1"]), int(match["d1"])))


def _numeric(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    """ "25/12/2018" and "12/25/2018" can be told; "03/04/2018" and "05-06-07" cannot."""
    a, b = int(match["a"]), int(match["b"])
    if (len(match["y1"]) == 4 and max(a, b) > 12 >= min(a, b)) or (a == b and len(match["y1"]) == 4):
        return _when(match, calendar.day(int(match["y1"]), min(a, b), max(a, b)))
    return _when(match, None) if max(a, b) <= 31 else None


def _quarter(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    size = 3 if match["k"] == "quarter" else 6
    rank = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": 12 // size - 1}[match["q"]]
    if rank * size >= 12:
        return None
    return _when(match, calendar.months(int(match["y1"]), rank * size + 1, rank * size + size))


def _season(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    return _when(match, calendar.season(match["s"].lower(), int(match["y1"])))


def _narrows(before: str, ahead: str) -> bool:
    """ "the Class of 1978", "the 2016 season": a year that belongs to its noun and dates no verb."""
    if _ARTICLE.search(before) and _ATTRIBUTED.match(ahead):
        return True
    return bool(re.search(r"\bof\s+$", before)) and not _PART_OF.search(before)


def _year_to_year(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    """ "from 1988 to 1998", "between 2010 and 2015"."""
    first, last = int(match["y1"]), int(match["y2"])
    if not first < last <= 2099:
        return None
    return _when(match, calendar.years(first, last), exactness="range")


def _decade(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    year = int(match["y1"])
    led = re.search(
        r"\b(?:in|during|since|until|till|by|from|to|before|after|of|through)\s+(?:the\s+)?$",
        text[max(0, match.start() - _NEAR) : match.start()],
        re.I,
    )
    return _when(match, calendar.years(year, year + 9, _part(match["part"])), attributive=led is None)


def _years(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    first = int(match["y1"])
    last = int(match["y2"]) if len(match["y2"]) == 4 else first // 100 * 100 + int(match["y2"])
    if not first < last <= first + 200 or last > 2099:
        return None
    return _when(match, calendar.years(first, last), exactness="range", attributive=True)


def _year(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    year, before, ahead = (
        int(match["y1"]),
        text[max(0, match.start() - _NEAR) : match.start()],
        text[match.end() : match.end() + _NEAR],
    )
    led = bool(match["part"] or _YEAR_LEADS.search(before))
    weak = bool(match["about"] or _WEAK_LEADS.search(before))
    if _ARTICLE.search(before) and year >= 1500 and not led:
        return _when(match, calendar.years(year, year), attributive=True)
    if not led and (_NOUN_NEXT.match(ahead) or _NO_YEAR.search(before) or not (weak or year >= 1500)):
        return None
    if _COUNTS.search(before) and _NOUN_SOON.match(ahead):
        return None
    if re.match(
        r"\s*(?:GMT|UTC|hours|hrs|[ap]\.?m\b|%|per ?cent|percent|[kmc]?m[²2]?\b|[km]?g\b|lbs?\b|ft\b|mi\b|ha\b|hp\b|[kM]W\b)",
        ahead,
    ):
        return None
    slack = 2 if match["about"] else 0
    days = calendar.years(year - slack, year + slack, _part(match["part"]))
    attributive = _narrows(before, ahead) or (not (led or weak) and bool(_ATTRIBUTED.match(ahead)))
    return _when(match, days, exactness="approximate" if slack else "exact", attributive=attributive)


def _weekday(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    if match["which"] in ("next", "this"):
        return _when(match, None)
    if anchor.published is None:
        return _when(match, clock.weekday(match), scale="weekday")
    back = (anchor.published.weekday() - WEEKDAYS.index(match["w"].lower())) % 7
    back = back or (7 if match["which"] == "last" else 0)
    ordinal = anchor.published.toordinal() - back
    return _when(match, Days(ordinal, ordinal))


def _relative(match: re.Match[str], text: str, anchor: Anchor) -> When | None:
    if anchor.published is None:
        return _when(match, None)
    today, year = anchor.published.toordinal(), anchor.published.year
    word = match["r"].lower()
    if match["k"] is None:
        low = today - 1 if word in ("yesterday", "overnight", "last night") else today
        return _when(match, Days(low, low if word in ("yesterday", "today") else low + 1))
    back = int(match["which"].lower() == "last")
    if match["k"].lower() == "year":
        return _when(match, calendar.years(year - back, year - back))
    if match["k"].lower() == "month":
        month = anchor.published.month - back
        return _when(match, calendar.month(year if month else year - 1, month or 12))
    monday = today - anchor.published.weekday() - 7 * back
    return _when(match, Days(monday, monday + 6))


def _overnight(text: str, found: list[When]) -> Iterator[When]:
    """ "… on 1 August that they had surrendered overnight": the night to the one day that the sentence names."""
    told = [w.interval for w in found if w.unit == "day"]
    named = [interval for interval in told if interval and interval.low == interval.high]
    for when in found:
        night = text[when.start : when.end].lower() in ("overnight", "last night")
        if night and len(named) == 1 and named[0].low is not None:
            yield replace(when, interval=Interval(low=named[0].low - 1, high=named[0].high))
        else:
            yield when


_DIGIT = re.compile(r"\d")
_BEGUN = tuple(sorted({month[:3] for month in MONTHS}))
#: The words of ``patterns.ANY``; "clock" of "o'clock", "m" of "p.m.".
_DATING = frozenset(MONTHS) | bag(
    "yesterday today tonight overnight last this dawn sunrise daybreak morning noon midday lunchtime afternoon evening "
    "dusk sunset nightfall midnight clock am pm m"
)
_Build = Callable[[re.Match[str], str, Anchor], When | None]
#: In this order: what matched first takes its stretch of the text.
_GRAMMAR: tuple[tuple[re.Pattern[str], _Build], ...] = (
    (patterns.ISO, _iso_day),
    (patterns.LONG_RANGE, _long),
    (patterns.LONG_RANGE_US, _long),
    (patterns.SHORT_RANGE, _short),
    (patterns.SHORT_RANGE_US, _short),
    (patterns.DAY, _day),
    (patterns.DAY_US, _day),
    (patterns.MONTH_RANGE, _months),
    (patterns.MONTH, _month_year),
    (patterns.QUARTER, _quarter),
    (patterns.SEASON, _season),
    (patterns.MONTH_ALONE, _month_alone),
    (patterns.DECADE, _decade),
    (patterns.NUMERIC, _numeric),
    (patterns.YEARS, _years),
    (patterns.YEAR_TO_YEAR, _year_to_year),
    (patterns.YEAR, _year),
    (patterns.WEEKDAY, _weekday),
    (patterns.RELATIVE, _relative),
)
_WITH_DIGITS = frozenset(pattern for pattern, _ in _GRAMMAR) - {
    patterns.MONTH_ALONE,
    patterns.WEEKDAY,
    patterns.RELATIVE,
}
_WITH_MONTHS = frozenset(pattern for pattern, _ in _GRAMMAR if "January" in pattern.pattern)
