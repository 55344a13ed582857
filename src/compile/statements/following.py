"""Figures and dates that follow from what one place of a source says: a difference, a length between two dates, an age."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import combinations, permutations

from compile.language.comparing.families import akin
from compile.language.comparing.values import exact, written
from compile.model.evidence import Fact, Passage
from compile.statements.witness import Witness
from compile.text.places import index

_YEAR = Decimal("365.2425")
#: A date of so many days or more is a decade or longer, one of at most so many a year.
_DECADE, _ONE_YEAR = 1000, 366
#: Words by which a statement tells what is left, or by how much two figures differ.
_APART = re.compile(
    r"\b(?:more|less|fewer|lower|higher|longer|shorter|larger|smaller|heavier|lighter|difference|margin|by|other|others|"
    r"remaining|remainder|rest|left|without|not|never|no longer|except|than)\b",
    re.IGNORECASE,
)
#: A sum may be so much above the bound, or away from the rough figure, that is told for it (as a share).
_ABOVE, _ROUGH = Decimal("0.25"), Decimal("0.05")
#: So many passages on, "two years later" may be counted from a date.
_BACK = 2
#: By which words a passage tells a year without a number.
_NEXT = (("following", "year"), ("next", "year"), ("year", "later"), ("year", "after"))
_BEFORE = (("previous", "year"), ("year", "earlier"), ("year", "before"), ("preceding", "year"))


def follows(fact: Fact, text: str, witness: Witness, near: Collection[int]) -> int | None:
    """The index of the passage from which a figure or date of ``text`` can be reckoned; ``near`` are those it may rest on."""
    able = _dated if fact.kind == "date" else _counted
    return next((at for at in sorted(near) if able(fact, text, at, witness)), None)


def _dated(fact: Fact, text: str, at: int, witness: Witness) -> bool:
    low, high = fact.interval.low, fact.interval.high
    if low is None or high is None:
        return False
    told = [one for one in witness.passages[at].facts if one.kind == "date" and one.exactness != "bound"]
    if fact.exactness == "range":
        return any(one.interval.low == low for one in told) and any(one.interval.high == high for one in told)
    if high - low > _DECADE and any(fact.interval.holds(one.interval) for one in told):
        return True
    known = [year for one in _before(at, witness) if (year := _year(one)) is not None]
    if fact.exactness == "approximate":
        return any(low <= year - age <= high for year in known for age in _ages(witness.passages[at]))
    if high - low > _ONE_YEAR or high - low < _ONE_YEAR - 2:
        return False
    middle = (low + high) / 2
    return any(abs(year + length - middle) < _YEAR / 2 for year in known for length in _lengths(at, witness))


def _before(at: int, witness: Witness) -> Iterator[Fact]:
    """The dates of the passage, or of the last before it that has any."""
    for place in range(at, max(at - _BACK, 0) - 1, -1):
        dates = [one for one in witness.passages[place].facts if one.kind == "date"]
        if dates:
            yield from dates
            return


def _year(fact: Fact) -> Decimal | None:
    """The middle of a date that is of a year or less."""
    low, high = fact.interval.low, fact.interval.high
    if fact.unit == "yearday" or low is None or high is None or high - low > _ONE_YEAR:
        return None
    return (low + high) / 2


def _lengths(at: int, witness: Witness) -> Iterator[Decimal]:
    """The lengths of time, in days, that a passage puts between a date and another: "two years later", "the following year"."""
    there = index(witness.source.fingerprints, witness.passages)
    for fact in witness.passages[at].facts:
        value = written(fact) if fact.kind == "quantity" and fact.unit == "day" else None
        if value is not None and "year" in fact.text:
            yield from (value, -value)
    if any(there.holds(at, " ".join(run)) for run in _NEXT):
        yield _YEAR
    if any(there.holds(at, " ".join(run)) for run in _BEFORE):
        yield -_YEAR


def _ages(passage: Passage) -> Iterator[Decimal]:
    """The ages that a passage tells, in days."""
    for fact in passage.facts:
        value = exact(fact.interval) if fact.kind == "quantity" and fact.head == "age" else None
        if value is not None:
            yield value * _YEAR


def _counted(fact: Fact, text: str, at: int, witness: Witness) -> bool:
    if fact.unit == "day":
        return _lasting(fact, witness.passages[at])
    if fact.head == "age" and fact.exactness == "exact":
        return any(length // _YEAR == exact(fact.interval) for length in _between(witness.passages[at]))
    figures = [one for one in witness.passages[at].facts if one.kind == "quantity" and one.unit == fact.unit]
    apart = _APART.search(text) is not None
    for one, other in combinations(figures, 2):
        x, y = written(one), written(other)
        if x is None or y is None or "exact" not in (one.exactness, other.exactness):
            continue
        if apart and fact.exactness == "exact" and abs(x - y) == written(fact):
            return True
        alike = akin(one.head, other.head) or not (one.head and other.head)
        if alike and fact.exactness in ("bound", "approximate") and _meets(fact, x + y):
            return True
    return False


def _meets(fact: Fact, total: Decimal) -> bool:
    """Whether a sum is told by a bound right below it, or by a rough figure: 1,181 by "more than 1,100"."""
    figure = written(fact)
    if figure is None or not fact.interval.low:
        return False
    if fact.exactness == "approximate":
        return abs(total - figure) <= _ROUGH * figure
    return fact.interval.high is None and figure <= total <= figure * (1 + _ABOVE)


def _lasting(fact: Fact, passage: Passage) -> bool:
    """Whether a length of time lies between two dates of the passage: seventeen years "from 1919 until 1936"."""
    low, high = fact.interval.low, fact.interval.high
    return (
        low is not None
        and high is not None
        and low > 1
        and any(low <= one <= high for one in _between(passage))
    )


def _between(passage: Passage) -> Iterator[Decimal]:
    """The days between any two dates of a passage, or between the ends of one."""
    dates = [one for one in passage.facts if one.kind == "date" and one.unit != "yearday"]
    for one in dates:
        if one.exactness == "range" and one.interval.low is not None and one.interval.high is not None:
            length = one.interval.high - one.interval.low
            yield from (length, length - _YEAR)  # between two years, or with both of them
    known = [year for one in dates if (year := _year(one)) is not None]
    yield from (later - earlier for earlier, later in permutations(known, 2) if later > earlier)
