"""By what means one thing was done, told as two ways that exclude each other, wherever in the sentence they stand."""

from __future__ import annotations

from collections.abc import Iterator

from compile.language.comparing.answers.compare import Rivals, proved
from compile.language.comparing.answers.questions import bases
from compile.language.comparing.answers.read import BE, Answer, Told, stretch, tie
from compile.language.comparing.predicated.manner import Way, ways
from compile.language.lexicon import bag
from compile.model.statement import Slot
from compile.text.stems import stem

#: Behind these stands how it is done.
_HOW = bag("by with on from in of through via aboard using at to as")
#: "In a motor accident" is what one died of, "in the fire" may be where.
_ANY = bag("a an")
#: Of what is done in stages or again and again only clauses are compared (``predicated.manner``): by rail to the port, then by ship.
_STAGES = bag("travel labour speech payment entry transmission")
_BY = bag("by with from of through")
#: What is told by its verb alone: one is hanged, or drowned.
_VERBS = bag("death dose naming choice speech roofing prompting")
#: Verbs that tell it of whom it is done to only, and those of what one does oneself: "was dismissed", "resigned".
_DONE_TO = bag("prompting")
_ONESELF = bag("resign retire quit step leave")
#: Of these "is of brick" and "for the cello" tell it without a verb.
_MADE_OF, _MEANT_FOR = bag("building roofing"), bag("strings")
#: What befalls one once, wherever it is said to have been.
_ONCE = bag("death")


def compare(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The one way of each that excludes the one way of the other, with the proof that one thing is told of."""
    mine, theirs = _told(a), _told(b)
    for family in sorted(mine.keys() & theirs.keys() - _STAGES):
        left, right = mine[family], theirs[family]
        if len(left) != 1 or len(right) != 1 or left.keys() & right.keys():
            continue
        (one,), (other,) = left.values(), right.values()
        here, there = (_where(a), _where(b)) if family in _ONCE else ((), ())
        proof = proved(a, b, (one, *here), (other, *there), f"how {family}")
        if proof:
            yield one, other, (*proof[:-1], Slot(name="manner", a=one.text, b=other.text, verdict="differs"))


def _where(side: Answer) -> tuple[Told, ...]:
    return tuple(told for told in side.names if told.tie in ("in", "at", "off", "near", "on"))


def _told(side: Answer) -> dict[str, dict[Way, Told]]:
    """Family → the ways told in it, each with where."""
    found = side.found
    done = {
        family for word in found.lower for base in bases(word) for family in ways().done.get(stem(base), ())
    }
    told: dict[str, dict[Way, Told]] = {}
    stemmed = [stem(word) for word in found.lower]
    at = 0
    while at < len(stemmed):
        two = " ".join(stemmed[at : at + 2]) if at + 1 < len(stemmed) else ""
        pair = ways().ways.get(two, frozenset())
        length = 2 if pair else 1
        for way in pair or ways().ways.get(stemmed[at], frozenset()):
            if _how(side, at, way, done):
                told.setdefault(way.family, {}).setdefault(way, stretch(side.found, at, at + length))
        at += length
    return told


def _how(side: Answer, at: int, way: Way, done: set[str]) -> bool:
    if not side.holds(at):
        return False
    if side.found.is_verb(at):
        return way.family in _VERBS and (way.family not in _DONE_TO or _befell(side, at))
    before = tie(side.found, at)
    if way.family in _MADE_OF and before == "of" and _is_of(side, at):
        return True
    if way.family not in done:
        return False
    if way.family in _MEANT_FOR and before == "for":
        return True
    if way.family not in _ONCE or before in _BY:
        return before in _HOW
    return before == "in" and not _ANY.isdisjoint(side.found.lower[max(0, at - 2) : at])


def _befell(side: Answer, at: int) -> bool:
    """Whether what a verb tells befell whom the sentence is of: "was dismissed", "resigned"; not "dismissed the cook"."""
    return bool(bases(side.found.lower[at]) & _ONESELF) or side.undergoes(at)


def _is_of(side: Answer, at: int) -> bool:
    """ "The tower is of red brick"."""
    lower = side.found.lower
    of = next((n for n in range(at - 1, max(0, at - 4), -1) if lower[n] == "of"), 0)
    return of > 0 and lower[of - 1] in BE
