"""One deed of which each text has another do it, by what they are: "it was the masters who broke it", "the spinners broke it"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from compile.language import wordnet
from compile.language.comparing.answers.compare import dated_apart, of_one, proved
from compile.language.comparing.answers.questions import deed
from compile.language.comparing.answers.read import Answer, Told, same
from compile.language.comparing.predicated.lexicon import LIGHT, tie
from compile.language.lexicon import bag, words
from compile.model.statement import Slot

_BE = bag("be is are was were been being")
#: "It was the masters who broke it": nobody else did.
_CLEFT = 7


def compare(
    a: Answer, b: Answer, mine: frozenset[str], theirs: frozenset[str]
) -> Iterator[tuple[Told, Told, tuple[Slot, ...]]]:
    """The doers of one deed, where one text speaks of both and so does not mean one by both."""
    if not (a.said and b.said) or dated_apart(a, b):
        return
    for (at, verb), (beside, other) in product(_verbs(a), _verbs(b)):
        if tie(verb, other) != "same" or not of_one(a, b, at, beside):
            continue
        if not (deed(a.found.lower[at]) or _cleft(a, at) or _cleft(b, beside)):
            continue
        one, there = _doer(a, at), _doer(b, beside)
        if one is None or there is None or same(one, there):
            continue
        if _spoken(one, theirs) or _spoken(there, mine):
            proof = proved(a, b, (one,), (there,), f"who ~{verb}")
            if proof:
                yield one, there, proof


def _spoken(told: Told, others: frozenset[str]) -> bool:
    return told.text.casefold() in others


def _verbs(side: Answer) -> Iterator[tuple[int, str]]:
    for at, word in enumerate(side.found.lower):
        if side.found.is_verb(at) and word not in words("auxiliary") and side.holds(at):
            base = wordnet.base(word, "v")
            if base and base not in LIGHT:
                yield at, base


def _cleft(side: Answer, at: int) -> bool:
    lower = side.found.lower[max(0, at - _CLEFT) : at]
    return "it" in lower and bool(_BE & {*lower}) and bool({"who", "that"} & {*lower[-3:]})


def _doer(side: Answer, at: int) -> Told | None:
    """Who stands before the verb, or behind "by"; nobody who bears a name."""
    found = side.found
    between = range(max(0, at - 3), at)
    if any(found.lower[n] in _BE for n in between) and not _cleft(side, at):
        ahead = [told for told in side.people if told.first > at and told.tie == "by"]
        return ahead[0] if ahead and not _broken(side, at + 1, ahead[0].first) else None
    before = [told for told in (*side.people, *side.names) if told.last <= at and told.tie == ""]
    last = max(before, key=lambda told: told.last, default=None)
    if last is None or last in side.names or _broken(side, last.last, at):
        return None
    return last


def _broken(side: Answer, first: int, last: int) -> bool:
    found = side.found
    return any(found.is_verb(at) and found.lower[at] not in words("auxiliary") for at in range(first, last))
