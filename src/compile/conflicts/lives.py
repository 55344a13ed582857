"""Days that cannot be in the order that two sentences give them: buried before death, in use before it was built → Conflict."""

from __future__ import annotations

import re
from datetime import date

from compile.conflicts.pairs import Witnessed
from compile.conflicts.sides import side
from compile.conflicts.stretches import clash
from compile.model.evidence import Fact
from compile.model.statement import Conflict, Slot

#: What happens to somebody at most once, in this order.
_STEPS = {"born": 0, "baptis": 1, "christen": 1, "kill": 2, "die": 2, "buri": 3}
_PRONOUN = re.compile(r"(?:He|She) was ")
#: What happens to a thing before anybody can use it.
_MADE = frozenset(("build", "construct", "complete", "erect", "found", "establish"))
_USED = re.compile(r"\b(?:active|in use|in service|in operation|occupied|inhabited|used|operated) $")
#: A name that an edition's year stands before: "the 2021 Norland Cup".
_EDITION = re.compile(r" [A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)+")
_TAKEN_PLACE = frozenset(("play", "hold", "contest", "stage", "host", "kick", "open", "begin", "start"))
#: A season may begin in the year before, and be put off by a year or two.
_BEFORE = 2


def misordered(witnessed: tuple[Witnessed, ...]) -> tuple[Conflict, ...]:
    """Pairs of dates that cannot both be right, each pair once."""
    dates = [one for one in witnessed if _dated(one.fact)]
    return tuple(
        _conflict(a, b, why) for at, a in enumerate(dates) for b in dates[at + 1 :] if (why := _wrong(a, b))
    )


def of_one(witnessed: tuple[Witnessed, ...]) -> tuple[Conflict, ...]:
    """The steps of one life that a text tells in the wrong order, as far as a seal shows whose they are."""
    steps = [one for one in witnessed if one.fact.event in _STEPS and _dated(one.fact)]
    return tuple(
        _conflict(a, b, "of one life")
        for at, a in enumerate(steps)
        for b in steps[at + 1 :]
        if _life(a, b, named=True) or _life(b, a, named=True)
    )


def _dated(fact: Fact) -> bool:
    return fact.kind == "date" and fact.unit == "day" and fact.polarity and fact.modality == "asserted"


def _wrong(a: Witnessed, b: Witnessed) -> str:
    for one, other in ((a, b), (b, a)):
        if _life(one, other):
            return "of one life"
        if _use(one, other):
            return "made before it is used"
        if _edition(one, other):
            return "an edition is of its year"
    return ""


def _life(a: Witnessed, b: Witnessed, *, named: bool = False) -> bool:
    """Whether ``a`` is a step of a life that comes after ``b``, of the same person (``named`` in both), and is dated
    before it."""
    steps = [_STEPS.get(one.fact.event or "", -1) for one in (a, b)]
    if min(steps) < 0 or steps[0] <= steps[1] or not _before(a.fact, b.fact):
        return False
    return not _persons(a).isdisjoint(_persons(b)) or (not named and _goes_on(b, a))


def _goes_on(first: Witnessed, next_: Witnessed) -> bool:
    """Whether the second sentence follows the first and begins with a pronoun: "He was buried"."""
    follows = first.source is next_.source and next_.passage.number == first.passage.number + 1
    return follows and _PRONOUN.match(_text(next_).strip()) is not None


def _persons(one: Witnessed) -> set[str]:
    """The full names of whom a date is of."""
    return {name for name in (*one.fact.object_, *one.fact.subject) if " " in name}


def _use(made: Witnessed, used: Witnessed) -> bool:
    """Whether something was in use before it was built: "built in 1920", "active from 1911 to 1946"."""
    if made.fact.head not in _MADE or used.fact.event in _MADE or used.fact.interval.low is None:
        return False
    text = _text(used)
    if not _USED.search(text[: used.fact.start]) or made.fact.interval.low is None:
        return False
    return used.fact.interval.low + 366 < made.fact.interval.low and _one_thing(made, used)


def _one_thing(made: Witnessed, used: Witnessed) -> bool:
    """Whether what opens the one sentence opens the other or the one before it, with a name or a number of its own."""
    opening = _text(made).strip().split(" was ")[0].split(" were ")[0].lower()
    rest = opening.removeprefix("the ")
    return len(rest.split()) > 1 and rest in _text(used).lower() and used.source is not made.source


def _edition(edition: Witnessed, held: Witnessed) -> bool:
    """ "the 2021 Norland Cup … was played in 2019": two years before its own, or more."""
    fact, other = edition.fact, held.fact
    if (
        edition.passage is not held.passage
        or edition.source is not held.source
        or fact.clause != other.clause
    ):
        return False
    text = _text(edition)
    year = _year(fact)
    named = year and text[fact.start : fact.end] == str(year) and _EDITION.match(text, fact.end)
    if not named or other.event not in _TAKEN_PLACE or other.interval.high is None:
        return False
    return date.fromordinal(int(other.interval.high)).year <= year - _BEFORE


def _year(fact: Fact) -> int:
    """The year that a date is, 0 if it is of another length."""
    low, high = fact.interval.low, fact.interval.high
    if low is None or high is None or not 364 <= high - low <= 365:
        return 0
    return date.fromordinal(int(low)).year


def _before(a: Fact, b: Fact) -> bool:
    return a.interval.high is not None and b.interval.low is not None and a.interval.high < b.interval.low


def _text(one: Witnessed) -> str:
    return one.passage.text or ""


def _conflict(a: Witnessed, b: Witnessed, why: str) -> Conflict:
    parts = tuple(f"{w.source.digest} {w.passage.number} {w.fact.start} {w.fact.text}" for w in (a, b))
    proof = (Slot(name=why, a=a.fact.text, b=b.fact.text, verdict="differs"),)
    return clash("date", side(a), side(b), proof, parts)
