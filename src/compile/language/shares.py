"""Shares and marks: "two thirds of the town", "58 out of 100", "half a century"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from compile.language.lexicon import bag, units
from compile.language.numberwords import ONES
from compile.language.ranges import Number
from compile.text.tokens import Token

_FRACTIONS = {
    "half": Decimal(50), "third": Decimal(100) / 3, "thirds": Decimal(100) / 3, "quarter": Decimal(25),
    "quarters": Decimal(25), "fifth": Decimal(20), "fifths": Decimal(20), "sixth": Decimal(100) / 6, "sixths": Decimal(100) / 6,
    "eighth": Decimal("12.5"), "eighths": Decimal("12.5"), "tenth": Decimal(10), "tenths": Decimal(10),
}  # fmt: skip
#: What a share is of, where no "of" follows: "two thirds full".
_SHARED = frozenset(("full", "empty", "complete", "finished", "built", "owned"))
#: The share of one unit, and how roughly it is told.
_SHARES = (
    (("half",), Decimal("0.5"), Decimal("0.07")),
    (("a", "quarter", "of"), Decimal("0.25"), Decimal("0.04")),
)
#: How many parts a share has, in words.
NUMERATORS = ("one", "two", "three", "four", "five", "seven", "nine")
#: The best marks that critics and examiners give.
_SCALES_OF_MARKS = frozenset({4, 5, 6, 10, 20, 100})
#: What follows marks: their name, or how they came about.
_MARKS = bag("star stars point points marks on from based by at and in for with")


def rated(found: Sequence[Token], lower: Sequence[str], at: int) -> Number | None:
    """ "7.2/10", "58 out of 100", "3.5 out of 4 stars" are marks (of 100: per cent), "two out of three pupils" is a share."""
    mark = _small(lower[at])
    if mark is None:
        return None
    step = 2 if lower[at + 1 : at + 2] == ["/"] else 3 if list(lower[at + 1 : at + 3]) == ["out", "of"] else 0
    best = _small(lower[at + step]) if step and at + step < len(lower) else None
    if best is None or mark > best or best != int(best):
        return None
    last = at + step + 1
    ahead = found[last] if last < len(found) else None
    slack = Decimal(1).scaleb(mark.as_tuple().exponent) / 2 if "." in lower[at] else Decimal(0)  # type: ignore[arg-type]
    if int(best) in _SCALES_OF_MARKS and (
        step == 2 or ahead is None or ahead.punctuation or lower[last] in _MARKS
    ):
        unit = "%" if best == 100 else f"of-{best}"
        return Number(first=at, last=last, low=mark, high=mark, slack=slack, unit=unit)
    if step == 2 or best > 10 or mark == best or ahead is None or ahead.punctuation:
        return None
    share = 100 * mark / best
    return Number(first=at, last=last, low=share, high=share, slack=Decimal("1.5"), unit="%", form="fraction")


def _small(word: str) -> Decimal | None:
    """A short number in digits or in words."""
    if word[:1].isdigit() and re.fullmatch(r"\d{1,3}(?:\.\d{1,2})?", word):
        return Decimal(word)
    return ONES.get(word)


def fraction(lower: Sequence[str], at: int) -> Number | None:
    """ "half of the", "a third of", "two thirds of": a share in percent, as round as it is said."""
    rest = lower[at : at + 5]
    hyphen = int(rest[1:2] == ["-"])
    named = rest[1 + hyphen] if len(rest) > 1 + hyphen else ""
    step = 1
    if rest[0] == "half":
        times = Decimal(1)
    elif rest[0] in ("a", "an", *NUMERATORS) and named in _FRACTIONS:
        times, step = ONES.get(rest[0], Decimal(1)), 2 + hyphen
    else:
        return None
    if step > 1 and named == "half" and rest[0] != "a":
        return None
    after = lower[at + step : at + step + 1]
    whole = rest[0] == "half" and after in (["the"], ["their"], ["its"])
    if after != ["of"] and not whole and not _SHARED.intersection(after):
        return None
    value = times * _FRACTIONS[rest[step - 1]]
    step += int(not _SHARED.isdisjoint(after))
    return Number(
        first=at, last=at + step, low=value, high=value, slack=Decimal("1.5"), unit="%", form="fraction"
    )


def of_one(rest: Sequence[str]) -> tuple[int, Decimal, Decimal] | None:
    """ "half a century", "a quarter of an hour": how many words before the unit, the share, and how roughly it is told."""
    for words, share, slack in _SHARES:
        step = len(words)
        if tuple(rest[:step]) == words and rest[step : step + 1] in (["a"], ["an"]):
            return (step + 1, share, slack) if step + 1 < len(rest) and rest[step + 1] in units() else None
    return None
