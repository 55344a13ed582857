"""One deed of which each text has another do it, by what they are: "it was the masters who broke it", "the spinners broke it"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from compile.language import wordnet
from compile.language.comparing.answers.compare import Rivals, of_one, proved
from compile.language.comparing.answers.questions import deed
from compile.language.comparing.answers.read import BE, Answer, Told, same
from compile.language.comparing.predicated.lexicon import LIGHT, tie
from compile.language.lexicon import words

#: "It was the masters who broke it": nobody else did.
_CLEFT = 7


def compare(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The doers of one deed, where one text speaks of both and so does not mean one by both."""
    for (at, verb), (beside, other) in product(_verbs(a), _verbs(b)):
        if tie(verb, other) != "same" or not of_one(a, b, at, beside):
            continue
        if not (deed(a.found.lower[at]) or _cleft(a, at) or _cleft(b, beside)):
            continue
        one, there = _doer(a, at), _doer(b, beside)
        if one is None or there is None or same(one, there):
            continue
        if _spoken(one, b.around) or _spoken(there, a.around):
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
    return "it" in lower and bool(BE & {*lower}) and bool({"who", "that"} & {*lower[-3:]})


def _doer(side: Answer, at: int) -> Told | None:
    """Who stands before the verb, or behind "by"; nobody who bears a name."""
    if side.undergoes(at) and not _cleft(side, at):
        ahead = [told for told in side.people if told.first > at and told.tie == "by"]
        return ahead[0] if ahead and not side.does(at + 1, ahead[0].first) else None
    before = [told for told in (*side.people, *side.names) if told.last <= at and told.tie == ""]
    last = max(before, key=lambda told: told.last, default=None)
    if last is None or last in side.names or side.does(last.last, at):
        return None
    return last
