"""Verbs of a story: which word is one, whose it is, and what it does to a stock."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from compile.language import wordnet
from compile.language.lexicon import bag, sections
from compile.text.tokens import Token

#: Words at which a phrase ends.
STOPS = bag(
    "a an the this that these those his her their its my our your he she it they we you i him them me us who which each "
    "every and or but then while if when as than so because in on at by for with from to into onto out off up down over "
    "under during after before about between per not no also only is are was were be been being am has have had do does "
    "did can could will would should may might must there here today yesterday tomorrow now left all both since already just ago"
)


@cache
def changes(name: str) -> frozenset[str]:
    """A class of verbs of ``data/changes.txt``: "gain", "lose", "give" …"""
    return frozenset(sections("changes.txt")[name])


@cache
def _known() -> frozenset[str]:
    return frozenset().union(*(changes(name) for name in ("have", "gain", "lose", "give", "take", "spend")))


@cache
def verb_at(word: str) -> str:
    """The base form of a word that is a verb here, "" if it is none."""
    if word in ("is", "are", "was", "were", "be", "been"):
        return "be"
    if word in ("has", "have", "had"):
        return "have"
    if not word.isalpha():
        return ""
    if word == "left":
        return "leave"
    base = wordnet.base(word, "v")
    if not base or word in STOPS:
        return ""
    inflected = word != base and (word.endswith("ed") or not word.endswith(("s", "ing")) or only_verb(word))
    return base if inflected or base in _known() else ""


def only_verb(word: str) -> bool:
    return wordnet.parts(word) == frozenset("v")


def clause_of(found: Sequence[Token], lower: list[str], at: int) -> tuple[int, int]:
    """The tokens around a figure up to the next mark or a conjunction that a new subject follows."""
    low = at
    while low > 0 and not _breaks(lower, low - 1):
        low -= 1
    high = at + 1
    while high < len(lower) and not _breaks(lower, high):
        high += 1
    return low, high


def _breaks(lower: list[str], at: int) -> bool:
    word = lower[at]
    if word in bag(". , ; : ! ? but then while"):
        return True
    if word != "and":
        return False
    # "and Sara gave", "and she lost", "and 6.0 were torn"; not "rulers and 34 crayons" nor "red and blue".
    ahead = lower[at + 1 : at + 10]
    for word in ahead:
        if word in bag(", . ; and"):
            return False
        if verb_at(word):
            return True
    return False


def verb_of(lower: list[str], low: int, at: int, end: int, high: int) -> tuple[str, bool, int]:
    """(base form with particle, whether the figure is its subject, its token)."""
    before = [place for place in range(low, at) if verb_at(lower[place]) and not _nominal(lower, place)]
    if not before:
        place = end
        while place < high and (
            lower[place].endswith("ly") or lower[place] in bag("who that also only then")
        ):
            place += 1
        negated = place < high and lower[place] in bag("didn't don't doesn't won't can't wasn't weren't")
        place += int(negated)
        if place < high and (verb_at(lower[place]) or negated):
            return _phrase(lower, _main(lower, place, high), high), True, place
        before = [place for place in range(at) if verb_at(lower[place]) and not _nominal(lower, place)]
        if not before:
            return "", False, low
    return _phrase(lower, before[-1], high), False, before[-1]


def _main(lower: list[str], place: int, high: int) -> int:
    """Behind an auxiliary the verb proper: "were torn", "were sitting"."""
    if verb_at(lower[place]) in ("be", "have"):
        for ahead in range(place + 1, min(place + 4, high)):
            if lower[ahead] in bag("actually still not then also already"):
                continue
            if verb_at(lower[ahead]) or (wordnet.base(lower[ahead], "v") and lower[ahead].endswith("ing")):
                return ahead
            break
    return place


def _nominal(lower: list[str], place: int) -> bool:
    """Whether the word is a noun here: "the drop", "his play"."""
    before = lower[place - 1] if place else ""
    return before in bag("a an the his her their its my our your of")


def _phrase(lower: list[str], place: int, high: int) -> str:
    base = verb_at(lower[place]) or wordnet.base(lower[place], "v") or lower[place]
    for word in lower[place + 1 : high]:
        if word in ("away", "off", "out"):
            return f"{base} {word}"
    return base


def negated_at(lower: list[str], place: int, at: int, acting: bool, end: int) -> bool:
    words = lower[max(place - 2, 0) : at] if not acting else lower[end : place + 1]
    return bool(bag("didn't don't doesn't not never wasn't weren't won't") & set(words))
