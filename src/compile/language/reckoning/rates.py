"""Comparisons, multiples and rates: so many a box, so many boxes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from compile.language import wordnet
from compile.language.lexicon import bag
from compile.language.reckoning.quantities import Quantity
from compile.language.reckoning.stocks import added, stock
from compile.language.reckoning.terms import Asked, Sum, alike, kind, product, quotient, same_noun, shown
from compile.language.reckoning.verbs import changes


def compared(told: Sequence[Quantity], asked: Asked) -> Sum | None:
    """ "2 more squirrels than nuts"."""
    words = asked.words
    if "than" not in words or not {"more", "fewer", "less"} & set(words[: words.index("than")]):
        return None
    before, after = words[: words.index("than")], words[words.index("than") + 1 :]
    first, second = _named(told, before), _named(told, after)
    if first is None or second is None or first is second:
        return None
    if "more" not in before:
        first, second = second, first
    return Sum(first.value - second.value, f"{shown(first.value)} − {shown(second.value)}", (first, second))


def _named(told: Sequence[Quantity], words: Sequence[str]) -> Quantity | None:
    bases = {base for word in words for base in (word, wordnet.base(word, "n")) if base}
    return next((one for one in told if set(one.nouns[:1]) & bases), None)


def multiplied(told: Sequence[Quantity], asked: Asked) -> Sum | None:
    """ "3 times as many came on Saturday as on Friday", "she took this trip 32 times"."""
    factor = next((one for one in told if one.times), None)
    others = [one for one in told if not one.times]
    if factor is None or len(others) != 1:
        return None
    known = others[0]
    behind = factor.behind
    than = behind.index("than") if "than" in behind else -1
    content = set(asked.story[: factor.at])
    if than >= 0 and not any(word in content for word in behind[than + 1 :] if len(word) > 3):
        return quotient(known, factor)
    return product(known, factor)


def by_rate(told: Sequence[Quantity], asked: Asked) -> Sum | None:
    """Products and quotients: so many a box, so many boxes."""
    target = asked.target
    everything = (*told, *asked.others)
    if len(told) == 1 and asked.others:
        everything = (*(_single(one, (*asked.others, target)) for one in told), *asked.others)
    rates = [one for one in everything if one.per]
    counts = [one for one in everything if not one.per]
    per = target.per or shared(asked, counts)
    if per and not rates:
        return _each(counts, target, per)
    if not rates:
        return None
    if target.per and counts:
        return _each(counts, target, target.per)
    if len(rates) > 1:
        return _products(rates, counts, target)
    rate = rates[0]
    others = tuple(one for one in counts if one is not rate)
    if not others:
        return None
    if same_noun(rate.per, target.nouns) or (
        not alike(rate.nouns, target.nouns) and not _counted(rate.per, others)
    ):
        whole = stock(_of(others, rate.nouns) or _not_of(others, rate.per), _only(asked))
        return quotient(whole, rate) if whole is not None else None
    number = stock(_of(others, (rate.per,)) or others, _only(asked))
    return product(number, rate) if number is not None else None


def _single(one: Quantity, everything: Sequence[Quantity]) -> Quantity:
    """ "4 discs fit on a shelf", where shelves are counted: 4 a shelf."""
    words = one.behind
    for at, word in enumerate(words[:-1]):
        if not one.per and word in ("a", "an") and at and words[at - 1] in bag("in on for"):
            bases = [wordnet.base(found, "n") for found in words[at + 1 : at + 3]]
            for base in reversed([base for base in bases if base]):
                if any(base in other.nouns[:1] for other in everything if other is not one):
                    return replace(one, per=base)
    return one


def shared(asked: Asked, counts: Sequence[Quantity]) -> str:
    """ "3 legs are on a side", "5 sacks come from a section": the noun that is counted in the story."""
    words = asked.words
    for at, word in enumerate(words[:-1]):
        if word in ("a", "an") and at and words[at - 1] in bag("on in from per for at"):
            base = wordnet.base(words[at + 1], "n")
            if base and any(base in one.nouns for one in counts) and base not in asked.target.nouns:
                return base
    return ""


def _each(counts: Sequence[Quantity], target: Quantity, per: str) -> Sum | None:
    """How many for each: all of the one divided by all of the other."""
    below = [one for one in counts if same_noun(per, one.nouns)]
    above = [one for one in counts if one not in below]
    if not below:
        below, above = list(counts[-1:]), list(counts[:-1])
    over = added(_of(above, target.nouns) or above)
    under = added(below)
    return quotient(over, under) if over is not None and under is not None else None


def _counted(noun: str, counts: Iterable[Quantity]) -> bool:
    return any(same_noun(noun, one.nouns) or noun in one.nouns for one in counts)


def _of(counts: Sequence[Quantity], nouns: Sequence[str]) -> tuple[Quantity, ...]:
    exact = tuple(one for one in counts if set(one.nouns) & set(nouns))
    if exact:
        return tuple(one for one in counts if one in exact or kind(one.nouns, nouns))
    return tuple(one for one in counts if alike(one.nouns, nouns))


def _not_of(counts: Sequence[Quantity], noun: str) -> tuple[Quantity, ...]:
    return tuple(one for one in counts if not same_noun(noun, one.nouns))


def _products(rates: Sequence[Quantity], counts: Sequence[Quantity], target: Quantity) -> Sum | None:
    """Several rates: each times the count of what it is for, added up."""
    terms = []
    for rate in rates:
        number = next((one for one in counts if same_noun(rate.per, one.nouns)), None)
        if number is None:
            return None
        terms.append(product(number, rate))
    return Sum(
        sum((term.value for term in terms), Decimal(0)),
        " + ".join(term.how for term in terms),
        tuple(one for term in terms for one in term.used),
    )


def _only(asked: Asked) -> Asked:
    return asked._replace(words=tuple(word for word in asked.words if word not in changes("total") | {"all"}))
