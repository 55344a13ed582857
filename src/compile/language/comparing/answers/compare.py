"""Two sentences of texts put side by side that answer one question with two names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product
from typing import TypeAlias

from compile.language import wordnet
from compile.language.comparing.answers.apart import dated_apart
from compile.language.comparing.answers.questions import MAKING, Raised, bases, changing
from compile.language.comparing.answers.read import BE, Answer, Told, same
from compile.language.comparing.families import contrast
from compile.language.comparing.predicated.lexicon import tie
from compile.language.lexicon import bag
from compile.model.statement import Slot
from compile.text.stems import STOP_WORDS, is_content, stem

#: The stretch of each sentence that the other contradicts, with the proof.
Rivals: TypeAlias = tuple[Told, Told, tuple[Slot, ...]]
#: Questions that are answered behind a preposition, or by whoever stands behind the verb.
BEHIND = {"who dedicate": bag("to"), "who bequeath": bag("to"), "who win": bag("to"), "who buy": bag("to")}
_EITHER = frozenset({"who marry"})
#: Words for what somebody made: "the invention of Ada Hume" is hers.
_MADE = MAKING | bag(
    "invention design discovery translation brainchild command leadership direction baton captaincy presidency chairmanship "
    "editorship ownership patronage"
)
#: How a role or a work is filled by somebody.
_FILLING = bag("play take fill hold sing make do create give perform draw write execute produce")
_NEAR = 6
#: Nouns for what is only a part, or another thing, of what stands behind their "of".
_PIECES = bag("stage leg heat wing copy replica model sketch garden roof porch altar gate annexe sequel")
#: What is so at these times need not have been so at others.
_TIMES = bag(
    "now today currently then later formerly once until till since again soon afterwards eventually subsequently originally "
    "initially resold already still before after ago new old current present previous previously"
)
#: Words between a noun and its modifiers.
_ARTICLES = bag("the a an his her its their this that")
#: So many words in common prove that one thing is told of, if a name is among them; and without one.
_SHARED, _PLAIN = 2, 3
_YEAR = 4
#: How much of it tells no thing from another.
_MUCH = frozenset(map(stem, bag("entire whole full complete total")))


def compare(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The names by which two sentences answer one question differently, with the proof."""
    for asked, beside in product(a.questions, b.questions):
        name = asked.name
        if name.startswith("who ") and one_question(name, beside.name) and _of_one(a, b, asked, beside):
            if changing(name) and changed(a, b):
                continue
            one, there = _lone(a, asked, b.around), _lone(b, beside, a.around)
            if one and there and not same(one, there):
                proof = proved(a, b, (one,), (there,), name)
                if proof:
                    yield one, there, proof


def _of_one(a: Answer, b: Answer, asked: Raised, beside: Raised) -> bool:
    return bool(asked.tie or beside.tie) or of_one(a, b, asked.at, beside.at)


def changed(a: Answer, b: Answer) -> bool:
    """Whether the two may tell of two times: of two years, or one of "now" or "later"."""
    if dated_apart(a, b):
        return True
    if "only" in a.found.lower or "only" in b.found.lower:
        return False
    return bool((_TIMES & {*a.found.lower}) ^ (_TIMES & {*b.found.lower}))


def one_question(question: str, other: str) -> bool:
    """Whether two questions are one: "who sold it", "by whom was it sold"."""
    if "~" in question and "~" in other and question[:3] == other[:3]:
        return tie(question.partition("~")[2], other.partition("~")[2]) == "same"
    return question == other


def of_one(a: Answer, b: Answer, at: int, beside: int) -> bool:
    """Whether what two verbs are done to may be one: a noun or a name in common."""
    if not (a.found.is_verb(at) and b.found.is_verb(beside)):
        return True
    return bool(_undergoer(a, at) & _undergoer(b, beside))


def _undergoer(side: Answer, at: int) -> set[str]:
    """The stems of whom or what it was done to: behind the verb, or before "was"."""
    found, lower = side.found, side.found.lower
    being = next((before for before in range(at - 1, max(-1, at - 4), -1) if lower[before] in BE), None)
    places = range(being) if being is not None else range(at + 1, len(lower))
    told = set()
    for number in places:
        if being is None and (found.tokens[number].punctuation or found.is_verb(number) or number > at + 12):
            break
        if is_content(lower[number]) and not found.tokens[number].punctuation:
            told.add(stem(lower[number].removesuffix("'s")))
    return told


def _lone(side: Answer, asked: Raised, theirs: frozenset[str]) -> Told | None:
    """The one name with which the sentence answers a question that one of its tokens raises."""
    found = [told for told in side.names if told.raw and not told.raw & theirs and _linked(side, asked, told)]
    return found[0] if len(found) == 1 else None


def _linked(side: Answer, asked: Raised, told: Told) -> bool:
    """Whether a name stands where the answer stands: who did it, by whom it was done, who its author is."""
    at, question, tied = asked[:3]
    last = max(at, asked.last)
    if not side.holds(at, told.first):
        return False
    if tied:
        return told.first > at and told.tie == tied and not side.does(last + 1, told.first)
    if told.last <= at:
        return told.tie == "" and not side.does(told.last, at)
    return told.first > last and _behind(side, last, question, told)


def _behind(side: Answer, at: int, question: str, told: Told) -> bool:
    lower = side.found.lower
    between = lower[at + 1 : told.first]
    plain = not side.does(at + 1, told.first)
    if told.tie == "by":
        return plain or _filled(side, at, told)
    if told.tie in BEHIND.get(question, ()):
        return plain
    if told.tie == "of":
        return lower[at] in _MADE and len(between) <= _NEAR
    if told.tie:
        return False
    if question in _EITHER and side.found.is_verb(at):
        return plain
    if not side.found.is_verb(at) and plain and len(between) <= _NEAR and BE.isdisjoint(between):
        return wordnet.base(lower[at], "n") != ""  # "its first headmistress a Belgian, Odile Claes"
    being = max((at for at in range(at + 1, told.first) if lower[at] in BE), default=0)
    return bool(being) and not side.does(being + 1, told.first)


def _filled(side: Answer, at: int, told: Told) -> bool:
    """ "The title role was played by Ada Hume": what was filled by somebody."""
    verbs = [n for n in range(at + 1, told.first) if side.found.is_verb(n)]
    return bool(verbs) and all(bases(side.found.lower[n]) & (_FILLING | BE) for n in verbs)


def proved(
    a: Answer, b: Answer, mine: tuple[Told, ...], theirs: tuple[Told, ...], question: str
) -> tuple[Slot, ...]:
    """The proof that one thing is told of, what answers the question apart; empty if there is none."""
    left, right = content(a, mine), content(b, theirs)
    theme = (left & right) - _raising(a, question) - _raising(b, question)
    named = {word for side in (a, b) for told in side.names for word in map(stem, told.raw)}
    proper = bool(theme & named) or any(len(word) == _YEAR and word.isdigit() for word in theme)
    if len(theme) < (_SHARED if proper else _PLAIN) + ("~" in question):
        return ()
    if (
        _piece(a, b)
        or _piece(b, a)
        or _strange(a, b, mine, theirs)
        or contrast(left, right)
        or _narrowed(a, b, theme, mine + theirs)
    ):
        return ()
    shown = ", ".join(sorted(theme))
    fillers = (", ".join(told.text for told in side) for side in (mine, theirs))
    return (
        Slot(name="question", a=question, b=question, verdict="same"),
        Slot(name="theme", a=shown, b=shown, verdict="same"),
        Slot(name="filler", a=next(fillers), b=next(fillers), verdict="differs"),
    )


def _raising(side: Answer, question: str) -> set[str]:
    raised = (asked for asked in side.questions if asked.name == question and not asked.work)
    return {stem(side.found.lower[at]) for asked in raised for at in (asked.at, max(asked.at, asked.last))}


def content(side: Answer, fillers: tuple[Told, ...]) -> frozenset[str]:
    """The stems of the content words without the fillers'."""
    return frozenset(
        stem(word.removesuffix("'s").removesuffix("'"))
        for at, word in enumerate(side.found.lower)
        if not any(told.first <= at < told.last for told in fillers)
        and is_content(word)
        and not side.found.tokens[at].punctuation
    )


def _piece(a: Answer, b: Answer) -> bool:
    """Whether the one tells of a part only, of which the other does not speak: "the third stage of the Tour", "the Tour"."""
    pairs = pairwise(a.found.lower)
    return any(word in _PIECES and ahead == "of" and word not in b.found.lower for word, ahead in pairs)


def _strange(a: Answer, b: Answer, mine: tuple[Told, ...], theirs: tuple[Told, ...]) -> bool:
    """Whether both tell of some other name that the other has not: the Treaty of Kern, the Treaty of Tesk."""
    left = [told for told in a.names if told not in mine and not any(_beside(a, told, one) for one in mine)]
    right = [
        told for told in b.names if told not in theirs and not any(_beside(b, told, one) for one in theirs)
    ]
    return any(not any(same(told, other) for other in b.names) for told in left) and any(
        not any(same(told, other) for other in a.names) for told in right
    )


def _beside(side: Answer, told: Told, filler: Told) -> bool:
    """Whether a name only says more of the filler: "Fausto Marani of Pesaro", "a pupil of Lethaby"."""
    return told.first >= filler.last and told.tie in ("of", "from") and not side.does(filler.last, told.first)


def _narrowed(a: Answer, b: Answer, theme: frozenset[str], fillers: tuple[Told, ...]) -> bool:
    """Whether words before a noun that both have make two things of it: the upper seam, the lower seam."""
    left, right = _before(a, theme), _before(b, theme)
    idle = frozenset(map(stem, (word for told in fillers for word in told.raw)))
    for noun in sorted(left.keys() & right.keys()):
        plain = idle | theme | _MUCH
        mine, theirs = left[noun] - plain, right[noun] - plain
        if mine and theirs and not mine & theirs:
            return True
    return False


def _before(side: Answer, theme: frozenset[str]) -> dict[str, frozenset[str]]:
    """The stems of the words right before each noun of the theme, back to its article."""
    found = {}
    lower = side.found.lower
    for at, word in enumerate(lower):
        plain = stem(word)
        if plain not in theme or side.found.is_verb(at):
            continue
        words = set()
        for before in range(at - 1, max(-1, at - 4), -1):
            earlier = lower[before].removesuffix("'s")
            if earlier in STOP_WORDS or side.found.tokens[before].punctuation or side.found.is_verb(before):
                break
            words.add(stem(earlier))
        found[plain] = frozenset(words)
    return found
