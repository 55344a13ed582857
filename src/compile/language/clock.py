"""Times of day and days of the week without their date, as intervals of minutes and of weekdays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from compile.language.calendar import WEEKDAYS
from compile.language.numberwords import ONES
from compile.language.when import When
from compile.model.evidence import Interval

_HOURS = {word: int(hour) for word, hour in ONES.items() if 1 <= hour <= 12}
_LEAD = (
    r"(?P<lead>(?:(?P<r>\b(?:(?:shortly|just|soon|well|long)\s+)?(?:before|after|until|till|by|since|from|to|between))\s+)?"
    r"(?:\b(?:at|about|around|roughly|some\s+time\s+(?:around|about))\s+)*)"
)
_HALF = r"(?P<half>\s*(?:[ap]\.?\s?m\b\.?|(?:o['’]clock\s+)?(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night)))"
#: "23:45", "11.45 p.m.", "6 a.m.", "seven o'clock in the evening".
_CLOCK = re.compile(
    _LEAD
    + r"(?<![\d.:,/$€£-])(?:(?P<h>[01]?\d|2[0-3])(?:[:.](?P<m>[0-5]\d))?|(?P<word>"
    + "|".join(_HOURS)
    + r"))(?![\d:,%]|\.\d)(?:"
    + _HALF
    + r")?",
    re.IGNORECASE,
)
#: "a quarter to midnight", "half past nine in the evening".
_SPOKEN = re.compile(
    _LEAD
    + r"\b(?P<q>a\s+quarter|half|five|ten|twenty|twenty-five)\s+(?:minutes\s+)?(?P<to>to|past|before|after)\s+"
    + r"(?P<word>midnight|noon|midday|"
    + "|".join(_HOURS)
    + r")\b(?:"
    + _HALF
    + r")?",
    re.IGNORECASE,
)
_PARTS = {
    "dawn": (180, 480), "sunrise": (180, 510), "daybreak": (180, 480), "breakfast": (300, 600), "morning": (0, 725),
    "noon": (690, 750), "midday": (690, 780), "lunchtime": (660, 870), "afternoon": (715, 1140),
    "evening": (960, 1439), "dusk": (900, 1320), "sunset": (900, 1320), "nightfall": (960, 1320),
}  # fmt: skip
#: In small letters: "Dawn" may be somebody.
_PART = re.compile(
    r"(?P<r>(?i:\b(?:before|after|until|till|by|since|from|to))\b)?\s*"
    r"(?:(?i:\b(?:at|in|on|the|this|that|around|about|early|late|mid)\b)\s+)*"
    r"\b(?P<p>" + "|".join(_PARTS) + r")\b(?!\s+(?:post|news|star|mail|service|prayers?|paper|dress))"
)
#: Its hours are those of another place: "at 19:30 GMT".
_ZONE = re.compile(r"\s*\(?\s*(?:hours|hrs)?\s*(?:GMT|UTC|BST|CET|[ECMP][SD]T|Z\b|local time)")
#: What a text must have for each of the three to be looked for: most sentences have none.
_SAID = re.compile(
    r"\b(?:quarter|half|five|ten|twenty)\s+(?:minutes\s+)?(?:to|past|before|after)\b", re.IGNORECASE
)
_FIGURES = re.compile(
    r"\d\d:\d\d|[\d\s][ap]\.?\s?m\b|o['’]clock|(?:\d|[nerxtf])\s+(?:in\s+the\s+[mae]|at\s+n)", re.IGNORECASE
)
_NAMED = re.compile(r"\b(?:" + "|".join(_PARTS) + r")\b")
_NO_TIME = re.compile(r"\s*(?:minutes?|seconds?|hours?\s+(?:long|of)|per|to\s+\d|[:/]\d)", re.IGNORECASE)
_MINUTES = {"a quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
#: A full hour is often a round one; "about" is rounder still.
_EXACT, _ROUND, _ABOUT = 0, 10, 45
_DAY = 1439
_NIGHT = re.compile(r"\s*(?:,\s*)?(?:night|evening)\b", re.IGNORECASE)


def weekday(match: re.Match[str]) -> Interval | None:
    """A weekday that no date is known for: Monday is 1; "Monday night" may be Tuesday. "Next Monday" is none."""
    if match["which"]:
        return None
    number = WEEKDAYS.index(match["w"].lower()) + 1
    late = bool(_NIGHT.match(match.string, match.end())) and number < len(WEEKDAYS)
    return _interval(number, number + int(late))


def read(text: str) -> Iterator[When]:
    """The times of day of a sentence, in minutes since midnight; those of which nobody knows the half are left out."""
    taken: list[tuple[int, int]] = []
    for trigger, pattern, build in (
        (_SAID, _SPOKEN, _spoken),
        (_FIGURES, _CLOCK, _clock),
        (_NAMED, _PART, _part),
    ):
        if trigger.search(text) is None:
            continue
        for match in pattern.finditer(text):
            span = _stretch(match)
            if any(low < span[1] and span[0] < high for low, high in taken):
                continue
            interval = build(match)
            if interval is not None:
                taken.append(span)
                zone = _ZONE.match(text, match.end()) is not None
                yield When(
                    start=span[0], end=span[1], interval=interval, scale="time of day", attributive=zone
                )


def _stretch(match: re.Match[str]) -> tuple[int, int]:
    written = match.group()
    return match.start() + len(written) - len(written.lstrip()), match.start() + len(written.rstrip())


def _clock(match: re.Match[str]) -> Interval | None:
    half = (match["half"] or "").lower()
    hour = int(match["h"]) if match["h"] else _HOURS[match["word"].lower()]
    minutes = match["m"]
    if not half and not (minutes and match["lead"].strip() and len(match["h"] or "") == 2):
        return None
    if not half and _NO_TIME.match(match.string, match.end()):
        return None
    at = _of_day(hour, half)
    if at is None:
        return None
    return _about(match, at * 60 + int(minutes or 0), _EXACT if minutes else _ROUND)


def _spoken(match: re.Match[str]) -> Interval | None:
    word, half = match["word"].lower(), (match["half"] or "").lower()
    known = {"midnight": 24, "noon": 12, "midday": 12}.get(word)
    hour = known if known is not None else _of_day(_HOURS[word], half) if half else None
    if hour is None:
        return None
    minutes = _MINUTES[" ".join(match["q"].lower().split())]
    at = hour * 60 + (-minutes if match["to"].lower() in ("to", "before") else minutes)
    return _about(match, at % (24 * 60), _EXACT)


def _part(match: re.Match[str]) -> Interval | None:
    low, high = _PARTS[match["p"].lower()]
    relation = (match["r"] or "").lower()
    if relation in ("until", "till", "by", "since", "from", "to"):
        return None
    if relation == "before":
        return _interval(0, high)
    return _interval(low, _DAY) if relation == "after" else _interval(low, high)


def _of_day(hour: int, half: str) -> int | None:
    """The hour from 0 to 23: "7" of "7 p.m." is 19."""
    if not half:
        return hour
    if not 1 <= hour <= 12:
        return hour if hour >= 13 else None
    plain = half.replace(".", "").replace(" ", "")
    if (plain.startswith("a") and "m" in plain[:2]) or "morning" in half:
        return hour % 12
    if "night" in half:
        return hour + 12 if 6 <= hour < 12 else hour % 12
    return hour % 12 + 12


def _about(match: re.Match[str], at: int, slack: int) -> Interval | None:
    last = (match["r"] or "").lower().split()[-1:]
    if last in (["before"], ["after"]):
        return _interval(0, at) if last == ["before"] else _interval(at, _DAY)
    if last:
        return None
    lead = match["lead"].lower()
    slack = _ABOUT if "about" in lead or "around" in lead or "roughly" in lead else slack
    return _interval(max(0, at - slack), min(_DAY, at + slack))


def _interval(low: int, high: int) -> Interval:
    return Interval(low=Decimal(low), high=Decimal(high))
