"""Numbers told in words: "twenty-five", "three thousand and ten", "two and a half million"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from compile.language.calendar import ORDINALS
from compile.language.ranges import Number

_ONE_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
#: Number words → their values: zero to nineteen, and the tens.
ONES = {word: Decimal(number) for number, word in enumerate(_ONE_WORDS.split())}
TENS = {word: Decimal(10 * number) for number, word in enumerate(_TEN_WORDS.split(), start=2)}
#: Every number below a hundred in words → its value: "seven", "twenty-five".
_BELOW_HUNDRED = {
    **{word: int(value) for word, value in (*ONES.items(), *TENS.items())},
    **{
        f"{ten}-{one}": int(tens + ones)
        for ten, tens in TENS.items()
        for one, ones in ONES.items()
        if 0 < ones < 10
    },
}
#: A small number in words or digits, for patterns; not the end of a longer one.
NUMBER = rf"(?<![\w,.–-])(?:\d{{1,3}}|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(list(ONES)[1:10])}))?|{'|'.join(list(ONES)[1:])})"
#: How many there are of something: "a week", "twenty-five years", "300 days".
COUNT = rf"(?:\ban?|{NUMBER})"
#: Scales → what they multiply by.
SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
    "crores": 10**7,
}


def count(word: str) -> int:
    """The number that a match of ``COUNT`` tells."""
    if word.isdigit():
        return int(word)
    return 1 if word in ("a", "an") else _BELOW_HUNDRED[word]


def read(lower: Sequence[str], at: int) -> Number | None:
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
        elif word in SCALES and (current or total):
            total, current = total + current * SCALES[word], Decimal(0)
            slack = Decimal(SCALES[word]) / 2 if SCALES[word] > 1000 else Decimal(0)
        elif word == "-" and end > at and lower[here - 1] in TENS:
            here += 1
            continue
        elif lower[here : here + 3] == ["and", "a", "half"] and end == here:
            current += Decimal("0.5")
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
