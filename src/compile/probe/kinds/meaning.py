"""Negation: what happened did not, what was is not."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from compile.language import wordnet
from compile.language.lexicon import bag
from compile.probe.flip import Flip
from compile.probe.ground import Ground
from compile.probe.stock import Stock

_AUXILIARIES = bag("was were is are has have had did does do could would should will can must")
_PRONOUNS = bag("he she they it who which that this there")


def negations(ground: Ground, stock: Stock, random: Random) -> Iterator[Flip | None]:
    """ "was not" for "was", "did not kill" for "killed"; or a "not" taken away. One a statement: its first verb."""
    found = _removed(ground) or _inserted(ground)
    if found is not None:
        yield found


def _removed(ground: Ground) -> Flip | None:
    """None of "but not all": without its "not" that is no sentence."""
    for at, token in enumerate(ground.sentence.tokens):
        behind = ground.sentence.lower[at - 1] if at else ""
        if token.text.lower() == "not" and behind != "but" and ground.plain(token.start, token.end):
            return ground.flip("negation", token.start, token.end + 1, "")
    return None


def _inserted(ground: Ground) -> Flip | None:
    sentence = ground.sentence
    for at, token in enumerate(sentence.tokens):
        word = sentence.lower[at]
        if token.punctuation or sentence.named[at] >= 0 or not ground.plain(token.start, token.end):
            continue
        if word in _AUXILIARIES and at:
            return ground.flip("negation", token.start, token.end, f"{token.text} not")
        if at and _finite(ground, at):
            return ground.flip("negation", token.start, token.end, f"did not {wordnet.base(word, 'v')}")
    return None


def _finite(ground: Ground, at: int) -> bool:
    """Whether the word is a past tense that tells: behind a subject, and no participle ("the men involved are")."""
    sentence = ground.sentence
    word, before = sentence.lower[at], sentence.lower[at - 1]
    base = wordnet.base(word, "v")
    past = (
        bool(base)
        and base != word
        and not word.endswith(("ing", "s"))
        and not sentence.tokens[at].text[0].isupper()
    )
    subject = sentence.named[at - 1] >= 0 or before in _PRONOUNS or "n" in wordnet.parts(before)
    ahead = sentence.lower[at + 1] if at + 1 < len(sentence.lower) else "."
    return (
        past and subject and ahead != "by" and ahead not in _AUXILIARIES and "a" not in wordnet.parts(before)
    )
