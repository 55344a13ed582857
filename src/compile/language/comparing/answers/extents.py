"""How much of one thing it was: the whole of it in one sentence, a part or none of it in the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from compile.language import wordnet
from compile.language.comparing.answers.apart import apart
from compile.language.comparing.answers.compare import Rivals, proved
from compile.language.comparing.answers.read import Answer, Told, stretch
from compile.language.comparing.answers.unsaid import left_open
from compile.language.comparing.predicated.lexicon import LIGHT, tie
from compile.language.lexicon import bag, words
from compile.model.statement import Slot

_ALL = bag("all every each entire whole everyone everybody any entirely throughout")
_PART = bag(
    "half quarter third fifth tenth quarters thirds most few part fraction portion fewer handful minority"
)
#: "In its entirety", "from end to end".
_WHOLLY = (
    ("in", "its", "entirety"),
    ("in", "their", "entirety"),
    ("from", "end", "to", "end"),
    ("without", "exception"),
    ("to", "the", "last", "man"),
    ("whether", "or", "not"),
    ("irrespective", "of"),
    ("regardless", "of"),
)
#: What leaves somebody or something out.
_EXCEPTED = bag("exclude exempt omit except exception ineligible")
_NOTHING = (("get", "nothing"), ("receive", "nothing"), ("leave", "out"), ("apply", "not"))
#: Before these words all is not all.
_SHORT = bag("at not nearly almost virtually of above after in practically")
_REACH, _WIDE = 4, 7


class _Amount(NamedTuple):
    """So much of the noun at a token; ``text``: the words from ``first`` to it."""

    grade: str
    first: int
    at: int
    noun: str


def compare(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The amounts of one thing that exclude each other, with the proof that one thing is told of."""
    if left_open(a) or left_open(b) or apart(a, b):
        return
    for one, other in (*_shares(a, b), *_excepted(a, b)):
        proof = proved(a, b, (one,), (other,), "")
        if proof:
            yield one, other, (*proof[1:-1], Slot(name="amount", a=one.text, b=other.text, verdict="differs"))


def _shares(a: Answer, b: Answer) -> Iterator[tuple[Told, Told]]:
    """ "Sold its entire catch", "sold half of its catch"."""
    for one, other in product(_amounts(a), _amounts(b)):
        if (
            {one.grade, other.grade} == {"all", "part"}
            and one.noun == other.noun
            and _one_deed(a, b, one, other)
        ):
            yield stretch(a.found, one.first, one.at + 1), stretch(b.found, other.first, other.at + 1)


def _amounts(side: Answer) -> Iterator[_Amount]:
    lower = side.found.lower
    wholly = any(lower[at : at + len(one)] == one for one in _WHOLLY[:3] for at in range(len(lower)))
    for at, word in enumerate(lower):
        noun = wordnet.base(word.removesuffix("'s"), "n")
        if not noun or side.found.is_verb(at):
            continue
        grade = _grade(side, at)
        if grade:
            yield _Amount(*grade, at, noun)
        elif wholly:
            yield _Amount("all", at, at, noun)


def _grade(side: Answer, noun: int) -> tuple[str, int] | None:
    """What stands before a noun and says how much of it, and where it begins."""
    lower = side.found.lower
    for at in range(noun - 1, max(-1, noun - _WIDE), -1):
        word = lower[at]
        if side.found.tokens[at].punctuation or side.found.is_verb(at):
            return None
        if word in _ALL and noun - at <= _REACH:
            return "all", at
        if word in _PART and "of" in lower[at:noun]:
            return "part", at
        if word == "only" and "of" in lower[at:noun]:
            return "part", at
        if word in words("number") and _of_all(lower, at, noun):
            return "part", at
    return None


def _of_all(lower: tuple[str, ...], at: int, noun: int) -> bool:
    """ "Two of its four furnaces": how many there are is told as well."""
    return "of" in lower[at:noun] and any(word in words("number") for word in lower[at + 2 : noun])


def _one_deed(a: Answer, b: Answer, one: _Amount, other: _Amount) -> bool:
    pairs = product(_verbs(a, one.at), _verbs(b, other.at))
    return any(tie(mine, theirs) == "same" for mine, theirs in pairs)


def _verbs(side: Answer, at: int) -> list[str]:
    low, high = side.found.clause(at)
    verbs = {
        n: verb
        for n, word in enumerate(side.found.lower)
        if side.found.is_verb(n) and (verb := wordnet.base(word, "v")) and verb not in LIGHT
    }
    return [verb for n, verb in verbs.items() if low <= n < high] or list(verbs.values())


def _excepted(a: Answer, b: Answer) -> Iterator[tuple[Told, Told]]:
    """ "Applied to every offence", "those who stole were excluded"."""
    for one, other, turned in ((a, b, False), (b, a, True)):
        all_, left_out = _universal(one), _exception(other)
        if all_ and left_out and _universal(other) is None:
            told = stretch(one.found, *all_), stretch(other.found, *left_out)
            yield (told[1], told[0]) if turned else told


def _universal(side: Answer) -> tuple[int, int] | None:
    lower = side.found.lower
    for at, word in enumerate(lower):
        before = lower[at - 1] if at else ""
        if word in ("every", "all", "everyone", "everybody") and before not in _SHORT:
            return at, min(len(lower), at + 2)
    return None


def _exception(side: Answer) -> tuple[int, int] | None:
    lower = side.found.lower
    for at, word in enumerate(lower):
        base = wordnet.base(word, "v") or word
        if base in _EXCEPTED and side.holds(at):
            return at, at + 1
        ahead = lower[at + 1] if at + 1 < len(lower) else ""
        if (base, ahead) in _NOTHING:
            return at, at + 2
    return None
