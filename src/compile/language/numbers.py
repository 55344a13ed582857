"""Numbers of a sentence: in digits and in words, with the ranges they form; ids, clock times and scores left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from compile.language import numberwords, shares
from compile.language.ids import is_id
from compile.language.lexicon import units
from compile.language.numberwords import ONES, SCALES, TENS
from compile.language.ranges import Number, join
from compile.text.tokens import Token

_SUFFIXES = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "million": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
_VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2000, 99_999),
    "millions": (2 * 10**6, 10**9),
}
_SEVERAL = {
    "hundred": (200, 999),
    "thousand": (2000, 9999),
    "dozen": (24, 99),
    "million": (2 * 10**6, 9_999_999),
}
#: "Fourpence", "elevenpence": a number and its unit in one word.
_COIN = "pence"
_DIGITS = re.compile(r"(\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+|\d+)(\.\d+)?([^\W\d_]*)$")
_TORN = re.compile(r"\d{1,3}(?:,\d{3})*,(?P<group>\d{1,2})")
_CURRENCY = {"$": "$", "€": "€", "£": "£", "¥": "¥", "₹": "₹", "₽": "₽"}


def read(
    text: str, found: Sequence[Token], lower: Sequence[str], taken: Sequence[bool]
) -> tuple[Number, ...]:
    """The numbers among the tokens, ranges joined; ``taken[i]``: token ``i`` is part of a date."""
    singles: list[Number] = []
    at = 0
    while at < len(found):
        if found[at].text[0] == "0" and re.fullmatch(r"0\d+", found[at].text):
            at = _dialled(found, at)
            continue
        rated = None if taken[at] else shares.rated(found, lower, at)
        if rated is not None:
            singles.append(rated)
            at = rated.last
            continue
        number = None if taken[at] else _number(text, found, lower, at)
        if number is not None and not any(taken[number.first : number.last]):
            plain = number.form == "exact" and not number.unit
            at = number.last
            if not is_id(text, found, lower, number.first, number.last, plain=plain):
                singles.append(number)
            elif at + 1 < len(found) and found[at].text == "-" and found[at + 1].text.isdigit():
                at += 2
        else:
            at += 1
    return tuple(join(text, found, lower, singles))


def _dialled(found: Sequence[Token], at: int) -> int:
    """ "0800 555 120" is a telephone number: one past its last group."""
    at += 1
    while at < len(found) and found[at].text.isdigit():
        at += 1
    return at


def _number(text: str, found: Sequence[Token], lower: Sequence[str], at: int) -> Number | None:
    if found[at].text[0].isdigit():
        return _digits(text, found, lower, at)
    word = lower[at]
    if word in _VAGUE:
        return _vague(lower, at)
    if word in ("several", "few"):
        return _several(lower, at)
    if word in ("a", "an", "half", "quarter", "dozen", "couple", *shares.NUMERATORS):
        special = _special(lower, at)
        if special is not None:
            return special
    if word.endswith(_COIN) and word.removesuffix(_COIN) in ONES:
        pence = ONES[word.removesuffix(_COIN)]
        return Number(first=at, last=at + 1, low=pence, high=pence, slack=Decimal("0.2"), unit="pence")
    return numberwords.read(lower, at) if word in ONES or word in TENS else None


def _digits(text: str, found: Sequence[Token], lower: Sequence[str], at: int) -> Number | None:
    match = _DIGITS.match(found[at].text)
    if match is None:
        return _torn(text, found, at)
    whole = re.sub(r"\D", "", match[1])
    if (len(whole) > 1 and whole[0] == "0") or len(whole) > 15:
        return None
    value, last = Decimal(whole + (match[2] or "")), at + 1
    slack = Decimal(1).scaleb(-(len(match[2]) - 1)) / 2 if match[2] else Decimal(0)
    suffix = match[3].lower()
    if suffix in ("st", "nd", "rd", "th", "s", "ish", "d"):
        return None
    unit = ""
    if suffix and _suffix_is_scale(suffix, found, at):
        value, slack = value * _SUFFIXES[suffix], (slack or Decimal("0.5")) * _SUFFIXES[suffix]
    elif suffix in units() and match[3] != "G":  # 5G is no weight
        unit = suffix
    elif suffix:
        return None
    if not suffix:
        value, last = _grouped(text, found, at, whole, value)
        value, slack, last = _scaled(found, lower, last, value, slack)
    first, unit = _front(text, found, at, unit)
    return Number(first=first, last=last, low=value, high=value, slack=slack, unit=unit)


def _torn(text: str, found: Sequence[Token], at: int) -> Number | None:
    """ "1,37 1 patients": a group of three that the extraction tore apart."""
    match = _TORN.fullmatch(found[at].text)
    ahead = found[at + 1] if at + 1 < len(found) else None
    if match is None or ahead is None or text[found[at].end : ahead.start] != " ":
        return None
    if not ahead.text.isdigit() or len(match["group"]) + len(ahead.text) != 3:
        return None
    value = Decimal(found[at].text.replace(",", "") + ahead.text)
    return Number(first=at, last=at + 2, low=value, high=value)


def _suffix_is_scale(suffix: str, found: Sequence[Token], at: int) -> bool:
    """ "$3m" and "1.2bn" are scaled; "5m" alone is metres."""
    money = at > 0 and found[at - 1].text in _CURRENCY
    return suffix in _SUFFIXES and (money or suffix not in ("m", "b"))


def _grouped(text: str, found: Sequence[Token], at: int, whole: str, value: Decimal) -> tuple[Decimal, int]:
    """ "1 204 souls": groups of three behind one space make one number."""
    last = at + 1
    while last < len(found) and len(whole) <= 12:
        here, gap = found[last].text, text[found[last - 1].end : found[last].start]
        if (
            gap not in (" ", "\u00a0", "\u2009", "\u202f")
            or not re.fullmatch(r"\d{3}", here)
            or "." in found[last - 1].text
        ):
            break
        if last == at + 1 and len(whole) > 3:
            break
        whole, last = whole + here, last + 1
    return (Decimal(whole), last) if last > at + 1 else (value, last)


def _scaled(
    found: Sequence[Token], lower: Sequence[str], at: int, value: Decimal, slack: Decimal
) -> tuple[Decimal, Decimal, int]:
    """ "1.2 million", "770 M" (not "5 m", not "hundred million" twice)."""
    if at >= len(lower):
        return value, slack, at
    word = lower[at]
    if word == "hundred" and value < 100:
        value, at, word = value * 100, at + 1, lower[at + 1] if at + 1 < len(lower) else ""
    if word == "dozen":
        return value * 12, slack, at + 1
    scale = SCALES.get(word, 0)
    if not scale and found[at].text in ("M", "B", "bn", "mn") and found[at].text not in ("m",):
        scale = _SUFFIXES[word]
    if not scale:
        return value, slack, at
    rounded = slack if slack else Decimal("0.5") if scale > 1000 else Decimal(0)
    return value * scale, rounded * scale, at + 1


def _front(text: str, found: Sequence[Token], at: int, unit: str) -> tuple[int, str]:
    """A currency sign stands before its number: "US$ 3", "€240,000"."""
    if at and found[at - 1].text in _CURRENCY and found[at].start - found[at - 1].end <= 1:
        first = at - 1
        country = found[first - 1] if first else None
        if (
            country
            and country.end == found[first].start
            and country.text in ("US", "A", "C", "HK", "NZ", "S")
        ):
            return first - 1, "$" if country.text == "US" else country.text.lower() + "$"
        return first, _CURRENCY[found[first].text]
    return at, unit


def _vague(lower: Sequence[str], at: int) -> Number | None:
    """ "hundreds", "tens of thousands", "hundreds of thousands"."""
    low, high = (Decimal(end) for end in _VAGUE[lower[at]])
    ahead = lower[at + 1 : at + 3]
    if ahead == ["of", "thousands"] or ahead == ["of", "millions"]:
        scale = 1000 if ahead[1] == "thousands" else 10**6
        low, high = (low if low < 1000 else Decimal(2)) * scale, (high + 1) * scale - 1
        return Number(first=at, last=at + 3, low=low, high=high, form="vague")
    if lower[at] == "scores" and ahead[:1] != ["of"]:
        return None
    return Number(first=at, last=at + 1, low=low, high=high, form="vague")


def _several(lower: Sequence[str], at: int) -> Number | None:
    """ "several hundred", "a few dozen"; "several" alone is two or more."""
    word = lower[at + 1] if at + 1 < len(lower) else ""
    if word in _SEVERAL:
        low, high = (Decimal(end) for end in _SEVERAL[word])
        return Number(first=at, last=at + 2, low=low, high=high, form="vague")
    if lower[at] == "few" or word in ("of", "times", "other", "more", "such"):
        return None
    return Number(first=at, last=at + 1, low=Decimal(2), high=None, form="vague")


def _special(lower: Sequence[str], at: int) -> Number | None:
    """ "a hundred", "half a million", "a quarter of a million", "a dozen", "a couple of", "two thirds of"."""
    rest = lower[at : at + 5]
    if rest[:2] == ["half", "a"] and rest[2:3] and rest[2] in SCALES:
        return _round(at, at + 3, Decimal(SCALES[rest[2]]) / 2, Decimal(SCALES[rest[2]]) / 20)
    if (measured := shares.of_one(rest)) is not None:
        step, share, slack = measured
        return _round(at, at + step, share, slack)
    if rest[:4] == ["a", "quarter", "of", "a"] and rest[4:] and rest[4] in SCALES:
        return _round(at, at + 5, Decimal(SCALES[rest[4]]) / 4, Decimal(SCALES[rest[4]]) / 40)
    if rest[0] in ("a", "an") and rest[1:2] and rest[1] in ("hundred", "thousand", "million", "billion"):
        return numberwords.read(lower, at)
    if rest[:2] == ["a", "dozen"]:
        return Number(first=at, last=at + 2, low=Decimal(12), high=Decimal(12))
    if rest[:3] == ["a", "couple", "of"]:
        return Number(first=at, last=at + 3, low=Decimal(2), high=Decimal(3), form="vague")
    if rest[1:2] == ["dozen"] and rest[0] in ONES:
        return Number(first=at, last=at + 2, low=ONES[rest[0]] * 12, high=ONES[rest[0]] * 12)
    return shares.fraction(lower, at)


def _round(first: int, last: int, value: Decimal, slack: Decimal) -> Number:
    return Number(first=first, last=last, low=value, high=value, slack=slack)
