"""Whether a figure or date of a statement is in a source, in whatever form."""

from __future__ import annotations

import re
from decimal import Decimal

from compile.language.comparing import Setting, compare
from compile.language.comparing.compare import Comparison
from compile.language.comparing.values import exact
from compile.model.evidence import Fact
from compile.model.statement import Bearing
from compile.statements.witness import Witness, bears_out
from compile.text.stems import stem
from compile.text.tokens import tokens

#: Counts up to this may be of things that the source names one by one.
_COUNTABLE = Decimal(12)
#: Units of what can be reckoned from dates or other figures.
_RECKONED = re.compile(r"(?:second|minute|hour|day|week|month|year|percent|ratio|fraction)")
#: Words that are a size, not a figure: no source need have them.
_VAGUE = re.compile(
    r"\b(?:several|few|couple|many(?!\s+as)|dozens|scores|hundreds|thousands|millions|billions|half|most|numerous|once|twice)\b",
    re.IGNORECASE,
)
#: The month whose name is a modal too, so that stems do not hold it.
_UNTOLD = "May"
#: Words by which a source tells a day, or a longer time, without its date.
_DAYS = frozenset(
    stem(word)
    for word in (
        *("today", "yesterday", "tomorrow", "tonight", "overnight", "monday", "tuesday", "wednesday"),
        *("thursday", "friday", "saturday", "sunday"),
    )
)
_TIMES = frozenset(map(stem, ("ago", "yesteryear", "nowadays")))
_RELATIVE = frozenset(map(stem, ("last", "previous", "past", "following", "next")))
_LENGTHS = frozenset(
    map(stem, ("month", "year", "decade", "century", "season", "summer", "winter", "spring", "autumn"))
)


def bear(fact: Fact, setting: Setting, witness: Witness) -> Bearing:
    """How a figure or date of a statement stands to one source."""
    compared = [
        (at, other, compare(fact, other, setting, witness.settings[at]))
        for at, other in witness.comparable(fact)
    ]
    agreeing = [c for c in compared if c[2].verdict == "agrees" and bears_out(c[1], fact)]
    if agreeing:
        return _bearing("found", fact, witness, agreeing[0])
    same = _occurrence(fact, witness)
    if same is not None:
        return same
    if not _spelt(fact, witness):
        against = [c for c in compared if c[2].verdict == "differs"]
        if against and not any(c[2].verdict == "agrees" for c in compared):
            return _bearing("contradicted", fact, witness, against[0])
        if not _reckonable(fact, witness):
            return Bearing(verdict="absent", fact=fact, key=witness.key)
    return Bearing(verdict="unsettled", fact=fact, key=witness.key)


def _bearing(verdict: str, fact: Fact, witness: Witness, found: tuple[int, Fact, Comparison]) -> Bearing:
    at, other, comparison = found
    number = witness.passages[at].number
    return Bearing(
        verdict="found" if verdict == "found" else "contradicted",
        fact=fact,
        key=witness.key,
        passage=number,
        evidence=other,
        proof=comparison.proof,
    )


def _occurrence(fact: Fact, witness: Witness) -> Bearing | None:
    """A fact of the same value, though not provably about the same thing."""
    found = witness.occurrence(fact)
    if found is None:
        return None
    at, other = found
    number = witness.passages[at].number
    return Bearing(verdict="unsettled", fact=fact, key=witness.key, passage=number, evidence=other)


def _spelt(fact: Fact, witness: Witness) -> bool:
    """Whether the figure's digits or number words all stand in the source, wherever.

    "7.5 million" needs "7.5"; "two hundred" both its words; "12 July 2018" its day, its month and its year.
    """
    words = [token.text for token in tokens(fact.text) if not token.punctuation]
    digits = [stem(word) for word in words if word[:1].isdigit()]
    day = any(len(digit) <= 2 for digit in digits)
    months = [word for word in words if word[:1].isupper() and not (day and word == _UNTOLD)]
    if fact.kind == "date" and not all(witness.says(word) for word in months):
        return False
    if digits:
        return all(word in witness.spelt or re.sub(r"\D+$", "", word) in witness.spelt for word in digits)
    return bool(words) and all(witness.says(word) for word in words if word.lower() not in ("and", "a", "an"))


def _reckonable(fact: Fact, witness: Witness) -> bool:
    """Whether the value may follow from what the source says without being written in it."""
    if fact.kind == "date":
        return _datable(fact, witness)
    if _VAGUE.search(fact.text) or _RECKONED.match(fact.unit):
        return True
    ends = [abs(end) for end in (fact.interval.low, fact.interval.high) if end]
    value = exact(fact.interval)
    return min(ends, default=_COUNTABLE) <= _COUNTABLE or (
        value is not None and _sum(value, fact.unit, witness)
    )


def _datable(fact: Fact, witness: Witness) -> bool:
    """Whether a source of unknown date may tell the day, the month or the year in other words."""
    if _reckoned_day(fact, witness):
        return True
    if witness.source.published:
        return False
    days = fact.interval.low is not None and fact.interval.low == fact.interval.high
    if days and _DAYS & witness.stems:
        return True
    return not days and bool(
        _TIMES & witness.stems or (_RELATIVE & witness.stems and _LENGTHS & witness.stems)
    )


def _reckoned_day(fact: Fact, witness: Witness) -> bool:
    """Whether it is a day of the source and a length of days from it: on 15 July, three days later."""
    day = exact(fact.interval)
    if day is None:
        return False
    lengths = {
        v for _, f in witness.facts if f.unit == "day" and f.kind == "quantity" if (v := exact(f.interval))
    }
    known = {v for _, f in witness.facts if f.kind == "date" for v in (f.interval.low, f.interval.high) if v}
    return any(day - length in known or day + length in known for length in lengths)


def _sum(value: Decimal, unit: str, witness: Witness) -> bool:
    """Whether it is the sum or difference of two figures of one passage: 70 killed and 100 wounded are 170."""
    for passage in witness.passages:
        parts = [v for f in passage.facts if f.unit == unit and (v := exact(f.interval)) is not None]
        if any(value in (x + y, abs(x - y)) for i, x in enumerate(parts) for y in parts[:i]):
            return True
    return False
