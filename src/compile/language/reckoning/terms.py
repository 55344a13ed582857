"""What a reckoning is made of: a sum with its figures, the question, and what counts the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from compile.language import wordnet
from compile.language.reckoning.quantities import Quantity
from compile.language.reckoning.verbs import changes

#: WordNet's file of nouns for people.
_PEOPLE = "18"


class Sum(NamedTuple):
    value: Decimal
    how: str
    used: tuple[Quantity, ...]


class Asked(NamedTuple):
    """The figure that is asked for, the sentence's words, its other figures, and the story's words."""

    target: Quantity
    words: tuple[str, ...]
    others: tuple[Quantity, ...]
    story: tuple[str, ...]


def shown(value: Decimal) -> str:
    return f"{value.quantize(Decimal('0.0001')).normalize():f}"


def product(a: Quantity | Sum, b: Quantity | Sum) -> Sum:
    return Sum(a.value * b.value, f"{term(a)} × {term(b)}", (*used_in(a), *used_in(b)))


def quotient(a: Quantity | Sum, b: Quantity | Sum) -> Sum | None:
    if not b.value:
        return None
    return Sum(a.value / b.value, f"{term(a)} ÷ {term(b)}", (*used_in(a), *used_in(b)))


def term(one: Quantity | Sum) -> str:
    if isinstance(one, Quantity):
        return shown(one.value)
    return f"({one.how})" if " + " in one.how or " − " in one.how else one.how


def used_in(one: Quantity | Sum) -> tuple[Quantity, ...]:
    return (one,) if isinstance(one, Quantity) else one.used


def alike(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two phrases may count the same: a noun in common, synonyms, or a kind and its kind."""
    if set(a) & set(b):
        return True
    return any(wordnet.akin(x, y, "n") for x in a[:2] for y in b[:2])


def kind(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether what is counted in ``a`` is a kind of ``b``: geese and birds; girls and pupils, both people."""
    return any(is_a(x, y) or (_person(x) and _person(y)) for x in a[:1] for y in b[:1])


def _person(noun: str) -> bool:
    return noun == "person" or wordnet.file(noun, "n") == _PEOPLE


def is_a(word: str, kind: str) -> bool:
    """Whether a noun is a kind of another: goose, bird."""
    kinds = {sense.synset for sense in wordnet.senses(kind).get("n", ())[:3]}
    above = {sense.synset for sense in wordnet.senses(word).get("n", ())[:3]}
    return bool(kinds & above) or wordnet.akin(word, kind, "n")


def same_noun(noun: str, nouns: Sequence[str]) -> bool:
    return noun in nouns[:1] or any(wordnet.synonyms(noun, other, "n") for other in nouns[:1])


def summing(asked: Asked) -> bool:
    words = asked.words
    return bool({*words} & changes("total")) or ("in", "all") in pairwise(words)


def changing() -> frozenset[str]:
    return changes("gain") | changes("lose")
