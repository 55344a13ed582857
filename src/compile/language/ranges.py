"""A number as it stands in a sentence, and the ranges that two of them form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from compile.language.ids import plural_ahead
from compile.language.lexicon import units
from compile.text.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """The tokens ``first:last`` as a number from ``low`` to ``high`` (equal but in ranges and vague words).

    ``slack`` is half of the last place that the wording shows ("1.2 million": 50,000); ``unit`` a unit stuck to the
    digits or in front of them ("5km", "$3bn"); ``form`` is "exact", "vague" ("dozens"), "fraction" or "range".
    """

    first: int
    last: int
    low: Decimal
    high: Decimal | None
    slack: Decimal = Decimal(0)
    unit: str = ""
    form: str = "exact"


def join(text: str, found: Sequence[Token], lower: Sequence[str], singles: list[Number]) -> list[Number]:
    """Ranges: "25 to 30", "3,500–7,000", "15 or 16", "between 46 and 52"; scores and changes ("3-1", "from 5 to 10") go."""
    joined: list[Number] = []
    at = 0
    while at < len(singles):
        pair = _pair(text, found, lower, singles, at) if at + 1 < len(singles) else None
        if pair == "drop":
            at += 2
        elif isinstance(pair, Number):
            joined.append(pair)
            at += 2
        else:
            joined.append(singles[at])
            at += 1
    return joined


def _pair(
    text: str, found: Sequence[Token], lower: Sequence[str], singles: list[Number], at: int
) -> Number | str | None:
    a, b = singles[at], singles[at + 1]
    between = list(lower[a.last : b.first])
    if a.form != "exact" or b.form != "exact" or len(between) > 2 or not between:
        return None
    if between[-1] not in ("-", "to", "or", "and") or (len(between) == 2 and between[0] not in units()):
        return None
    before = lower[a.first - 1] if a.first else ""
    if between[-1] == "and" and before != "between":
        return None
    if before == "from" and between[-1] == "to" and not _ranges(lower, a.first):
        return None
    a = _below_zero(text, found, _scale_down(a, b, found[b.last - 1].text))
    if a.high is None or b.high is None or a.low >= b.low:
        return "drop" if between[-1] == "-" else None
    if (
        between[-1] == "-"
        and text[found[b.first].start - 1] == "-"
        and b.high < 20
        and not plural_ahead(lower, b.last)
    ):
        return "drop"
    unit = b.unit or a.unit
    return replace(
        b, first=a.first, low=a.low, high=b.high, slack=max(a.slack, b.slack), unit=unit, form="range"
    )


def _below_zero(text: str, found: Sequence[Token], number: Number) -> Number:
    """ "from −40 to 30 °C" begins below zero."""
    at = found[number.first].start
    if text[max(at - 1, 0) : at] != "−" or number.high is None:
        return number
    return replace(number, low=-number.high, high=-number.low)


def _ranges(lower: Sequence[str], at: int) -> bool:
    return any(
        word.startswith("rang") or word in ("vary", "varied", "anywhere")
        for word in lower[max(0, at - 4) : at]
    )


def _scale_down(a: Number, b: Number, last: str) -> Number:
    """ "5 to 10 million" begins at five million; ``last`` is the word or suffix that scales."""
    for scale in (10**12, 10**9, 10**6, 10**3, 100):
        if last[-1].isdigit() or b.low < 100:
            break
        if b.low >= scale and b.low % scale == 0 and a.low < b.low / scale:
            return replace(a, low=a.low * scale, high=a.low * scale, slack=b.slack)
    return a
