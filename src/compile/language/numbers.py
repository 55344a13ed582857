"""Numbers of a sentence: in digits and in words, with the ranges they form; ids, clock times and scores left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from compile.language.calendar import ORDINALS
from compile.language.ids import is_id
from compile.language.lexicon import units
from compile.language.ranges import Number, join
from compile.text.tokens import Token

_ONE_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
#: Number words → their values: zero to nineteen, and the tens.
ONES = {word: Decimal(number) for number, word in enumerate(_ONE_WORDS.split())}
TENS = {word: Decimal(10 * number) for number, word in enumerate(_TEN_WORDS.split(), start=2)}
_SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
    "crores": 10**7,
}
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
_FRACTIONS = {
    "half": Decimal(50), "third": Decimal(100) / 3, "thirds": Decimal(100) / 3, "quarter": Decimal(25),
    "quarters": Decimal(25), "fifth": Decimal(20), "fifths": Decimal(20), "sixth": Decimal(100) / 6, "sixths": Decimal(100) / 6,
    "eighth": Decimal("12.5"), "eighths": Decimal("12.5"), "tenth": Decimal(10), "tenths": Decimal(10),
}  # fmt: skip
#: What a share is of, where no "of" follows: "two thirds full".
_SHARED = frozenset(("full", "empty", "complete", "finished", "built", "owned"))
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
        rated = None if taken[at] else _rated(found, lower, at)
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


#: How many parts a share has, in words.
_NUMERATORS = ("one", "two", "three", "four", "five", "seven", "nine")
#: The best marks that critics and examiners give.
_SCALES_OF_MARKS = frozenset({4, 5, 6, 10, 20, 100})


def _rated(found: Sequence[Token], lower: Sequence[str], at: int) -> Number | None:
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


_MARKS = frozenset(
    {
        "star",
        "stars",
        "point",
        "points",
        "marks",
        "on",
        "from",
        "based",
        "by",
        "at",
        "and",
        "in",
        "for",
        "with",
    }
)


def _small(word: str) -> Decimal | None:
    """A short number in digits or in words."""
    if word[:1].isdigit() and re.fullmatch(r"\d{1,3}(?:\.\d{1,2})?", word):
        return Decimal(word)
    return ONES.get(word)


def _number(text: str, found: Sequence[Token], lower: Sequence[str], at: int) -> Number | None:
    if found[at].text[0].isdigit():
        return _digits(text, found, lower, at)
    word = lower[at]
    if word in _VAGUE:
        return _vague(lower, at)
    if word in ("several", "few"):
        return _several(lower, at)
    if word in ("a", "an", "half", "quarter", "dozen", "couple", *_NUMERATORS):
        special = _special(lower, at)
        if special is not None:
            return special
    if word.endswith(_COIN) and word.removesuffix(_COIN) in ONES:
        pence = ONES[word.removesuffix(_COIN)]
        return Number(first=at, last=at + 1, low=pence, high=pence, slack=Decimal("0.2"), unit="pence")
    return _worded(lower, at) if word in ONES or word in TENS else None


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
    scale = _SCALES.get(word, 0)
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
    if rest[:2] == ["half", "a"] and rest[2:3] and rest[2] in _SCALES:
        return _round(at, at + 3, Decimal(_SCALES[rest[2]]) / 2, Decimal(_SCALES[rest[2]]) / 20)
    if (measured := _of_one(rest)) is not None:
        step, share, slack = measured
        return _round(at, at + step, share, slack)
    if rest[:4] == ["a", "quarter", "of", "a"] and rest[4:] and rest[4] in _SCALES:
        return _round(at, at + 5, Decimal(_SCALES[rest[4]]) / 4, Decimal(_SCALES[rest[4]]) / 40)
    if rest[0] in ("a", "an") and rest[1:2] and rest[1] in ("hundred", "thousand", "million", "billion"):
        return _worded(lower, at)
    if rest[:2] == ["a", "dozen"]:
        return Number(first=at, last=at + 2, low=Decimal(12), high=Decimal(12))
    if rest[:3] == ["a", "couple", "of"]:
        return Number(first=at, last=at + 3, low=Decimal(2), high=Decimal(3), form="vague")
    if rest[1:2] == ["dozen"] and rest[0] in ONES:
        return Number(first=at, last=at + 2, low=ONES[rest[0]] * 12, high=ONES[rest[0]] * 12)
    return _fraction(lower, at)


def _of_one(rest: Sequence[str]) -> tuple[int, Decimal, Decimal] | None:
    """ "half a century", "a quarter of an hour": how many words before the unit, the share, and how roughly it is told."""
    for words, share, slack in _SHARES:
        step = len(words)
        if tuple(rest[:step]) == words and rest[step : step + 1] in (["a"], ["an"]):
            return (step + 1, share, slack) if step + 1 < len(rest) and rest[step + 1] in units() else None
    return None


_SHARES = (
    (("half",), Decimal("0.5"), Decimal("0.07")),
    (("a", "quarter", "of"), Decimal("0.25"), Decimal("0.04")),
)


def _round(first: int, last: int, value: Decimal, slack: Decimal) -> Number:
    return Number(first=first, last=last, low=value, high=value, slack=slack)


def _fraction(lower: Sequence[str], at: int) -> Number | None:
    """ "half of the", "a third of", "two thirds of": a share in percent, as round as it is said."""
    rest = lower[at : at + 5]
    hyphen = int(rest[1:2] == ["-"])
    named = rest[1 + hyphen] if len(rest) > 1 + hyphen else ""
    step = 1
    if rest[0] == "half":
        times = Decimal(1)
    elif rest[0] in ("a", "an", *_NUMERATORS) and named in _FRACTIONS:
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


def _worded(lower: Sequence[str], at: int) -> Number | None:
    """A number in words: "two hundred", "twenty-five", "three thousand and ten", "two and a half million"."""
    total = current = Decimal(0)
    slack = Decimal(0)
    end, here = at, at
    while here < len(lower):
        word = lower[here]
        if word in TENS and current % 100 == 0:
            current += TENS[word]
        elif word in ONES and (
            current % 10 == 0 and (current % 100 >= 20 or current % 100 == 0) and _fits(lower, here, at)
        ):
            if current % 100 >= 20 and ONES[word] > 9:
                break
            current += ONES[word]
        elif word in ("a", "an") and here == at:
            current = Decimal(1)
        elif word == "hundred" and 0 < current < 100:
            current *= 100
        elif word in _SCALES and (current or total):
            total, current = total + current * _SCALES[word], Decimal(0)
            slack = Decimal(_SCALES[word]) / 2 if _SCALES[word] > 1000 else Decimal(0)
        elif word == "-" and end > at and lower[here - 1] in TENS:
            here += 1
            continue
        elif lower[here : here + 3] == ["and", "a", "half"] and end == here:
            current, slack = current + Decimal("0.5"), slack
            here, end = here + 3, here + 3
            continue
        elif word == "and" and end > at and lower[here - 1] in ("hundred", "thousand", "million"):
            here += 1
            continue
        else:
            break
        here += 1
        end = here
    value = total + current
    if end == at or (
        lower[end : end + 1] == ["-"] and lower[end + 1 : end + 2] and lower[end + 1] in ORDINALS
    ):
        return None  # "in her seventy-eighth year"
    return Number(first=at, last=end, low=value, high=value, slack=slack)


def _fits(lower: Sequence[str], here: int, at: int) -> bool:
    """ "twenty five" is one number, "five six" two."""
    return (
        here == at
        or lower[here - 1] in TENS
        or lower[here - 1] in ("-", "hundred", "thousand", "million", "and")
    )
