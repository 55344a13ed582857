"""Digits, number words and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from compile.language.numberwords import ONES, TENS
from compile.model.evidence import Fact
from compile.probe.flip import Flip
from compile.probe.ground import Ground
from compile.probe.stock import Stock

#: Two to twelve, and rounder ones.
_WORDS = [*list(ONES)[2:13], "fifteen", *list(TENS)[:5]]
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_YEAR = re.compile(r"\b(1[5-9]|20)\d\d\b")


def digits(ground: Ground, stock: Stock, random: Random) -> Iterator[Flip | None]:
    """One digit of a figure: 153 → 158."""
    for fact in _facts(ground, "quantity"):
        places = [at for at in range(fact.start, fact.end) if ground.statement.text[at].isdigit()]
        if places:
            at = random.choice(places)
            was = ground.statement.text[at]
            lowest = 1 if at == places[0] else 0
            now = random.choice([str(n) for n in range(lowest, 10) if str(n) != was])
            yield ground.flip("digit", at, at + 1, now)


def number_words(ground: Ground, stock: Stock, random: Random) -> Iterator[Flip | None]:
    """One number word: "two" → "five"; "a hundred" has another measure and is left alone."""
    for fact in _facts(ground, "quantity"):
        for token in ground.sentence.tokens:
            word = token.text.lower()
            if fact.start <= token.start < fact.end and word in _WORDS:
                now = random.choice([other for other in _WORDS if other != word])
                yield ground.flip("number word", token.start, token.end, _cased(now, token.text))


def dates(ground: Ground, stock: Stock, random: Random) -> Iterator[Flip | None]:
    """The day, the month or the year of a date."""
    for fact in _facts(ground, "date"):
        text = ground.statement.text[fact.start : fact.end]
        choices = [*_days(text), *_months(text), *_years(text)]
        if choices:
            start, end, others = random.choice(choices)
            yield ground.flip("date", fact.start + start, fact.start + end, random.choice(others))


def _facts(ground: Ground, kind: str) -> list[Fact]:
    facts = (fact for fact in ground.statement.facts if fact.kind == kind)
    return [fact for fact in facts if ground.plain(fact.start, fact.end)]


def _days(text: str) -> Iterator[tuple[int, int, list[str]]]:
    for found in re.finditer(r"\b([1-9]|[12]\d|3[01])\b(?!\d)", text):
        day = int(found[0])
        yield (
            found.start(),
            found.end(),
            [str(n) for n in range(max(1, day - 9), min(28, day + 9) + 1) if n != day],
        )


def _months(text: str) -> Iterator[tuple[int, int, list[str]]]:
    for month in _MONTHS:
        for found in re.finditer(rf"\b{month}\b", text):
            yield found.start(), found.end(), [other for other in _MONTHS if other != month]


def _years(text: str) -> Iterator[tuple[int, int, list[str]]]:
    for found in _YEAR.finditer(text):
        year = int(found[0])
        yield found.start(), found.end(), [str(year + n) for n in (-9, -4, -3, -2, -1, 1, 2, 3)]


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word
