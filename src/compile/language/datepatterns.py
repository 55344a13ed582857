"""How dates are written: one regular expression a form."""

from __future__ import annotations

import re

_M = (
    r"(?P<m{0}>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|"
    r"january|february|april|june|july|september|october|november|december|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_D = r"(?P<d{0}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
Y = r"(?P<y{0}>1\d{{3}}|20\d\d)(?![\d,.]\d)"
_WD = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?)?"
_TO = r"\s*(?:–|—|-|to|until|till|and|through)\s*"
_PART = r"(?P<part>[Ee]arly|[Mm]id|[Ll]ate|(?:[Tt]he\s+)?(?:beginning|start|middle|end)\s+of)(?:\s+in)?[\s-]*"
_DAYMONTH = _D + r"(?:\s+day)?(?:\s+of)?\s+" + _M


def _regex(pattern: str, *marks: str) -> re.Pattern[str]:
    """Compile a pattern in which "{0}" tells the dates of a range apart."""
    return re.compile(r"(?<![\w.,/-])(?:" + pattern + r")(?!\w)" if not marks else pattern)


def first(part: str) -> str:
    return part.format("1")


def _second(part: str) -> str:
    return part.format("2")


LONG_RANGE = _regex(
    first(_DAYMONTH)
    + rf"(?:\s?,?\s+{first(Y)})?"
    + _TO
    + _WD
    + _second(_DAYMONTH)
    + rf"(?:\s?,?\s+{_second(Y)})?"
)
LONG_RANGE_US = _regex(
    first(_M)
    + r"\s+"
    + first(_D)
    + rf"(?:\s?,?\s+{first(Y)})?"
    + _TO
    + _second(_M)
    + r"\s+"
    + _second(_D)
    + rf"(?:\s?,?\s+{_second(Y)})?"
)
SHORT_RANGE = _regex(first(_D) + _TO + _second(_DAYMONTH) + rf"(?:\s?,?\s+{_second(Y)})?")
SHORT_RANGE_US = _regex(_second(_M) + r"\s+" + first(_D) + _TO + _second(_D) + rf"(?:\s?,?\s+{_second(Y)})?")
#: "12 March 1610/11" is of either year, as the year began in January or in March.
_DUAL = r"(?!/\d)"
DAY = _regex(_WD + first(_DAYMONTH) + rf"(?:\s?,?\s+{first(Y)}{_DUAL})?")
DAY_US = _regex(
    _WD + first(_M) + r"\s+(?:the\s+)?" + first(_D) + rf"(?!\s*[–-]\s*\d)(?:\s?,?\s+{first(Y)}{_DUAL})?"
)
MONTH = _regex(rf"(?:{_PART})?" + first(_M) + rf"(?:\s+(?:of|in))?\s?,?\s+{first(Y)}")
MONTH_RANGE = _regex(first(_M) + rf"(?:\s?,?\s+{first(Y)})?" + _TO + _second(_M) + rf"\s?,?\s+{_second(Y)}")
THAT_MONTH = _regex(
    r"[Tt]he\s+(?P<o>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    r"fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-(?:first|second|third|fourth|"
    r"fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty-first|\d{1,2}(?:st|nd|rd|th))\s+of\s+(?:that|the same)\s+month"
)
MONTH_ALONE = _regex(
    rf"(?:(?P<lead>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Bb]efore|[Aa]fter|[Ll]ast|[Tt]his|[Ff]rom|[Oo]f)\s+"
    rf"(?:{_PART})?|(?P<part2>[Ee]arly|[Mm]id|[Ll]ate)[\s-]*)" + first(_M)
)
ISO = _regex(r"(?P<y1>\d{4})-(?P<n1>\d\d)-(?P<d1>\d\d)")
NUMERIC = _regex(r"(?P<a>\d{1,2})(?P<s>[/.-])(?P<b>\d{1,2})(?P=s)(?P<y1>\d{4}|\d\d)")
QUARTER = _regex(
    r"(?P<q>first|second|third|fourth|last)\s+(?P<k>quarter|half)\s+of\s+(?:the\s+year\s+)?" + first(Y)
)
SEASON = _regex(
    r"(?:(?:early|late|mid)[\s-]+)?(?P<s>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s+(?:of\s+)?"
    + first(Y)
)
DECADE = _regex(rf"(?:{_PART})?(?:the\s+)?(?P<y1>1\d\d0|20\d0)['’]?s")
YEARS = _regex(first(Y).replace("(?![\\d,.]\\d)", "") + r"\s*[–—/-]\s*(?P<y2>\d{4}|\d\d)(?!\d)")
YEAR_TO_YEAR = _regex(
    r"(?:[Ff]rom|[Bb]etween)\s+" + first(Y) + r"\s+(?:to|until|till|and|through)\s+" + _second(Y)
)
YEAR = _regex(rf"(?:{_PART})?(?P<about>(?:about|around|circa|ca?\.)\s+)?" + first(Y))
WEEKDAY = _regex(
    r"(?:(?P<which>last|next|this)\s+)?(?P<w>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:['’]s)?"
)
RELATIVE = re.compile(
    r"\b(?P<r>yesterday|today|tonight|overnight|last night|(?P<which>last|this)\s+(?P<k>week|month|year))\b(?!['’]s)",
    re.IGNORECASE,
)
ANY = re.compile(
    r"\d|\b(?:[A-Z][a-z]*day|"
    + _M.format("0")
    + r")\b|\b(?:yesterday|today|tonight|overnight|last|this|dawn|sunrise|daybreak|morning|noon|midday|lunchtime|afternoon|evening|"
    r"dusk|sunset|nightfall|o['’]clock|midnight|[ap]\.?\s?m)\b",
    re.I,
)

#: A year in a text where only one is wanted; not the hour of "1930 GMT", nor what counts people.
LONE_YEAR = re.compile(
    r"(?<![\d,.$€£:])" + first(Y) + r"(?!\s*(?:GMT|UTC|hours|hrs|[a-z]+s\b|people|men|women))"
)
