"""What two short texts have in common: names, and words of one meaning."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from compile.language import wordnet
from compile.language.lexicon import units, words
from compile.text.folding import folded
from compile.text.stems import is_content, stem
from compile.text.tokens import tokens

#: Words that begin alike for so many letters can be forms of one: "creditor" and "credits".
_ALIKE = 5
_PARTS: tuple[wordnet.Part, ...] = ("n", "v", "a")


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """``words`` of the first text that the second has too, ``names`` those of them that are names, ``share`` how much of the
    text with fewer words the other has."""

    words: tuple[str, ...]
    names: tuple[str, ...]
    share: float


@lru_cache(maxsize=16)
def overlap(a: str, b: str) -> Overlap:
    """What the texts have in common, in the order of the first."""
    left, right = _content(a), _content(b)
    both = tuple(word for word in left if any(alike(word, other) for other in right))
    back = tuple(word for word in right if any(alike(word, other) for other in left))
    names = tuple(word for word in both if left[word] and right.get(word))
    shares = [(len(found) / len(of), -len(of)) for found, of in ((both, left), (back, right)) if of]
    share = min(shares, key=lambda one: -one[1])[0] if shares else 0.0
    return Overlap(words=both, names=names, share=share)


def _content(text: str) -> dict[str, bool]:
    """The content words, numbers and units apart; whether each is written as a name is."""
    found: dict[str, bool] = {}
    for token in tokens(text):
        word = folded(token.text).removesuffix("'s")
        if token.punctuation or not token.text[0].isalpha() or not is_content(word):
            continue
        if word in units() or word in words("number"):
            continue
        named = token.text[0].isupper() and (not wordnet.parts(word) or _within(text, token.start))
        found[word] = found.get(word, False) or named
    return found


def _within(text: str, start: int) -> bool:
    """Whether a capital says something here: not at the beginning of a sentence."""
    before = text[:start].rstrip(" \"“‘'")
    return bool(before) and before[-1] not in ".!?:"


@lru_cache(maxsize=50_000)
def alike(one: str, other: str) -> bool:
    """Whether two folded words can mean the same: forms of one, or near to each other for WordNet."""
    if stem(one) == stem(other):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= _ALIKE and long.startswith(short[:-1]):
        return True
    return any(_akin(wordnet.base(one, part), wordnet.base(other, part), part) for part in _PARTS)


def _akin(one: str, other: str, part: wordnet.Part) -> bool:
    return bool(one and other) and wordnet.akin(one, other, part)
