"""A figure that its author says is computed from others → what they make."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from compile.language import numbers
from compile.language.comparing.values import shown
from compile.language.lexicon import bag
from compile.model.evidence import Fact, Interval
from compile.text.tokens import tokens

#: Words of the derived stretch that tell how it was computed.
_CHANGE = bag(
    "rose rise risen rises fell fall fallen falls grew grow grown growth increase increased increases decrease decreased "
    "drop dropped decline declined gained lost shrank"
)
_MEAN = bag("average mean each per every apiece a an")
_LESS = bag(
    "difference more fewer less left remaining remained rest other others gap margin later earlier older younger further "
    "short lead minus net without"
)
_SUM = bag("total totalled totaling totalling all together altogether sum combined both overall in")


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What the parts make, the ways in the order tried ("46 + 31 = 77"), and whether one of them gives the figure."""

    ways: tuple[str, ...]
    agrees: bool


class _Range(NamedTuple):
    low: Decimal
    high: Decimal
    exact: bool = False


_Way: TypeAlias = Callable[[Sequence[_Range]], "tuple[str, _Range] | None"]


def derive(words: str, figure: Fact, parts: Sequence[Fact]) -> Derived | None:
    """Recompute a figure from others, in the ways that its words and its unit allow; None if that can't be told.

    Sums, differences, products, quotients, shares and changes per cent, and the time between two dates. Where no word tells
    which, any of the four kinds will do. Hedged parts give ranges; a figure may be rounded.
    """
    ranges = [ends for part in parts if (ends := _range(part)) is not None]
    if len(ranges) != len(parts) or len(parts) < 2 or figure.kind != "quantity":
        return None
    kinds = {part.kind for part in parts}
    if kinds == {"date"}:
        found = list(_durations(figure, ranges)) if len(ranges) == 2 else []
    elif kinds == {"quantity"}:
        said = set(words.lower().replace(",", " ").replace(".", " ").split())
        found = [made for given in _given(figure, parts, ranges) for made in _made(figure, said, given)]
    else:
        return None
    if not found:
        return None
    told = _rounded(figure)
    sure = all(part.exact for part in ranges)
    ways = tuple(f"{how} = {_written(made._replace(exact=sure))}" for how, made in found)
    return Derived(
        ways=ways,
        agrees=any(told.meets(_whole(figure, r)) for _, r in found),
    )


def _made(figure: Fact, said: set[str], parts: Sequence[_Range]) -> Iterator[tuple[str, _Range]]:
    if len(parts) > 1:
        yield from (made for way in _ways(figure, said, len(parts)) if (made := way(parts)) is not None)


def _given(figure: Fact, parts: Sequence[Fact], ranges: list[_Range]) -> list[list[_Range]]:
    """The parts in the base of their units; as they are written, if the figure has no unit: "16 and 31 years" make 47."""
    units = {part.unit for part in parts}
    if units == {"count"} or figure.unit != "count":
        return [ranges]
    plain = [value for part in parts if (value := _number(part.text)) is not None]
    return [plain] if len(units) == 1 else [plain, ranges]


def _number(text: str) -> _Range | None:
    """The number of "31 years", whatever it counts."""
    found = tokens(text)
    lower = [token.text.lower() for token in found]
    read = numbers.read(text, found, lower, [False] * len(found))
    if len(read) != 1 or read[0].high is None:
        return None
    return _Range(read[0].low, read[0].high, read[0].low == read[0].high)


def _whole(figure: Fact, made: _Range) -> Interval:
    """What was made, as far as a whole number tells of it: a mean of 10.5 may be told as 10 or as 11."""
    half = Decimal("0.5") if figure.unit == "count" and made.low % 1 else Decimal(0)
    return Interval(low=made.low - half, high=made.high + half)


def _range(fact: Fact) -> _Range | None:
    """The two ends of a figure; None for a bound."""
    low, high = fact.interval.low, fact.interval.high
    return None if low is None or high is None else _Range(low, high, fact.exactness == "exact")


def _rounded(figure: Fact) -> Interval:
    """The figure with half of its last place on either side: "19 per cent" may be 18.6."""
    interval = figure.interval
    if interval.low is None or interval.low != interval.high:
        return interval
    value = interval.low
    places = -int(value.as_tuple().exponent) if value % 1 else 0
    digits = value.normalize()
    # "1,200" may have been rounded to the hundred, "1,203" not.
    zeros = max(int(digits.as_tuple().exponent), 0) if abs(value) >= 1000 else 0
    slack = Decimal(1).scaleb(zeros if zeros else -places) / 2
    exact = figure.unit == "count" and not value % 1 and not zeros
    return interval if exact else Interval(low=value - slack, high=value + slack)


def _written(made: _Range) -> str:
    if made.exact:
        made = _Range((made.low + made.high) / 2, (made.low + made.high) / 2)
    ends = [end.quantize(Decimal("0.01")) if end % 1 else end for end in made[:2]]
    return shown(Interval(low=ends[0], high=ends[1]))


def _ways(figure: Fact, said: set[str], count: int) -> list[_Way]:
    if figure.unit == "percent":
        change: list[_Way] = [_change] if count == 2 else []
        return change if said & _CHANGE and change else [_share, *change]
    if figure.unit == "times" or "times" in said:
        return [_quotient]
    if said & _LESS and count == 2:
        return [_difference]
    if said & _MEAN - {"a", "an"}:
        return [_quotient, _mean] if count == 2 else [_mean]
    if said & _SUM - {"in"}:
        return [_sum]
    return [_sum, _difference, _product, _quotient]


def _name(one: _Range) -> str:
    return _written(one)


def _sum(parts: Sequence[_Range]) -> tuple[str, _Range]:
    total = _Range(sum((p.low for p in parts), Decimal(0)), sum((p.high for p in parts), Decimal(0)))
    return " + ".join(map(_name, parts)), total


def _difference(parts: Sequence[_Range]) -> tuple[str, _Range] | None:
    first, *rest = sorted(parts, key=lambda part: -part.high) if len(parts) == 2 else parts
    low = first.low - sum((part.high for part in rest), Decimal(0))
    high = first.high - sum((part.low for part in rest), Decimal(0))
    return " − ".join(map(_name, (first, *rest))), _Range(low, high)


def _product(parts: Sequence[_Range]) -> tuple[str, _Range]:
    made = _Range(Decimal(math.prod(p.low for p in parts)), Decimal(math.prod(p.high for p in parts)))
    return " × ".join(map(_name, parts)), made


def _quotient(parts: Sequence[_Range]) -> tuple[str, _Range] | None:
    *above, below = parts
    how, over = _sum(above)
    if below.low <= 0:
        return None
    if over.high < below.low and len(parts) == 2:
        # "three times as many": the larger by the smaller, whichever is named first.
        over, below, how = below, over, _name(below)
        if below.low <= 0:
            return None
    how = f"({how})" if len(above) > 1 else how
    return f"{how} ÷ {_name(below)}", _Range(over.low / below.high, over.high / below.low)


def _mean(parts: Sequence[_Range]) -> tuple[str, _Range]:
    how, total = _sum(parts)
    return f"({how}) ÷ {len(parts)}", _Range(total.low / len(parts), total.high / len(parts))


def _share(parts: Sequence[_Range]) -> tuple[str, _Range] | None:
    *above, whole = sorted(parts, key=lambda part: part.high) if len(parts) == 2 else parts
    how, part = _sum(above)
    if whole.low <= 0:
        return None
    how = f"({how})" if len(above) > 1 else how
    return f"{how} ÷ {_name(whole)} × 100", _Range(part.low / whole.high * 100, part.high / whole.low * 100)


def _change(parts: Sequence[_Range]) -> tuple[str, _Range] | None:
    before, after = parts
    if before.low <= 0:
        return None
    ends = [(after.low - before.high) / before.high * 100, (after.high - before.low) / before.low * 100]
    low, high = sorted(map(abs, ends)) if ends[0] * ends[1] > 0 else (Decimal(0), max(map(abs, ends)))
    larger, smaller = (after, before) if after.high >= before.high else (before, after)
    return f"({_name(larger)} − {_name(smaller)}) ÷ {_name(before)} × 100", _Range(low, high)


def _durations(figure: Fact, parts: Sequence[_Range]) -> Iterator[tuple[str, _Range]]:
    """The days between two dates; the day it began counted or not."""
    early, late = sorted(parts)
    if figure.unit == "day":
        low, high = max(late.low - early.high, Decimal(0)), late.high - early.low + 1
        yield "days from the one date to the other", _Range(low, high)
