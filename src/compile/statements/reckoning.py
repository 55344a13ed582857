"""Whether a figure or date may follow from what a source says without being written in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from compile.language import wordnet
from compile.language.calendar import yearless
from compile.language.comparing.families import akin
from compile.language.comparing.values import exact
from compile.model.evidence import Fact, Passage
from compile.statements.witness import Witness
from compile.text.stems import stem

#: Counts up to this may be of things that the source names one by one.
_COUNTABLE = Decimal(12)
#: Units of what can be reckoned from dates or other figures.
_RECKONED = re.compile(r"(?:second|minute|hour|day|week|month|year|percent|ratio|fraction)")
#: Words that are a size, not a figure: no source need have them.
_VAGUE = re.compile(
    r"\b(?:several|few|couple|many(?!\s+as)|dozens|scores|hundreds|thousands|millions|billions|half|most|numerous|once|twice)\b",
    re.IGNORECASE,
)
#: Words by which a source tells a day without its date: of the day itself or the next, and of a day of the week.
_DAYS = frozenset(map(stem, ("today", "yesterday", "tomorrow", "tonight", "overnight")))
_WEEK = frozenset(
    map(stem, ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend"))
)
#: Words by which a source tells a longer time without its date.
_TIMES = frozenset(map(stem, ("ago", "yesteryear", "nowadays")))
_RELATIVE = frozenset(map(stem, ("last", "previous", "past", "following", "next")))
_LENGTHS = frozenset(
    map(stem, ("month", "year", "decade", "century", "season", "summer", "winter", "spring", "autumn"))
)
#: Words of clock times, from which minutes and hours can be reckoned.
_CLOCK = frozenset(
    map(stem, ("am", "pm", "gmt", "utc", "noon", "midnight", "clock", "dawn", "dusk", "sunset"))
)
#: The number of a day in the month.
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
#: A relative day is so near to the date that its passage tells.
_BESIDE, _IN_WEEK = 1, 7


def reckonable(fact: Fact, witness: Witness, near: frozenset[int] | None, *, counted: bool) -> bool:
    """Whether the value may follow from what the source says.

    ``near`` are the passages (by index) that the statement may rest on, None for all. ``counted``: the source counts the
    same things itself, so that nobody need count what it names.
    """
    if fact.kind == "date":
        return _datable(fact, witness, near)
    if _VAGUE.search(fact.text) or _lasting(fact, witness):
        return True
    ends = [abs(end) for end in (fact.interval.low, fact.interval.high) if end]
    value = exact(fact.interval)
    if not counted and min(ends, default=_COUNTABLE) <= _COUNTABLE and fact.unit == "count":
        return True
    return value is not None and _summed(value, fact, witness.passages, alike=False)


def reckoned(fact: Fact, witness: Witness, near: frozenset[int] | None) -> bool:
    """Whether what ``reckonable`` allows is really so: reckoned, not only conceivable; a size needs no more, nor one thing."""
    places = range(len(witness.passages)) if near is None else sorted(near)
    if fact.kind == "date":
        return any(_reckoned_day(fact, at, witness) or _told_day(fact, at, witness) for at in places)
    value = exact(fact.interval)
    if _VAGUE.search(fact.text) or (value == 1 and fact.unit == "count"):
        return True  # "dozens"; "by one account"
    passages = [witness.passages[at] for at in places]
    listed = any(len(passage.names) == value for passage in passages)
    return value is not None and (listed or _summed(value, fact, passages, alike=True))


def _told_day(fact: Fact, at: int, witness: Witness) -> bool:
    """Whether the passage tells the day by a word, and a date that it can be reckoned from stands beside it."""
    return bool(_known_days(at, witness)) and _relative_day(fact, at, witness)


def _lasting(fact: Fact, witness: Witness) -> bool:
    """Whether it is a share, or a length of time such as two dates make; minutes need clock times."""
    if not _RECKONED.match(fact.unit):
        return False
    ends = [end for end in (fact.interval.low, fact.interval.high) if end is not None]
    return fact.unit != "day" or max(ends, default=Decimal(1)) >= 1 or bool(_CLOCK & witness.stems)


def _datable(fact: Fact, witness: Witness, near: frozenset[int] | None) -> bool:
    """Whether a source of unknown date may tell the day in other words where it speaks of this, or a longer time anywhere."""
    places = range(len(witness.passages)) if near is None else sorted(near)
    if any(_reckoned_day(fact, at, witness) for at in places):
        return True
    if witness.source.published:
        return False
    if _days(fact):
        return any(_relative_day(fact, at, witness) for at in places)
    stems = witness.stems
    return bool(_TIMES & stems or (_RELATIVE & stems and _LENGTHS & stems))


def _reckoned_day(fact: Fact, at: int, witness: Witness) -> bool:
    """Whether it is a length of days from a day told shortly before: on 15 July, three days later."""
    days = _days(fact)
    if not days:
        return False
    lengths = {
        value
        for f in witness.passages[at].facts
        if f.unit == "day" and f.kind == "quantity" and (value := exact(f.interval))
    }
    return bool(lengths) and any(
        abs(day - known) in lengths for day in days for known in _known_days(at, witness)
    )


def _relative_day(fact: Fact, at: int, witness: Witness) -> bool:
    """Whether a word of the passage ("overnight", "Tuesday") may mean the day, seen from the date beside it."""
    stems = witness.passage_stems[at]
    reach = _IN_WEEK if _WEEK & stems else _BESIDE if _DAYS & stems else 0
    days, known = _days(fact), _known_days(at, witness)
    if not reach or not days:
        return False
    return not known or any(abs(day - other) <= reach for day in days for other in known)


def _known_days(at: int, witness: Witness) -> set[Decimal]:
    """The days that a passage and its neighbours name, those with a year also without it."""
    return {
        end
        for passage in _beside(at, witness)
        for fact in passage.facts
        if fact.kind == "date"
        for interval in (fact.interval, yearless(fact.interval))
        if interval is not None
        for end in (interval.low, interval.high)
        if end is not None
    }


def _days(fact: Fact) -> tuple[Decimal, ...]:
    """The one day that a date is of ("by 18 July" too), with and without its year; none for a month or a year."""
    found: list[Decimal] = []
    if not _DAY.search(fact.text):
        return ()
    for interval in (fact.interval, yearless(fact.interval)):
        if interval is not None:
            ends = {end for end in (interval.low, interval.high) if end is not None}
            found += list(ends) if len(ends) == 1 else []
    return tuple(found)


def _beside(at: int, witness: Witness) -> Iterator[Passage]:
    yield from witness.passages[max(at - 1, 0) : at + 2]


def _summed(value: Decimal, fact: Fact, passages: Iterable[Passage], *, alike: bool) -> bool:
    """Whether it is the sum or difference of two figures of one passage: 70 killed and 100 wounded are 170.

    ``alike``: of things of one kind; two scans and 91 panels are not 93.
    """
    for passage in passages:
        parts = [
            (known, other.head)
            for other in passage.facts
            if other.unit == fact.unit and (known := exact(other.interval)) is not None
        ]
        for (x, head), (y, other_head) in combinations(parts, 2):
            if value in (x + y, abs(x - y)) and (not alike or _of_kind(head, other_head)):
                return True
    return False


def _of_kind(a: str, b: str) -> bool:
    """Whether two nouns may be counted together: women and men, crates and barrels."""
    return not a or not b or akin(a, b) or wordnet.file(a, "n") == wordnet.file(b, "n")
