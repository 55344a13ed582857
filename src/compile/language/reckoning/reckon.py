"""What a story told in figures makes the figure that a sentence gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import TypeAlias

from compile.language import wordnet
from compile.language.lexicon import bag
from compile.language.reckoning.fit import fits, hedged, plain
from compile.language.reckoning.nouns import singular
from compile.language.reckoning.quantities import Quantity, read
from compile.language.reckoning.rates import by_rate, compared, multiplied, shared
from compile.language.reckoning.stocks import flowed, parted
from compile.language.reckoning.terms import Asked, Sum, changing, kind, same_noun, shown, summing
from compile.language.reckoning.verbs import changes
from compile.text.stems import is_content
from compile.text.tokens import tokens

#: A sentence may say these of any story.
_LOOSE = bag(
    "amount number net cost spend need have total average weight height length travel people person present money buy time "
    "same able"
)
_Way: TypeAlias = Callable[[Sequence[Quantity], Asked], "Sum | None"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoned:
    """The figure at ``start:end`` of the sentence, what the story makes it, and how ("39 + 24 = 63").

    ``used`` are stretches of the story's figures that went into it; ``agrees`` allows for rounding.
    """

    start: int
    end: int
    given: Decimal
    value: Decimal
    how: str
    used: tuple[tuple[int, int], ...]
    agrees: bool


def reckon(story: str, sentence: str) -> Reckoned | None:
    """Work out from a story the first figure of a sentence; None where it is not clear how.

    What to do follows from the wording, never from the figures: so a wrong figure is not explained away. Cases in
    order: a comparison ("3 more ducks than geese"), a multiple, a rate on either side (products and quotients by what they
    count), a whole and its part, a stock with what came and went, a sum. Linear.
    """
    if not fits(story, sentence):
        return None
    told, asked = _rated(read(story)), read(sentence)
    words, before = (tuple(token.text.lower() for token in tokens(text)) for text in (sentence, story))
    if not plain(told, asked, words):
        return None
    question = Asked(_named_before(asked[0], words, told), words, asked[1:], before)
    for way in (compared, multiplied, by_rate, parted, flowed):
        found = way(told, question)
        if found is not None:
            made = _reckoned(asked[0], found)
            return made if made.agrees or _sure(way, found, question) else None
    return None


def _sure(way: _Way, found: Sum, asked: Asked) -> bool:
    """Whether a figure that is not what the story makes it contradicts the story.

    The figures must be exact and told of what the sentence counts; it must ask for what is left, for a sum or a share,
    or something must have come or gone; and it must tell of little else than the story does.
    """
    target = asked.target
    if hedged(found.used) or hedged([target]) or not target.nouns or not _covered(asked):
        return False
    if way is by_rate:
        per = {one.per for one in (*found.used, target) if one.per} or {shared(asked, found.used)}
        told = [noun for one in (*found.used, *asked.others, target) for noun in one.nouns]
        simple = (
            len(found.used) == 2
            and not asked.others
            and any(set(one.nouns) & set(target.nouns) for one in found.used if one.per)
        )
        return simple or any(same_noun(each, told) or each in told for each in per)
    if way is not flowed:
        return True
    if asked.others or len(found.used) < 2 or ("so", "far") in pairwise(asked.story):
        return False
    alike = all(set(one.nouns) & set(target.nouns) for one in found.used)
    kinds = alike or all(kind(one.nouns, target.nouns) for one in found.used)
    verbs = {one.verb.split(" ")[0] for one in found.used}
    moved = bool(verbs & (changing() | changes("give") | changes("spend") | {"leave", "take", "move"}))
    cue = bool(
        summing(asked)
        or "together" in asked.story
        or {*asked.words} & changes("stock")
        or target.verb in verbs - {"be", "have", ""}
    )
    if alike:
        return moved or cue
    if kinds:
        return cue or (target.verb == "be" and verbs <= {"be", "have"})
    return summing(asked) and len(verbs) == 1


def _covered(asked: Asked) -> bool:
    """Whether the sentence's words are mostly the story's."""
    story = {_lemma(word) for word in asked.story}
    loose = changes("total") | changes("stock") | set(asked.target.nouns) | _LOOSE
    words = [_lemma(word) for word in asked.words if is_content(word) and word.isalpha()]
    matter = [word for word in words if word not in loose]
    missing = [word for word in matter if word not in story]
    return len(missing) * 2 < len(matter) or len(missing) < 2


def _lemma(word: str) -> str:
    return wordnet.base(word, "v") or wordnet.base(word, "n") or word


def _rated(told: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """ "It takes 4 apples to make 1 pie" and "1 clerk serves 6 guests": so many for each."""
    single = next((one for one in told if one.value == 1 and one.nouns and not one.per), None)
    if single is None:
        return tuple(told)
    same = [one for one in told if one is not single and one.clause == single.clause]
    if len(same) != 1 or same[0].per or same[0].nouns == single.nouns:
        return tuple(told)
    rate = replace(same[0], per=single.nouns[0])
    return tuple(rate if one is same[0] else one for one in told if one is not single)


def _named_before(target: Quantity, words: Sequence[str], told: Sequence[Quantity]) -> Quantity:
    """ "The number of wings is 64": what is counted comes before."""
    if target.nouns:
        return target
    plural = [word for word in words[: target.at] if is_content(word) and singular(word) != word]
    return replace(target, nouns=tuple(map(singular, plural[:1])) or told[0].nouns)


def _reckoned(target: Quantity, found: Sum) -> Reckoned:
    digits = -int(target.value.as_tuple().exponent) if target.value != target.value.to_integral() else 0
    # "46.0" is a whole number; "1.3333" is one that was cut somewhere.
    slack = Decimal(1).scaleb(-digits) if digits else Decimal("0.05")
    return Reckoned(
        start=target.start,
        end=target.end,
        given=target.value,
        value=found.value,
        how=f"{found.how} = {shown(found.value)}",
        used=tuple((one.start, one.end) for one in found.used),
        agrees=abs(found.value - target.value) <= slack,
    )
