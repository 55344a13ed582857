"""What a story told in figures makes the figure that a sentence gives: stocks and flows, parts, products, shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from compile.language import wordnet
from compile.language.lexicon import bag
from compile.language.reckoning.fit import fits, hedged, plain
from compile.language.reckoning.quantities import Quantity, changes, read, singular
from compile.text.stems import is_content
from compile.text.tokens import tokens

#: WordNet's file of nouns for people.
_PEOPLE = "18"
#: A sentence may say these of any story.
_LOOSE = bag("amount number net cost spend need have total average weight height length travel people person present money buy time "
    "same able")
_PRONOUNS = bag("he she it they we i you")
_OF_ONES = bag("his her their its my your our")


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


class _Sum(NamedTuple):
    value: Decimal
    how: str
    used: tuple[Quantity, ...]


class _Asked(NamedTuple):
    """The figure that is asked for, the sentence's words, its other figures, and the story's words."""

    target: Quantity
    words: tuple[str, ...]
    others: tuple[Quantity, ...]
    story: tuple[str, ...]


_Way: TypeAlias = Callable[[Sequence[Quantity], _Asked], "_Sum | None"]


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
    question = _Asked(_named_before(asked[0], words, told), words, asked[1:], before)
    for way in (_compared, _multiplied, _by_rate, _parted, _flowed):
        found = way(told, question)
        if found is not None:
            made = _reckoned(asked[0], found)
            return made if made.agrees or _sure(way, found, question) else None
    return None


def _sure(way: _Way, found: _Sum, asked: _Asked) -> bool:
    """Whether a figure that is not what the story makes it contradicts the story.

    The figures must be exact and told of what the sentence counts; it must ask for what is left, for a sum or a share,
    or something must have come or gone; and it must tell of little else than the story does.
    """
    target = asked.target
    if hedged(found.used) or hedged([target]) or not target.nouns or not _covered(asked):
        return False
    if way is _by_rate:
        per = {one.per for one in (*found.used, target) if one.per} or {_shared(asked, found.used)}
        told = [noun for one in (*found.used, *asked.others, target) for noun in one.nouns]
        simple = len(found.used) == 2 and not asked.others and any(
            set(one.nouns) & set(target.nouns) for one in found.used if one.per
        )
        return simple or any(_same_noun(each, told) or each in told for each in per)
    if way is not _flowed:
        return True
    if asked.others or len(found.used) < 2 or ("so", "far") in zip(asked.story, asked.story[1:], strict=False):
        return False
    alike = all(set(one.nouns) & set(target.nouns) for one in found.used)
    kinds = alike or all(_kind(one.nouns, target.nouns) for one in found.used)
    verbs = {one.verb.split(" ")[0] for one in found.used}
    moved = bool(verbs & (_changing() | changes("give") | changes("spend") | {"leave", "take", "move"}))
    cue = bool(_summing(asked) or "together" in asked.story or {*asked.words} & changes("stock") or target.verb in verbs - {"be", "have", ""})
    if alike:
        return moved or cue
    if kinds:
        return cue or (target.verb == "be" and verbs <= {"be", "have"})
    return _summing(asked) and len(verbs) == 1


def _covered(asked: _Asked) -> bool:
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


def _reckoned(target: Quantity, found: _Sum) -> Reckoned:
    digits = -int(target.value.as_tuple().exponent) if target.value != target.value.to_integral() else 0
    # "46.0" is a whole number; "1.3333" is one that was cut somewhere.
    slack = Decimal(1).scaleb(-digits) if digits else Decimal("0.05")
    return Reckoned(
        start=target.start,
        end=target.end,
        given=target.value,
        value=found.value,
        how=f"{found.how} = {_shown(found.value)}",
        used=tuple((one.start, one.end) for one in found.used),
        agrees=abs(found.value - target.value) <= slack,
    )


def _shown(value: Decimal) -> str:
    return f"{value.quantize(Decimal('0.0001')).normalize():f}"


# --- what is the same thing


def _alike(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two phrases may count the same: a noun in common, synonyms, or a kind and its kind."""
    if set(a) & set(b):
        return True
    return any(wordnet.akin(x, y, "n") for x in a[:2] for y in b[:2])


def _kind(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether what is counted in ``a`` is a kind of ``b``: geese and birds; girls and pupils, both people."""
    return any(_is_a(x, y) or (_person(x) and _person(y)) for x in a[:1] for y in b[:1])


def _person(noun: str) -> bool:
    return noun == "person" or wordnet.file(noun, "n") == _PEOPLE


def _is_a(word: str, kind: str) -> bool:
    """Whether a noun is a kind of another: goose, bird."""
    kinds = {sense.synset for sense in wordnet.senses(kind).get("n", ())[:3]}
    above = {sense.synset for sense in wordnet.senses(word).get("n", ())[:3]}
    return bool(kinds & above) or wordnet.akin(word, kind, "n")


# --- comparisons and multiples


def _compared(told: Sequence[Quantity], asked: _Asked) -> _Sum | None:
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
    return _Sum(first.value - second.value, f"{_shown(first.value)} − {_shown(second.value)}", (first, second))


def _named(told: Sequence[Quantity], words: Sequence[str]) -> Quantity | None:
    bases = {base for word in words for base in (word, wordnet.base(word, "n")) if base}
    return next((one for one in told if set(one.nouns[:1]) & bases), None)


def _multiplied(told: Sequence[Quantity], asked: _Asked) -> _Sum | None:
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
        return _quotient(known, factor)
    return _product(known, factor)


def _product(a: Quantity | _Sum, b: Quantity | _Sum) -> _Sum:
    return _Sum(a.value * b.value, f"{_term(a)} × {_term(b)}", (*_used(a), *_used(b)))


def _quotient(a: Quantity | _Sum, b: Quantity | _Sum) -> _Sum | None:
    if not b.value:
        return None
    return _Sum(a.value / b.value, f"{_term(a)} ÷ {_term(b)}", (*_used(a), *_used(b)))


def _term(one: Quantity | _Sum) -> str:
    if isinstance(one, Quantity):
        return _shown(one.value)
    return f"({one.how})" if " + " in one.how or " − " in one.how else one.how


def _used(one: Quantity | _Sum) -> tuple[Quantity, ...]:
    return (one,) if isinstance(one, Quantity) else one.used


# --- rates


def _by_rate(told: Sequence[Quantity], asked: _Asked) -> _Sum | None:
    """Products and quotients: so many a box, so many boxes."""
    target = asked.target
    everything = (*told, *asked.others)
    if len(told) == 1 and asked.others:
        everything = (*(_single(one, (*asked.others, target)) for one in told), *asked.others)
    rates = [one for one in everything if one.per]
    counts = [one for one in everything if not one.per]
    per = target.per or _shared(asked, counts)
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
    if _same_noun(rate.per, target.nouns) or (not _alike(rate.nouns, target.nouns) and not _counted(rate.per, others)):
        whole = _stock(_of(others, rate.nouns) or _not_of(others, rate.per), _only(asked))
        return _quotient(whole, rate) if whole is not None else None
    number = _stock(_of(others, (rate.per,)) or others, _only(asked))
    return _product(number, rate) if number is not None else None


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


def _shared(asked: _Asked, counts: Sequence[Quantity]) -> str:
    """ "3 legs are on a side", "5 sacks come from a section": the noun that is counted in the story."""
    words = asked.words
    for at, word in enumerate(words[:-1]):
        if word in ("a", "an") and at and words[at - 1] in bag("on in from per for at"):
            base = wordnet.base(words[at + 1], "n")
            if base and any(base in one.nouns for one in counts) and base not in asked.target.nouns:
                return base
    return ""


def _each(counts: Sequence[Quantity], target: Quantity, per: str) -> _Sum | None:
    """How many for each: all of the one divided by all of the other."""
    below = [one for one in counts if _same_noun(per, one.nouns)]
    above = [one for one in counts if one not in below]
    if not below:
        below, above = counts[-1:], list(counts[:-1])
    over = _added(_of(above, target.nouns) or above)
    under = _added(below)
    return _quotient(over, under) if over is not None and under is not None else None


def _same_noun(noun: str, nouns: Sequence[str]) -> bool:
    return noun in nouns[:1] or any(wordnet.synonyms(noun, other, "n") for other in nouns[:1])


def _counted(noun: str, counts: Iterable[Quantity]) -> bool:
    return any(_same_noun(noun, one.nouns) or noun in one.nouns for one in counts)


def _of(counts: Sequence[Quantity], nouns: Sequence[str]) -> tuple[Quantity, ...]:
    exact = tuple(one for one in counts if set(one.nouns) & set(nouns))
    if exact:
        return tuple(one for one in counts if one in exact or _kind(one.nouns, nouns))
    return tuple(one for one in counts if _alike(one.nouns, nouns))


def _not_of(counts: Sequence[Quantity], noun: str) -> tuple[Quantity, ...]:
    return tuple(one for one in counts if not _same_noun(noun, one.nouns))


def _products(rates: Sequence[Quantity], counts: Sequence[Quantity], target: Quantity) -> _Sum | None:
    """Several rates: each times the count of what it is for, added up."""
    terms = []
    for rate in rates:
        number = next((one for one in counts if _same_noun(rate.per, one.nouns)), None)
        if number is None:
            return None
        terms.append(_product(number, rate))
    return _Sum(
        sum((term.value for term in terms), Decimal(0)),
        " + ".join(term.how for term in terms),
        tuple(one for term in terms for one in term.used),
    )


# --- parts, stocks and sums


def _parted(told: Sequence[Quantity], asked: _Asked) -> _Sum | None:
    """ "50 gems, 45 of them diamonds, the rest rubies": the rest of a whole."""
    if len(told) != 2 or _summing(asked):
        return None
    whole, part = told
    target = asked.target
    if not _alike(whole.nouns, part.nouns):
        return None
    described = part.traits - whole.traits
    is_part = (part.part and part.verb in ("be", "pass", "have", "")) or (
        whole.whole and part.verb in ("be", "have", whole.verb)
    )
    named = {*target.traits, *target.nouns} & {*described, *({part.nouns[0]} if not part.part else ())}
    if not is_part or (described and described <= {*target.traits, *target.nouns}) or (named and not whole.whole):
        return None
    return _Sum(whole.value - part.value, f"{_shown(whole.value)} − {_shown(part.value)}", (whole, part))


def _only(asked: _Asked) -> _Asked:
    return asked._replace(words=tuple(word for word in asked.words if word not in changes("total") | {"all"}))


def _flowed(told: Sequence[Quantity], asked: _Asked) -> _Sum | None:
    """What is there in the end, or came in all."""
    counts = [one for one in told if not one.per and not one.times and not (_timed(one) and not _timed(asked.target))]
    mine = _mine(counts, asked)
    if len(mine) < 2:
        return None
    first, last = mine[0], mine[-1]
    verb = asked.target.verb.split(" ")[0]
    if len(mine) == 2 and "now" in last.clause and {first.verb, last.verb} <= {"be", "have"} and verb in _changing():
        value = abs(last.value - first.value)
        high, low = (last, first) if last.value >= first.value else (first, last)
        return _Sum(value, f"{_shown(high.value)} − {_shown(low.value)}", mine)
    return _stock(mine, asked)


def _timed(one: Quantity) -> bool:
    """Whether it is a length of time: "five days"."""
    return wordnet.file(one.nouns[0], "n") == "28" if one.nouns else False


def _changing() -> frozenset[str]:
    return changes("gain") | changes("lose")


def _mine(counts: Sequence[Quantity], asked: _Asked) -> tuple[Quantity, ...]:
    """The quantities that count what is asked for."""
    target = asked.target
    nouns = target.nouns
    exact = [one for one in counts if set(one.nouns) & set(nouns)] if nouns else list(counts)
    if len(exact) < 2:
        kinds = [one for one in counts if _alike(one.nouns, nouns) or _kind(one.nouns, nouns)]
        exact = kinds if len(kinds) > 1 or not _summing(asked) else list(counts)
        if len(exact) < 2:
            exact = list(counts)
    day = {"today", "yesterday"} & set(asked.words)
    if day:
        other = ({"today", "yesterday"} - day).pop() if len(day) == 1 else ""
        exact = [one for one in exact if other not in one.clause]
    return tuple(_described(exact, target))


def _summing(asked: _Asked) -> bool:
    words = asked.words
    return bool({*words} & changes("total")) or ("in", "all") in zip(words, words[1:], strict=False)


def _described(counts: Sequence[Quantity], target: Quantity) -> Sequence[Quantity]:
    """Of "9 orange balloons and 4 blue balloons" those that are asked for."""
    wanted = target.traits & {trait for one in counts for trait in _inner(one)}
    if not wanted:
        return counts
    rival = [one for one in counts if _inner(one) and not wanted & _inner(one)]
    return [one for one in counts if one not in rival or one.part]


def _inner(one: Quantity) -> frozenset[str]:
    return one.traits - frozenset(one.behind)


def _stock(counts: Sequence[Quantity], asked: _Asked) -> _Sum | None:
    """The first, and each further with the sign of what happened to it."""
    owner = _owner(asked)
    signs = [_sign(one, counts, at, owner, asked) for at, one in enumerate(counts)]
    kept = [(sign, one) for sign, one in zip(signs, counts, strict=True) if sign]
    if not kept:
        return None
    if all(sign < 0 for sign, _ in kept):
        kept = [(1, one) for _, one in kept]
    value = sum((sign * one.value for sign, one in kept), Decimal(0))
    if value < 0 and len(kept) == 2:
        # What was there at first and what is there now: how many came between.
        kept = [(-sign, one) for sign, one in kept]
        value = -value
    if value < 0:
        return None
    return _Sum(value, _written(kept), tuple(one for _, one in kept))


def _added(counts: Sequence[Quantity]) -> _Sum | None:
    if not counts:
        return None
    kept = [(1, one) for one in counts]
    return _Sum(sum((one.value for one in counts), Decimal(0)), _written(kept), tuple(counts))


def _written(kept: Sequence[tuple[int, Quantity]]) -> str:
    words = [f"{'−' if sign < 0 else '+'} {_shown(one.value)}" for sign, one in kept]
    return " ".join(words).removeprefix("+ ")


def _owner(asked: _Asked) -> str:
    """The sentence's subject, if it is somebody."""
    for word in asked.words:
        if word in ("there", "the", "a", "in") or word[:1].isdigit():
            return ""
        if word.isalpha():
            return word
    return ""


def _sign(one: Quantity, counts: Sequence[Quantity], at: int, owner: str, asked: _Asked) -> int:
    verb = one.verb.split(" ")[0]
    if one.negated:
        return -1
    first = counts[0]
    rest = bool({"left", "remaining", "remain", "remains"} & {*asked.words})
    if rest and at and verb in changes("lose"):
        return -1
    if verb == "return" and "to" in one.behind:
        return 1
    if verb in ("receive", "get") and {"spent", "spend", "paid", "cost"} & {*asked.words}:
        return -1
    if at and verb and one.verb == first.verb and verb not in changes("give") | {"have", "be"}:
        return 1 if not _owned_by_other(one, owner, asked) else 0
    if verb in changes("give") or (verb in changes("take") and (_from_owner(one, owner) or one.receiver)):
        return _transfer(one, verb, owner)
    if verb == "leave":
        return -1 if one.acting else 1
    if verb == "sell":
        return 1 if one.nouns[:1] in (("dollar",), ("cent",)) and at else -1 if at else 1
    if one.verb in changes("lose") or verb in changes("lose") or verb in changes("spend") - {"buy"}:
        return -1 if at else 1
    if verb == "take":
        return -1 if at else 1
    if at and one.part and one.acting and _said_of(one) and verb not in _changing() | {"be", "have"}:
        # "and 6 were torn": it says of what sort they are, not that they are gone.
        return 0
    if " " in one.verb and one.verb.split(" ")[1] in ("away", "off", "out") and verb not in ("find", "pick"):
        return -1 if at else 1
    return 0 if at and _owned_by_other(one, owner, asked) else 1


def _said_of(one: Quantity) -> bool:
    return one.behind[:1] in (("is",), ("are",), ("was",), ("were",))


def _owned_by_other(one: Quantity, owner: str, asked: _Asked) -> bool:
    """Whether it is another's, where one person's is asked for."""
    if not owner or owner in _PRONOUNS or _summing(asked) or one.acting or not one.actor:
        return False
    actor = one.actor[-1] if one.actor else ""
    return actor.isalpha() and actor not in _PRONOUNS and owner not in one.actor and one.verb in ("have", "pick", "find")


def _from_owner(one: Quantity, owner: str) -> bool:
    """ "13 of Mike's cards", "3 of his dimes", "75 nickels from Mike"."""
    behind = one.behind
    if one.part:
        return owner not in one.actor
    return "from" in behind or bool(one.part)


def _transfer(one: Quantity, verb: str, owner: str) -> int:
    """+1 if the owner gets it, −1 if the owner parts with it."""
    taking = verb in changes("take")
    got = one.receiver
    if taking and _from_owner(one, owner):
        return -1
    if got and (got[0] == owner or (len(got) == 1 and got[0] in bag("him her them me us it"))):
        return 1
    if got and taking:
        return 1
    actor = one.actor
    mine = bool(actor) and (actor[-1] in _PRONOUNS or owner in actor or not owner)
    if taking:
        return 1 if mine else -1
    if mine or owner in _PRONOUNS:
        return -1 if not (got and got[0] == owner) else 1
    return -1 if not got else 1 if got[0] == owner else -1
