"""Figures and dates in whose place the source has another, where it says the rest of the clause."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from compile.language.comparing.families import akin, kindred
from compile.language.comparing.values import agree, digits, written
from compile.language.lexicon import bag
from compile.model.evidence import Fact
from compile.model.statement import Bearing, Shift
from compile.statements.borne import bears_out, one_day
from compile.statements.figures import CLAIMED, spelt
from compile.statements.grounding import Said
from compile.statements.shifting import shift
from compile.statements.witness import Witness, plain
from compile.text.stems import stem, stems
from compile.text.tokens import tokens

#: So many stems of the rest are needed to know its place.
_LEAST = 3
#: One passage by itself bears out at least so much of the rest; those nearly as good (as a share) are its places, too.
_BEARS, _SOME, _AS_GOOD = 0.7, 0.45, 0.85
#: So many passages are looked at.
_LOOKED_AT = 4
#: Bounds from the same side may be of one figure if so near (as a share).
_NEAR = Decimal("0.1")
#: Words of a figure that are no part of its number.
_SMALL = bag(
    "and a an the of more less than over under about some at least most up to as many nearly almost around between"
)
#: By such words a passage tells a date without its figures.
_YEARS = frozenset(map(stem, ("year", "month", "week", "anniversary")))
#: Days that a date may span beyond another of the same grain: a month's, a year's.
_GRAINS = (Decimal(1), Decimal(8), Decimal(31), Decimal(366))


def displaced(
    bearings: list[Bearing], said: Sequence[Said], witness: Witness, told: Collection[int] = ()
) -> tuple[list[Bearing], list[Shift]]:
    """The bearings, those absent whose figure is nowhere in the source; and shifts for those that are elsewhere in it.

    ``told`` are the offsets of those of which another shift tells.
    """
    beside = [bearing.fact for bearing in bearings if bearing.fact is not None]
    kept, shifts = [], []
    for bearing in bearings:
        fact = bearing.fact
        found = (
            instead(fact, beside, said, witness)
            if fact and fact.start not in told and _open(bearing, fact)
            else None
        )
        if fact is None or found is None:
            kept.append(bearing)
        elif _nowhere(bearing, fact, witness):
            kept.append(replace(bearing, verdict="absent", passage=None, evidence=None, proof=()))
        else:
            kept.append(bearing)
            shifts.append(shift("figure", (fact.start, fact.end), found.at, witness))
    return kept, shifts


def _open(bearing: Bearing, fact: Fact) -> bool:
    """Whether it may be of another: a bound may seem found where another number bears it out."""
    return bearing.verdict == "unsettled" or (bearing.verdict == "found" and fact.exactness == "bound")


def _nowhere(bearing: Bearing, fact: Fact, witness: Witness) -> bool:
    """Whether nobody wrote the number."""
    if fact.kind == "date":
        return bearing.passage is None and not spelt(fact, witness)
    unwritten = bearing.passage is None or (fact.exactness == "bound" and not witness.written(written(fact)))
    return unwritten and not spelt(fact, witness)


class Instead(NamedTuple):
    """The passage (by index) that says the rest, and its figure in the place of the statement's."""

    at: int
    rival: Fact


def instead(fact: Fact, beside: Sequence[Fact], said: Sequence[Said], witness: Witness) -> Instead | None:
    """What the source tells in the place of a figure, if its passage for the rest of the clause lacks that figure.

    ``beside`` are the statement's figures, ``said`` its clauses: another of its figures may be the passage's. "On 12 May
    the mill burned" of "The mill burned on 9 May"; but not of "The mill burned", whatever the next sentence dates.
    """
    others = [mine for mine in beside if mine is not fact]
    found: Instead | None = None
    for at, score in _places(fact, said, witness):
        near = [o for to in (at - 1, at + 1) for o in _facts(to, witness) if _able(fact, o) and _of(fact, o)]
        here = [other for other in _facts(at, witness) if not any(_written(mine, other) for mine in others)]
        if _spells(fact, at, witness) or any(_same(fact, other) for other in (*here, *near)):
            return None
        rivals = [other for other in here if _rival(fact, other)]
        if score < _BEARS:
            rivals = [other for other in rivals if _twins(fact, other)]
        if any(_follows(fact, other) for other in rivals):
            return None
        if fact.kind == "date" and _YEARS & witness.passage_stems[at]:
            return None  # "this year, building on their win of 2018"
        if rivals:
            found = found or Instead(at, rivals[0])
        elif score >= _BEARS:
            return None
    return found or _lasting(fact, said, witness)


def _lasting(fact: Fact, said: Sequence[Said], witness: Witness) -> Instead | None:
    """The length of time that the source gives to the same deed: "led the crew for more than two years" for nine years."""
    if fact.kind != "quantity" or fact.unit != "day" or not fact.near:
        return None
    told = {word for one in said for word in one.words}
    able = [(at, other) for at, other in witness.facts if other.kind == fact.kind and other.unit == fact.unit]
    if any(_same(fact, other) or _follows(fact, other) for _, other in able):
        return None
    mine = set(map(stem, fact.near))
    for at, other in able:
        both = mine & set(map(stem, other.near))
        deed = fact.event is not None and fact.event == other.event and fact.exactness == other.exactness
        if (deed and both) or len(both & told) >= _LEAST - 1:
            return Instead(at, other)
    return None


def _places(fact: Fact, said: Sequence[Said], witness: Witness) -> list[tuple[int, float]]:
    """The passages (by index) that say the rest of its clause, or of all clauses, with how much of it; best first."""
    own = set(stems(fact.text))
    clause = [word for one in said if one.start <= fact.start < one.end for word in one.words]
    for words in (clause, [word for one in said for word in one.words]):
        rest = tuple(dict.fromkeys(word for word in words if word not in own))
        if len(rest) >= _LEAST:
            return closest(rest, witness)
    return []


def closest(rest: Sequence[str], witness: Witness) -> list[tuple[int, float]]:
    """The passages (by index) that say the most of the rest by themselves, with how much of it."""
    found = witness.index.rank(rest, _LOOKED_AT)
    return [(at, score) for at, score in found if score >= max(_SOME, _AS_GOOD * found[0][1])]


def _of(mine: Fact, other: Fact) -> bool:
    """Whether both may be of one deed: what a neighbour has of the killed is none of the wounded."""
    deeds = mine.kind == "quantity" and mine.event and other.event
    return not deeds or mine.event == other.event or kindred(mine.event, other.event)


def _twins(mine: Fact, other: Fact) -> bool:
    """Whether both are told in the same way: of the same noun, of one deed, with the same bound, among the same words."""
    if _one_way(mine, other):
        return True
    if mine.head and mine.head == other.head and set(mine.population) == set(other.population):
        return True
    if mine.event and other.event and kindred(mine.event, other.event):
        return mine.kind == "date" or mine.unit != "count"
    return len(set(mine.near) & set(other.near)) >= _LEAST - 1


def _facts(at: int, witness: Witness) -> tuple[Fact, ...]:
    return witness.passages[at].facts if 0 <= at < len(witness.passages) else ()


def _able(mine: Fact, other: Fact) -> bool:
    """Whether the other may be a figure of the same thing."""
    if mine.kind != other.kind or (mine.kind == "quantity" and mine.unit != other.unit):
        return False
    return mine.kind == "date" or not (mine.head and other.head) or akin(mine.head, other.head)


def _rival(mine: Fact, other: Fact) -> bool:
    """Whether the other stands in its place: a figure of the same noun, a date as fine as it."""
    if not _able(mine, other):
        return False
    if mine.kind == "date":
        return _grain(mine) == _grain(other)
    if mine.unit == "count" and not (mine.head and other.head):
        return mine.event is not None and mine.event == other.event
    return True


def _grain(fact: Fact) -> int:
    """How fine a date is told: 0 a day, 1 a week, 2 a month, 3 a year; of a bound the day or year that it names."""
    low, high = fact.interval.low, fact.interval.high
    if low is None or high is None:
        return 0 if re.search(r"(?<!\d)\d{1,2}(?!\d)", fact.text) else 3
    return next((n for n, days in enumerate(_GRAINS) if high - low < days), len(_GRAINS))


def _same(mine: Fact, other: Fact) -> bool:
    if mine.kind != other.kind:
        return False
    if mine.kind == "date":
        if "bound" in (mine.exactness, other.exactness):
            return _dated(mine.text) <= _dated(other.text)
        return agree(mine, other) or one_day(mine, other)
    figure, theirs = written(mine), written(other)
    if figure is not None and figure == theirs:
        return True
    if _one_way(mine, other):
        if figure is None or theirs is None or CLAIMED.search(mine.text):
            return False
        return abs(figure - theirs) <= _NEAR * abs(figure) and digits(figure) <= digits(theirs)
    return bears_out(other, mine) or (agree(mine, other) and "bound" not in (mine.exactness, other.exactness))


def _written(mine: Fact, other: Fact) -> bool:
    """Whether the other is the source's form of a figure of the statement."""
    if mine.kind != other.kind:
        return False
    if mine.kind == "date":
        return _same(mine, other)
    figure = written(mine)
    return (figure is not None and figure == written(other)) or mine.interval == other.interval


def _one_way(mine: Fact, other: Fact) -> bool:
    """Whether both are bounds from the same side."""
    both = mine.exactness == other.exactness == "bound"
    return both and (mine.interval.high is None) == (other.interval.high is None)


def _follows(mine: Fact, other: Fact) -> bool:
    """Whether a bound is of the source's figure: "under 50" of 42, not of "under 40"; "after 2 May" of 6 May."""
    if mine.exactness != "bound" or mine.unit != other.unit or mine.kind != other.kind:
        return False
    return not _one_way(mine, other) and mine.interval.meets(other.interval)


def _dated(text: str) -> frozenset[str]:
    """The numbers and names of a date, without the words of its bound."""
    return frozenset(re.findall(r"\d+|[A-Z][a-z]{2}", text.replace("By", "by")))


def _spells(fact: Fact, at: int, witness: Witness) -> bool:
    """Whether the passage has its digits or number words in whatever figure."""
    return frozenset(_words(fact)) <= witness.passage_stems[at]


def _words(fact: Fact) -> Iterator[str]:
    for token in tokens(fact.text):
        if token.text[:1].isdigit():
            yield plain(stem(token.text))
        elif (fact.kind == "date" and token.text[:1].isupper() and token.start) or (
            not token.punctuation and fact.kind == "quantity" and token.text.lower() not in _SMALL
        ):
            yield stem(token.text)
