"""Figures and dates that follow from what one place of a source says: a difference, a length between two dates, an age."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import combinations, permutations

from compile.language.calendar import ORDINALS
from compile.language.comparing.families import akin
from compile.language.comparing.values import exact, written
from compile.language.numberwords import TENS
from compile.model.evidence import Fact, Interval, Passage
from compile.model.statement import Bearing
from compile.statements.witness import Witness

_YEAR = Decimal("365.2425")
#: A date of so many days or more is a decade or longer, one of at most so many a year.
_DECADE, _ONE_YEAR = 1000, 366
#: Words by which a statement tells what is left, or by how much two figures differ.
_APART = re.compile(
    r"\b(?:more|less|fewer|lower|higher|longer|shorter|larger|smaller|heavier|lighter|difference|margin|by|other|others|"
    r"remaining|remainder|rest|left|without|not|never|no longer|except|than)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\s*(?:[\w-]+\s+)?(?:more|less|fewer|higher|lower|longer|shorter)\b(?! than (?:an?|one|two|three|half|\d))",
    re.IGNORECASE,
)
#: A sum may be so much above the bound, or away from the rough figure, that is told for it (as a share).
_ABOVE, _ROUGH = Decimal("0.25"), Decimal("0.05")
#: So many passages on, "two years later" may be counted from a date.
_BACK = 2
#: By which words a passage tells a year without a number.
_NEXT = (("following", "year"), ("next", "year"), ("year", "later"), ("year", "after"))
_BEFORE = (("previous", "year"), ("year", "earlier"), ("year", "before"), ("preceding", "year"))
#: "The thirteenth century", "in her seventy-eighth year": told by an ordinal.
_CENTURY = re.compile(r"\b([a-z]+(?:-[a-z]+)?|\d{1,2}(?:st|nd|rd|th)) centur(?:y|ies)\b")
_LIFE = re.compile(r"\bin (?:his|her|their) ([a-z]+(?:-[a-z]+)?|\d{1,3}(?:st|nd|rd|th)) year\b")


def differs(fact: Fact, text: str) -> bool:
    """Whether a figure is told as a difference: "270 members more than at the start"."""
    return _MORE.match(text, fact.end) is not None


def ordinal(text: str, witness: Witness, near: Collection[int]) -> Iterator[Bearing]:
    """The centuries and years of a life in ``text`` that dates of a passage bear out."""
    for pattern, able in ((_CENTURY, _in_century), (_LIFE, _in_life)):
        for found in pattern.finditer(text):
            value = _value(found[1])
            at = next((at for at in sorted(near) if value and able(value, witness.passages[at])), None)
            if value and at is not None:
                number = witness.passages[at].number
                yield Bearing(verdict="unsettled", fact=_told(found, value), key=witness.key, passage=number)


def _value(word: str) -> int | None:
    """The number that an ordinal stands for."""
    if word[0].isdigit():
        return int(re.sub(r"\D", "", word))
    ten, _, unit = word.partition("-")
    if ten in TENS and unit in ORDINALS[:9]:
        return int(TENS[ten]) + ORDINALS.index(unit) + 1
    return ORDINALS.index(word) + 1 if word in ORDINALS else None


def _in_century(value: int, passage: Passage) -> bool:
    years = [
        year / _YEAR for fact in passage.facts if fact.kind == "date" and (year := _year(fact)) is not None
    ]
    return any(100 * (value - 1) < year <= 100 * value for year in years)


def _in_life(value: int, passage: Passage) -> bool:
    return any(length // _YEAR + 1 == value for length in _between(passage))


def _told(found: re.Match[str], value: int) -> Fact:
    number = Decimal(value)
    start, end = found.span()
    return Fact(
        kind="quantity", text=found[0], start=start, end=end, clause=(start, end), unit="year",
        interval=Interval(low=number, high=number),
    )  # fmt: skip


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
    there = witness.tokens
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
