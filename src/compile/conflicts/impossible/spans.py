"""Lengths of time that the days beside them do not have: "ruled for twelve years, from 1701 to 1708" → Conflict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from compile.conflicts.impossible.proved import clash, told
from compile.language.comparing.setting import TIMES
from compile.language.lexicon import bag
from compile.model.evidence import Fact, Passage, Source
from compile.model.statement import Conflict

_YEAR = Decimal("365.25")
#: The stretch that may stand between a length and its days: ", from ".
_NEAR = 7
#: The same where the length only must not be longer: "for twelve years as king, from 1701 to 1708".
_FAR = 30
#: What is set for a length of time, and may end before: "jailed for ten years", "appointed for five".
_SET = bag("sentence capture ban suspend elect appoint sign grant lease hire plan jail exile extend award")
_ERA = frozenset(("Bc", "Bce", "bc", "bce"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """From one day to another: ``least`` to ``most`` days long, by how exactly its ends are told."""

    first: Fact
    start: int
    least: Decimal
    most: Decimal
    slack: Decimal
    shown: str


def mismeasured(source: Source) -> tuple[Conflict, ...]:
    """The lengths of time of a text that stand beside a from–to of another length."""
    return tuple(found for passage in source.passages for found in _of(source, passage))


def _of(source: Source, passage: Passage) -> Iterator[Conflict]:
    if len(passage.facts) < 2:
        return
    spans = [*_dated(passage), *_eras(passage)]
    for length in passage.facts if spans else ():
        for span in spans:
            if _beside(length, span, passage.facts) and _wrong(length, span):
                shown = (length.text, span.shown)
                yield clash(
                    "quantity",
                    told(source, passage, length),
                    told(source, passage, span.first),
                    "length",
                    shown,
                )
                break


def _dated(passage: Passage) -> Iterator[_Span]:
    for fact in passage.facts:
        low, high = fact.interval.low, fact.interval.high
        if (
            fact.kind != "date"
            or fact.unit != "day"
            or fact.exactness != "range"
            or low is None
            or high is None
        ):
            continue
        if fact.text.lower().startswith("between"):
            continue  # "twelve years between 1701 and 1720": not all the time
        most, slack = high - low + 1, _grain(low, high)
        yield _Span(
            first=fact, start=fact.start, least=most - 2 * slack, most=most, slack=slack, shown=fact.text
        )


def _grain(low: Decimal, high: Decimal) -> Decimal:
    """How long each end is: a year for "1701–1708", a month, a day."""
    first, last = date.fromordinal(int(low)), date.fromordinal(int(high))
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        return _YEAR
    month = first.day == 1 and date.fromordinal(int(high) + 1).day == 1
    return Decimal(31) if month else Decimal(1)


def _eras(passage: Passage) -> Iterator[_Span]:
    """ "from 799 to 684 BC": years that count down, which are read as bare numbers."""
    for one, other in zip(passage.facts, passage.facts[1:], strict=False):
        low, high = other.interval.low, one.interval.low
        counts = one.kind == other.kind == "quantity" and one.unit == other.unit == "count"
        if not counts or low is None or high is None or not _ERA & set(other.near[:1]) or not low < high:
            continue
        if 1 <= other.start - one.end <= 4 and not one.head and not other.head:
            years = (high - low) * _YEAR
            shown = f"{one.text}–{other.text} BC"
            yield _Span(
                first=one, start=one.start, least=years - _YEAR, most=years + _YEAR, slack=_YEAR, shown=shown
            )


def _beside(length: Fact, span: _Span, facts: tuple[Fact, ...]) -> bool:
    if length.kind != "quantity" or length.unit not in TIMES or length.exactness != "exact" or length.part:
        return False
    if length.clause != span.first.clause or length.head or not length.polarity:
        return False
    far = _FAR if span.first.text.lower().startswith("from") else _NEAR
    if not 0 < span.start - length.end <= far:
        return False
    return not any(length.end <= fact.start < span.start for fact in facts)


def _wrong(length: Fact, span: _Span) -> bool:
    """Whether the length is longer than the days allow, or, right beside them, shorter."""
    low, high = length.interval.low, length.interval.high
    if low is None or high is None or length.event in _SET:
        return False
    gap = span.start - length.end
    longer = low > span.most + _slack(span)
    shorter = high < span.least - _slack(span) and gap <= _NEAR and not length.cumulative
    return longer or shorter


def _slack(span: _Span) -> Decimal:
    """Half of how exactly the ends are told, and two days as days are counted in many ways: "Monday to Friday"."""
    return max(span.slack / 2, Decimal(2))
