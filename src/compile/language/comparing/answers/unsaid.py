"""What a sentence says to be so, and what it leaves open: hearsay, plans, what stands under a negation."""

from __future__ import annotations

from compile.language import wordnet
from compile.language.comparing.answers.read import HEARSAY, PLANS, Answer
from compile.language.lexicon import bag, words

#: Sentences with these say what somebody holds, or what might have been.
_UNSAID = HEARSAY | bag("claim claims story")
#: With these the words around them, as far as the next comma or "and", are not told as so.
_PLANNED = PLANS | bag("would could might may shall will likely expected due ought")
#: With "not" behind them these tell what was not so; a noun, "her claim", tells of nobody's saying.
_REFUSING, _NOUNS = bag("would could"), bag("claim claims will may")
_HAVE = bag("have has had make makes made")
_PRONOUNS = bag("he she his her they their it its him them")
NOT = bag("not never no neither nor hardly scarcely cannot without none nobody nothing")
_LIGHT = bag("only but until yet")
#: Between a negation and what it negates, and how far it reaches.
_BETWEEN = words("auxiliary") | words("adverb") | bag("a an any the one single")
FAR = 4


def left_open(side: Answer) -> bool:
    """Whether a sentence may say nothing to be so."""
    return hearsay(side) or any(
        _unsaid(side.found.lower, at, _PLANNED) for at in range(len(side.found.lower))
    )


def hearsay(side: Answer) -> bool:
    """Whether what a sentence says may be somebody's word, or hang on something."""
    lower = side.found.lower
    return any(_unsaid(lower, at, _UNSAID) or _pictured(side, at) for at in range(len(lower)))


def _pictured(side: Answer, at: int) -> bool:
    """ "The biographers who have Ada Hume dying poor": as they tell it."""
    if side.found.lower[at] not in _HAVE or at + 1 >= len(side.found.named) or side.found.named[at + 1] < 0:
        return False
    return any(word.endswith("ing") for word in side.found.lower[at + 2 : at + 5])


def _unsaid(lower: tuple[str, ...], at: int, unsaid: frozenset[str]) -> bool:
    """Whether a word leaves open what is so, or says whom somebody tells it of: "told him that his firm was ruined"."""
    ahead, before = lower[at + 1] if at + 1 < len(lower) else "", lower[at - 1] if at else ""
    if lower[at] == "that":
        return ahead in _PRONOUNS
    if (
        lower[at] not in unsaid
        or (lower[at] in _REFUSING and ahead == "not")
        or (lower[at] == "whether" and ahead == "or")
    ):
        return False
    return not (lower[at] in _NOUNS and (before in words("determiner") or before.endswith(("'s", "s'", "'"))))


def denied(side: Answer, at: int) -> bool | None:
    """False under a negation, True without one; None where what stands at a token may not be told at all."""
    found = side.found
    low, _ = found.clause(at)
    low = max([low, *(mark + 1 for mark in range(low, at) if found.tokens[mark].punctuation)])
    before = found.lower[max(low, at - FAR) : at]
    if (
        "to" in before[-2:]
        and before[-1:] != ("the",)
        and found.lower[at] == wordnet.base(found.lower[at], "v")
    ):
        return None
    negated = [n for n, word in enumerate(found.lower[low:at], low) if word in NOT or word.endswith("n't")]
    if not negated:
        return True
    last = negated[-1]
    ahead = found.lower[last + 1 : at]
    if found.lower[last + 1] in _LIGHT or len(negated) > 1 or at - last > FAR:
        return None
    return False if all(word in _BETWEEN for word in ahead) else None


def planned(side: Answer, at: int) -> bool:
    """Whether what stands around a token, as far as the next comma or "and", is only planned or possible."""
    lower = side.found.lower
    marks = [
        n
        for n, word in enumerate(lower)
        if word in ("and", "but") or (side.found.tokens[n].punctuation and word != "-")
    ]
    low = max([0, *(n + 1 for n in marks if n < at)])
    high = min([len(lower), *(n for n in marks if n > at)])
    return any(_unsaid(lower, n, _PLANNED) for n in range(low, high))
