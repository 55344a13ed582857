"""What texts side by side tell of one life, and cannot both be: an age and a birth, two deaths → Conflict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from compile.conflicts.impossible.happenings import Happening, plain, same
from compile.conflicts.impossible.proved import clash, read, told
from compile.language.lexicon import bag
from compile.language.numberwords import ONES, TENS
from compile.model.evidence import Fact, Passage, Source
from compile.model.statement import Conflict, Side

_YEAR = 366
#: "aged 38", "at the age of 38"; of a death, not of a dinner, "at 38".
_AGED = re.compile(
    r"\b(?:aged|at (?:the )?age(?: of)?|(?P<at>at))\s+(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)\b"
    r"(?=\s*(?:[,;.)]|$|years?(?: old)?\b(?! later)|in\b|on\b|from\b|of\b|after\b|and\b))",
    re.IGNORECASE,
)
_KILLED = bag("die pass_away perish drown kill")
_OLD = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class _Birth:
    """When somebody was born, said or worked out: ordinals of the first day and the last, and what shows it."""

    name: str
    low: int
    high: int
    exact: bool
    side: Side
    shown: str


def misaged(sources: tuple[Source, ...], happenings: tuple[Happening, ...]) -> tuple[Conflict, ...]:
    """The ages that another age, or the day of birth, makes impossible; a year off is excused."""
    births = [*_said(sources), *_reckoned(happenings)]
    found = [
        clash("date", a.side, b.side, "born", (a.shown, b.shown))
        for a, b in combinations(births, 2)
        if not (a.exact and b.exact) and same(a.name, b.name) and _apart(a, b) and not _beside(a.side, b.side)
    ]
    return tuple({conflict.id: conflict for conflict in found}.values())


def _apart(a: _Birth, b: _Birth) -> bool:
    return a.high + _YEAR < b.low or b.high + _YEAR < a.low


def _beside(a: Side, b: Side) -> bool:
    """Whether one sentence tells both: of two people, "Dahl, aged 39, and Moe at 43"."""
    return (a.key, a.passage) == (b.key, b.passage)


def _said(sources: tuple[Source, ...]) -> Iterator[_Birth]:
    for source in sources:
        for passage in source.passages:
            for fact in passage.facts:
                names = [name for name in fact.object_ if " " in name]
                low, high = fact.interval.low, fact.interval.high
                if fact.event != "born" or not plain(fact) or len(names) != 1 or low is None or high is None:
                    continue
                side = told(source, passage, fact)
                yield _Birth(
                    name=names[0], low=int(low), high=int(high), exact=True, side=side, shown=fact.text
                )


def _reckoned(happenings: tuple[Happening, ...]) -> Iterator[_Birth]:
    """ "died in 1860 at the age of 38": born in 1821 or 1822."""
    for one in happenings:
        low, high = one.when.interval.low, one.when.interval.high
        aged = None if one.since or one.when.event == "born" else _age(one.passage, one.when)
        who = one.party("subject") or one.party("object")
        if aged is None or low is None or high is None or len(who) != 1 or high - low > _YEAR:
            continue
        age, span = aged
        yield _Birth(
            name=who[0],
            low=int(low) - (age + 1) * _YEAR,
            high=int(high) - age * 365,
            exact=False,
            side=read(one.source, one.passage, span),
            shown=f"{age} years before {one.when.text}",
        )


def _age(passage: Passage, when: Fact) -> tuple[int, tuple[int, int]] | None:
    """The one age that the clause of a date tells, and where."""
    low, high = when.clause
    found = list(_AGED.finditer((passage.text or "")[:high], low))
    told_ = [match for match in found if not match["at"] or (when.event == "kill" and match["n"].isdigit())]
    ages = [(_number(match["n"]), match.span("n")) for match in told_]
    known = [(age, span) for age, span in ages if age is not None and age < _OLD]
    behind = re.match(r"\s*\((?:aged )?(\d{1,3})\)", (passage.text or "")[when.end :])
    if behind is not None and when.event == "kill":
        known = [(int(behind[1]), (when.end + behind.start(1), when.end + behind.end(1)))]
    return known[0] if len(known) == 1 else None


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    parts = [ONES.get(part, TENS.get(part)) for part in word.lower().split("-")]
    return sum(int(part) for part in parts if part is not None) if None not in parts else None


def dead_twice(happenings: tuple[Happening, ...]) -> tuple[Conflict, ...]:
    """The deaths of one person of which one is told in a story, "while tending to him she was shot dead", and the
    other, of another year, with its day."""
    deaths = [(one, name) for one in happenings for name in _dead(one)]
    found = [
        clash("date", _side(a), _side(b), "dead", (a.when.text, b.when.text))
        for (a, mine), (b, theirs) in combinations(deaths, 2)
        if a.since != b.since and same(mine, theirs) and _years_apart(a.when, b.when)
    ]
    return tuple({conflict.id: conflict for conflict in found}.values())


def _side(one: Happening) -> Side:
    if not one.since:
        return told(one.source, one.passage, one.when)
    return read(one.source, one.passage, (one.said.start, one.said.end))


def _dead(one: Happening) -> tuple[str, ...]:
    if one.said.verb not in _KILLED:
        return ()
    who = one.party("object") if one.said.verb == "kill" else one.party("subject", "object")
    return tuple(name for name in who if " " in name)


def _years_apart(a: Fact, b: Fact) -> bool:
    lows, highs = (a.interval.low, b.interval.low), (a.interval.high, b.interval.high)
    if lows[0] is None or lows[1] is None or highs[0] is None or highs[1] is None:
        return False
    return highs[0] + _YEAR < lows[1] or highs[1] + _YEAR < lows[0]
