"""At what kind of place one thing was or happened, told as two kinds of which one excludes the other: a well, a field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from compile.language.comparing.answers.compare import Rivals, changed, one_question, proved
from compile.language.comparing.answers.questions import Raised, bases, changing
from compile.language.comparing.answers.read import Answer, Told, stretch, tie
from compile.language.comparing.predicated.place import kinds_of
from compile.language.lexicon import bag

_IN = bag("in at on inside into from aboard under beneath")
#: "At the bottom of a well", "in the middle of a field": there.
_SPOTS = bag("bottom middle edge foot corner centre center bed depths shore bank floor mouth")
#: A place of which not all is told: "a well near the church".
_REACH = 4


def compare(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The two kinds of place at which one thing is said to have been, with the proof that one thing is told of."""
    if not (_sites(a) and _sites(b)):
        return
    for asked, beside in product(a.questions, b.questions):
        name = asked.name
        if not name.startswith("where ") or not one_question(name, beside.name):
            continue
        if changing(name) and changed(a, b):
            continue
        one, other = _where(a, asked), _where(b, beside)
        if one and other and _exclude(a, b, one, other):
            proof = proved(a, b, (one,), (other,), name)
            if proof:
                yield one, other, proof


def _exclude(a: Answer, b: Answer, one: Told, other: Told) -> bool:
    """Whether both are of one family, no place of either text is of the other's kind, and each tells of one of the family."""
    left, right = kinds_of(one.text), kinds_of(other.text)
    for family in {number for number, _ in left} & {number for number, _ in right}:
        mine = {kind for told in _sites(a) for kind in kinds_of(told.text) if kind[0] == family}
        theirs = {kind for told in _sites(b) for kind in kinds_of(told.text) if kind[0] == family}
        if not mine & theirs and len(mine) == len(theirs) == 1:
            return True
    return False


def _where(side: Answer, asked: Raised) -> Told | None:
    """The kind of place that stands with the token that asks for one."""
    last = max(asked.at, asked.last)
    told = [one for one in _sites(side) if one.tie in _IN and side.holds(asked.at, one.first)]
    behind = [one for one in told if one.first > last and not side.does(last + 1, one.first)]
    before = [one for one in told if one.last <= asked.at and not side.does(one.last, asked.at)]
    return next(iter(behind or before), None)


def _sites(side: Answer) -> tuple[Told, ...]:
    """Every word for a kind of place."""
    return tuple(
        _told(side, at)
        for at, word in enumerate(side.found.lower)
        if not side.found.is_verb(at) and any(kinds_of(base) for base in bases(word))
    )


def _told(side: Answer, at: int) -> Told:
    base = next(base for base in sorted(bases(side.found.lower[at])) if kinds_of(base))
    told = stretch(side.found, at, at + 1, tie=_tie(side, at), raw=frozenset({base}))
    return replace(told, text=base)


def _tie(side: Answer, at: int) -> str:
    before = tie(side.found, at)
    lower = side.found.lower
    of = next((n for n in range(at - 1, max(0, at - _REACH), -1) if lower[n] == "of"), 0)
    return tie(side.found, of - 1) if before == "of" and of > 1 and lower[of - 1] in _SPOTS else before
