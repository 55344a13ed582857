"""Nouns of a story: what a figure counts, in base forms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from compile.language import wordnet
from compile.language.lexicon import bag
from compile.language.reckoning.verbs import STOPS, only_verb, verb_at

#: Between a figure and its noun these say nothing of what is counted.
SKIPPED = bag(
    "more less fewer new old another additional other different total of such equal whole extra further separate"
)
_PEOPLE = bag("people children men women geese feet teeth mice fish sheep deer salmon trout pupils police")
UNITS = bag(
    "foot inch yard mile meter metre kilometer kilometre pound ounce ton gallon litre liter cup dollar cent page pint quart "
    "gram kilogram point"
)
_PARTS = bag("them those these it which ones")


def counted(lower: list[str], at: int) -> tuple[tuple[str, ...], int, bool]:
    """Base forms of the nouns behind a figure, the head first; where they end; whether it is a part ("of them")."""
    heads: list[str] = []
    words: list[str] = []
    part = False
    while at < len(lower):
        word = lower[at]
        if word == "of" and (True):
            heads += words[-1:]
            words = []
            part = part or _definite(lower, at + 1)
            at += 1
            while at < len(lower) and lower[at] in bag("the his her their its my our your those these all"):
                at += 1
            if at < len(lower) and lower[at] in _PARTS:
                return tuple(map(singular, heads)), at + 1, True
            if at + 1 < len(lower) and lower[at + 1] == "'s":
                at += 2
            continue
        if word in SKIPPED and not words:
            at += 1
            continue
        if word == "ones":
            return (), at + 1, False
        if word == "and" and words and _listed(lower, at):
            at += 1
            continue
        joined = lower[at + 1 : at + 2] == ["-"]
        verbal = (words and only_verb(word)) or _acts(word, words)
        if not word[0].isalpha() or word in STOPS or (verbal and not joined):
            break
        if lower[at + 1 : at + 2] == ["-"] and at + 2 < len(lower):
            word = f"{word}-{lower[at + 2]}"
            at += 2
        words.append(word)
        at += 1
        if words == [word] and word in UNITS and lower[at : at + 1] != ["of"]:
            break
        if plural(word) and lower[at : at + 1] != ["of"]:
            break
    heads += words[-1:]
    return tuple(dict.fromkeys(map(singular, heads))), at, part


def _listed(lower: list[str], at: int) -> bool:
    """ "64 red and blue markers": the noun comes behind the second of two traits."""
    ahead = lower[at + 1 : at + 3]
    return (
        len(ahead) == 2
        and all(word.isalpha() and word not in STOPS for word in ahead)
        and not verb_at(ahead[0])
    )


def _definite(lower: list[str], at: int) -> bool:
    word = lower[at] if at < len(lower) else ""
    return word in bag("the his her their its those these them") or lower[at + 1 : at + 2] == ["'s"]


def _acts(word: str, words: Sequence[str]) -> bool:
    """Whether a word right behind the figure or its noun is its verb: "105 passed"."""
    return not words and "v" in wordnet.parts(word) and "n" not in wordnet.parts(word)


@cache
def plural(word: str) -> bool:
    if word in _PEOPLE:
        return True
    return word.endswith("s") and not word.endswith("ss") and singular(word) != word


@cache
def singular(word: str) -> str:
    """The base form of a noun: "box" of "boxes"."""
    if word == "people":
        return "person"
    base = wordnet.base(word, "n") or word
    # "cards" and "quarters" are words of their own too.
    if base == word and word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return word[:-1] if "-" in word or "n" in wordnet.parts(word[:-1]) else word
    return base


def first_noun(words: Sequence[str]) -> str:
    """The head of the phrase that some words begin with: "school bus", "bag of cans"."""
    head = ""
    for word in words:
        if (
            not word.isalpha()
            or word in STOPS
            or word in ("of", "'s")
            or (head and (verb_at(word) or plural(word)))
        ):
            break
        head = word
    return head


def told(lower: list[str], low: int, high: int) -> str:
    """The last noun in the plural before a figure: "cars with 63 people each", "shelves that hold 8 books each"."""
    nouns = [word for word in lower[low:high] if plural(word)]
    return singular(nouns[-1]) if nouns else ""
