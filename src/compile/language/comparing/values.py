"""Whether two intervals can be the same value, rounding allowed for."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from compile.language import numbers
from compile.model.evidence import Fact, Interval
from compile.text.folding import folded
from compile.text.tokens import tokens

#: Two figures of which one is the other rounded may differ by this share.
_ROUNDING = Decimal("0.05")
_MILLION = Decimal(1_000_000)
#: From a million on, a number of at most so many digits is a round one.
_ROUND = 2


def agree(a: Fact, b: Fact) -> bool:
    """Whether the two facts' values can be one and the same.

    "As many as 150" and "more than 150" touch: nobody would say that they disagree.
    """
    return _closed(a.interval).meets(_closed(b.interval)) or (
        a.kind == "quantity" and rounded(a.interval, b.interval)
    )


def _closed(interval: Interval) -> Interval:
    return Interval(low=interval.low, high=interval.high)


def rounded(a: Interval, b: Interval) -> bool:
    """Whether one exact value is the other rounded: 1,248,600 and 1.25 million, 74.8 and 75."""
    x, y = exact(a), exact(b)
    if x is None or y is None or not x or not y:
        return False
    if abs(x - y) > _ROUNDING * max(abs(x), abs(y)):
        return False
    fewer = min(digits(x), digits(y))
    if max(digits(x), digits(y)) <= fewer:
        return False
    return _round(x, fewer) == _round(y, fewer)


def exact(interval: Interval) -> Decimal | None:
    """The one number of the interval, if it holds just one."""
    return interval.low if interval.low is not None and interval.low == interval.high else None


def figure_of(fact: Fact) -> Decimal | None:
    """The number that a hedge or a bound was put before."""
    low, high = fact.interval.low, fact.interval.high
    if fact.exactness == "approximate" and low is not None and high is not None:
        return (low + high) / 2
    if fact.exactness == "bound":
        return low if high is None else high
    return None


def touching(a: Fact, b: Fact) -> bool:
    """Whether two exact figures have only the edge of their rounding in common: 6 % and 7 %."""
    x, y = a.interval, b.interval
    if a.exactness != "exact" or b.exactness != "exact" or x.low == x.high or y.low == y.high:
        return False
    return x.high == y.low or y.high == x.low


def _edged(a: Fact, b: Fact) -> bool:
    """Whether what is rounded to the figure of ``a`` ends just where the bound of ``b`` begins."""
    x, y = a.interval, b.interval
    if a.exactness != "exact" or b.exactness != "bound" or x.low == x.high:
        return False
    return (y.high is None and y.low == x.high) or (not y.low and y.high is not None and y.high == x.low)


def written(fact: Fact) -> Decimal | None:
    """The number as it stands in the text, without its hedge or bound; None for a range."""
    low, high = fact.interval.low, fact.interval.high
    if fact.exactness == "range" or (low is None and high is None):
        return None
    bound = figure_of(fact)
    if bound is not None:
        return bound
    return (low + high) / 2 if low is not None and high is not None else low if high is None else high


def same_figure(a: Fact, b: Fact) -> bool:
    """Whether both texts write the same number, whatever stands before it: "40" and "more than 40"."""
    return written(a) is not None and written(a) == written(b)


@lru_cache(maxsize=256)
def numeral(text: str) -> Decimal | None:
    """The number that a figure is written with, whatever its unit: 60 of "60 gallons"."""
    found = tokens(text)
    told = numbers.read(text, found, [folded(token.text) for token in found], [False] * len(found))
    return told[0].low if len(told) == 1 else None


def near(a: Fact, b: Fact) -> bool:
    """Whether the numbers are of one order: none more than thrice the other."""
    x, y = written(a), written(b)
    return x is not None and y is not None and min(abs(x), abs(y)) * 3 >= max(abs(x), abs(y))


def nearness(a: Fact, b: Fact) -> float:
    """The share that the smaller of the two numbers is of the larger, twice: 0 to 2."""
    x, y = written(a), written(b)
    if x is None or y is None or not x or not y:
        return 0.0
    return 2 * float(min(abs(x), abs(y)) / max(abs(x), abs(y)))


def exclusive(a: Fact, b: Fact) -> bool:
    """Whether one is the number that the other excludes: "six" and "more than six", "more than six" and "less than six";
    or both are round and lie side by side: 6 % and 7 %; or the bound lies where the rounding ends: 6.4 and more than 6.45."""
    if touching(a, b) or _edged(a, b) or _edged(b, a):
        return True
    if not same_figure(a, b):
        return False
    opened = [
        fact.exactness == "bound" and (fact.interval.low_open or fact.interval.high_open) for fact in (a, b)
    ]
    if all(opened):
        return not a.interval.meets(b.interval)
    if _round_sum(a):
        return False
    return (opened[0] and b.exactness == "exact") or (opened[1] and a.exactness == "exact")


def _round_sum(fact: Fact) -> bool:
    """Whether the number is so round that what is a little more may be told by it: 62 million of 62.4 million."""
    number = written(fact)
    return number is not None and abs(number) >= _MILLION and digits(number) <= _ROUND


def below(a: Interval, b: Interval) -> bool:
    """Whether every number of ``a`` is less than every number of ``b``."""
    if a.high is None or b.low is None or a.meets(b):
        return False
    return a.high <= b.low


def shown(interval: Interval) -> str:
    """The interval for a proof: ``245``, ``25–30``, ``> 150``, ``≤ 60``."""
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return _plain(low)
    if low is None or (high is not None and low == 0):
        return f"{'<' if interval.high_open else '≤'} {_plain(high)}" if high is not None else "any"
    if high is None:
        return f"{'>' if interval.low_open else '≥'} {_plain(low)}"
    return f"{_plain(low)}–{_plain(high)}"


def _plain(value: Decimal) -> str:
    """Digits up to six figures; then "3.45 billion", as far as four digits say it."""
    for name, size in (("trillion", _MILLION**2), ("billion", _MILLION * 1000), ("million", _MILLION)):
        if abs(value) >= size and digits(value) <= 4:
            return f"{(value / size).normalize():f} {name}"
    text = f"{value.normalize():f}"
    return text if len(text) <= 18 else f"{value:.6g}"


def digits(value: Decimal) -> int:
    """How many significant digits a number has, trailing zeros aside."""
    return len(value.normalize().as_tuple().digits)


def _round(value: Decimal, count: int) -> Decimal:
    """The value to so many significant digits."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - count + 1))
