"""One amount told in two units that are not each other: "12 km (20 mi)", "10 pounds or 400 shillings" → Conflict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from compile.conflicts.impossible.proved import clash, read, told
from compile.language.numberwords import ONES, TENS
from compile.model.evidence import Fact, Passage, Source
from compile.model.statement import Conflict

#: Dimensions of which one amount is told in two units.
_DIMENSIONS = frozenset(("metre", "square-metre", "kilogram", "watt", "metre-per-second", "litre"))
#: What rounding in both units makes at the most, as a share.
_ROUNDED = Decimal("0.1")
#: Coins and times of one ladder, each in the smallest of it.
_LADDERS = (
    {
        "guinea": 252,
        "pound": 240,
        "crown": 60,
        "florin": 24,
        "shilling": 12,
        "penny": 1,
        "pence": 1,
        "pennie": 1,
    },
    {"dollar": 100, "cent": 1},
    {"year": 12, "month": 1},
    {"week": 7, "day": 1},
    {"hour": 60, "minute": 1},
)
_BOTH = re.compile(
    r"(?P<n>\d[\d,]*(?:\.\d+)?|[a-z]+) (?P<u>[a-z]+?)s?(?:,? or|,? i\.e\.,?|,? that is,?| \(or| \() "
    r"?(?P<m>\d[\d,]*(?:\.\d+)?|[a-z]+) (?P<v>[a-z]+?)s?\b"
)


def misconverted(source: Source) -> tuple[Conflict, ...]:
    """The amounts of a text in brackets behind another of the same dimension that they are not."""
    return tuple(
        clash("quantity", told(source, passage, a), told(source, passage, b), "one amount")
        for passage in source.passages
        for a, b in pairwise(passage.facts)
        if _bracketed(a, b) and _apart(a, b)
    )


def _bracketed(a: Fact, b: Fact) -> bool:
    """ "12 km (20 mi": nothing but the bracket stands between, and the units are two."""
    if a.kind != "quantity" or a.unit != b.unit or a.unit not in _DIMENSIONS or b.start - a.end != 2:
        return False
    plain = all(fact.exactness in ("exact", "approximate") for fact in (a, b))
    return plain and a.text.split()[-1] != b.text.split()[-1]


def _apart(a: Fact, b: Fact) -> bool:
    lows, highs = (a.interval.low, b.interval.low), (a.interval.high, b.interval.high)
    if lows[0] is None or lows[1] is None or highs[0] is None or highs[1] is None:
        return False
    return highs[0] * (1 + _ROUNDED) < lows[1] or highs[1] * (1 + _ROUNDED) < lows[0]


def miscoined(source: Source) -> tuple[Conflict, ...]:
    """The amounts that a text tells in two coins, or two lengths of time, of one ladder, of which one is wrong."""
    return tuple(found for passage in source.passages for found in _coins(source, passage))


def _coins(source: Source, passage: Passage) -> Iterator[Conflict]:
    for match in _BOTH.finditer(passage.text or ""):
        one, other = _number(match["n"]), _number(match["m"])
        ladder = next((row for row in _LADDERS if match["u"] in row and match["v"] in row), None)
        if ladder is None or one is None or other is None or match["u"] == match["v"]:
            continue
        if _off(one * ladder[match["u"]], other * ladder[match["v"]]):
            spans = match.span("n")[0], match.end("u")
            sides = read(source, passage, spans), read(source, passage, (match.start("m"), match.end("v")))
            yield clash("quantity", *sides, "one amount")


def _off(a: Decimal, b: Decimal) -> bool:
    return max(a, b) > min(a, b) * (1 + 2 * _ROUNDED)


def _number(word: str) -> Decimal | None:
    if word[0].isdigit():
        return Decimal(word.replace(",", "").rstrip("."))
    return ONES.get(word, TENS.get(word))
