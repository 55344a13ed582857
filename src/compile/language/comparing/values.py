"""Whether two intervals can be the same value, rounding allowed for."""

from __future__ import annotations

from decimal import Decimal

from compile.model.evidence import Fact, Interval

#: Two figures of which one is the other rounded may differ by this share.
_ROUNDING = Decimal("0.05")


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
    text = f"{value.normalize():f}"
    return text if len(text) <= 18 else f"{value:.6g}"


def digits(value: Decimal) -> int:
    """How many significant digits a number has, trailing zeros aside."""
    return len(value.normalize().as_tuple().digits)


def _round(value: Decimal, count: int) -> Decimal:
    """The value to so many significant digits."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - count + 1))
