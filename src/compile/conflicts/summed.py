"""Parts that a text adds up differently than the other → Conflict: 1,266 passengers and 696 crew are not 1,959 people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from compile.conflicts.pairs import Witnessed
from compile.conflicts.sides import side
from compile.conflicts.stretches import clash
from compile.language.wordnet import senses
from compile.model.evidence import Fact
from compile.model.statement import Conflict, Slot
from compile.text.stems import stem

#: What stands between two parts: the first one's noun and "and".
_AND = re.compile(r" (?:[^\W\d]+ ){1,3}and (?:an? |the )?")
#: Where the words are not known, so many characters for them: " passengers and ".
_BETWEEN = 24
#: WordNet's files of people and of groups of them.
_PEOPLE = ("18", "14")
_ANYONE = frozenset(map(stem, ("person", "people", "human", "soul")))
#: Where people are: what shows that both texts count the same ones.
_ABOARD = frozenset(("aboard", "board", "onboard"))
#: Two of them are everybody.
_ALL = frozenset(map(stem, ("passenger", "crew", "officer", "sailor")))
#: Smaller counts have parts that are not told.
_MANY = 10


def misadded(left: tuple[Witnessed, ...], right: tuple[Witnessed, ...]) -> tuple[Conflict, ...]:
    """The numbers of all aboard that the other text's passengers and crew do not add up to, each once."""
    found = [*_pairs(left, right), *_pairs(right, left)]
    return tuple(_conflict(*pair) for pair in found)


def of_one(witnessed: tuple[Witnessed, ...]) -> tuple[Conflict, ...]:
    """The numbers of all aboard that passengers and crew of the same text do not add up to, from what a seal holds."""
    return tuple(_conflict(*pair) for pair in _pairs(witnessed, witnessed, sealed=True))


def _pairs(
    parts: tuple[Witnessed, ...], wholes: tuple[Witnessed, ...], *, sealed: bool = False
) -> Iterator[tuple[Witnessed, Witnessed, Witnessed, Decimal]]:
    for one, other in pairwise(parts):
        if not _added(one, other, sealed=sealed):
            continue
        total = (one.fact.interval.low or Decimal()) + (other.fact.interval.low or Decimal())
        for whole in wholes:
            if _whole(whole.fact) and _apart(whole.fact, total, {one.fact.head, other.fact.head}):
                yield one, other, whole, total


def _added(a: Witnessed, b: Witnessed, *, sealed: bool = False) -> bool:
    """Whether two counts are parts of all who were aboard: of different people, joined by "and"."""
    if a.passage is not b.passage or not (_exact(a.fact) and _exact(b.fact)) or a.fact.head == b.fact.head:
        return False
    joined = (
        a.fact.clause == b.fact.clause and b.fact.start - a.fact.end <= _BETWEEN
        if sealed
        else _AND.fullmatch(a.passage.text or "", a.fact.end, b.fact.start) is not None
    )
    return joined and _people(a.fact) and _people(b.fact) and not _ABOARD.isdisjoint(b.fact.near)


def _exact(fact: Fact) -> bool:
    low, high = fact.interval.low, fact.interval.high
    return (
        fact.unit == "count"
        and fact.exactness == "exact"
        and low == high
        and low is not None
        and low >= _MANY
    )


def _people(fact: Fact) -> bool:
    noun = next((word for word in fact.near if stem(word) == fact.head), fact.head)
    return any(sense.file in _PEOPLE for sense in senses(noun).get("n", ()))


def _whole(fact: Fact) -> bool:
    return _exact(fact) and not fact.part and fact.head in _ANYONE and not _ABOARD.isdisjoint(fact.near)


def _apart(fact: Fact, total: Decimal, heads: set[str]) -> bool:
    """Whether the parts are more than the whole, or all that there are and fewer: others may be aboard with passengers."""
    whole = fact.interval.low
    return whole is not None and (total > whole or (total < whole and len(heads & _ALL) > 1))


def _conflict(one: Witnessed, other: Witnessed, whole: Witnessed, total: Decimal) -> Conflict:
    parts = tuple(f"{w.source.digest} {w.fact.start} {w.fact.text}" for w in (one, other, whole))
    added = f"{one.fact.text} + {other.fact.text} = {total}"
    proof = (Slot(name="sum", a=added, b=whole.fact.text, verdict="differs"),)
    return clash("quantity", side(one), side(whole), proof, parts)
