"""The figures of a story: what each counts, per what, and the verb that it goes with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from compile.language import wordnet
from compile.language.lexicon import bag, sections
from compile.text.tokens import Token, tokens

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?$")
_NUMBERS = {
    word: Decimal(number)
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split(" "))
}
#: Between a figure and its noun these say nothing of what is counted.
_SKIPPED = bag("more less fewer new old another additional other different total of such equal whole extra further separate")
#: Words at which a phrase ends.
_STOPS = bag(
    "a an the this that these those his her their its my our your he she it they we you i him them me us who which each "
    "every and or but then while if when as than so because in on at by for with from to into onto out off up down over "
    "under during after before about between per not no also only is are was were be been being am has have had do does "
    "did can could will would should may might must there here today yesterday tomorrow now left all both since already just ago"
)
_PEOPLE = bag("people children men women geese feet teeth mice fish sheep deer salmon trout pupils police")
_TIMES = bag("second minute hour day night week month year time")
_UNITS = bag(
    "foot inch yard mile meter metre kilometer kilometre pound ounce ton gallon litre liter cup dollar cent page pint quart "
    "gram kilogram point"
)
_EACH = bag("each every per")
_PARTS = bag("them those these it which ones")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure of a story at ``start:end``; ``at`` is its token.

    nouns     base forms of what it counts ("box" and "chocolate" of "boxes of chocolates"), the head first; () if not said
    traits    words that narrow or place it: "yellow", "desk", "today"
    per       base form of what each of which has so many, "" if it is a count
    verb      base form of its verb, with a particle ("fly away"); acting: it is the verb's subject
    actor     lower-case words of who did it;  receiver   of who got it, () if nobody is said to have
    negated   the verb is denied ("12 of them didn't come");  part: "of them", "of the gems"
    whole     "a total of";  times   it multiplies ("three times as many")
    clause    the words of its clause;  ahead   the three before it;  behind   those behind its noun
    """

    value: Decimal
    start: int
    end: int
    at: int
    nouns: tuple[str, ...] = ()
    traits: frozenset[str] = frozenset()
    per: str = ""
    verb: str = ""
    acting: bool = False
    actor: tuple[str, ...] = ()
    receiver: tuple[str, ...] = ()
    negated: bool = False
    part: bool = False
    whole: bool = False
    times: bool = False
    clause: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


def read(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in order, with what each counts; a noun left out ("6 during dinner") is the last one's."""
    found = tokens(text)
    lower = [token.text.lower() for token in found]
    figures = [at for at in range(len(found)) if _figure(lower, at) is not None and not _label(found, lower, at)]
    quantities = [_quantity(text, found, lower, at, figures) for at in figures]
    return tuple(_filled(_sharing(quantities)))


def _label(found: Sequence[Token], lower: list[str], at: int) -> bool:
    """Whether the figure is part of a name: "Highway 90", "Apollo 11 landed"."""
    if not at or not found[at - 1].text[0].isupper() or not found[at].text[0].isdigit():
        return False
    ahead = lower[at + 1] if at + 1 < len(lower) else ""
    return not ahead.isalpha() or ahead in _STOPS or bool(_verb_at(ahead))


def _figure(lower: Sequence[str], at: int) -> Decimal | None:
    word = lower[at]
    if _FIGURE.match(word):
        return Decimal(word.replace(",", ""))
    if word in _NUMBERS and word != "one" and lower[at + 1 : at + 2] != ["-"]:
        return _NUMBERS[word]
    return None


def _quantity(
    text: str, found: Sequence[Token], lower: list[str], at: int, figures: Sequence[int]
) -> Quantity:
    nouns, end, part = _nouns(lower, at + 1)
    money = at > 0 and lower[at - 1] == "$"
    if money:
        nouns, end = ("dollar",), at + 1
    low, high = _clause(found, lower, at)
    verb, acting, place = _verb(lower, low, at, end, high)
    actor = tuple(lower[low:place]) if not acting and place > low else ()
    behind = tuple(lower[end:high])
    traits = {singular(word) for word in {*lower[at + 1 : end], *behind} - _STOPS if word[:1].isalpha()}
    following = [figure for figure in figures if figure > at]
    reach = min([high, *following])
    return Quantity(
        value=_figure(lower, at) or Decimal(0),
        start=found[at].start - (1 if money else 0),
        end=found[at].end,
        at=at,
        nouns=nouns,
        traits=frozenset(traits - set(nouns) - _SKIPPED),
        per="" if (per := _per(lower, at, end, reach, low, nouns, verb)) in nouns else per,
        verb=verb,
        acting=acting,
        actor=actor,
        receiver=_receiver(lower, place, at, end, reach) if verb and not acting else (),
        negated=_negated(lower, place, at, acting, end) or lower[at + 1 : at + 2] in (["less"], ["fewer"]),
        part=part,
        whole=bool({"total", "combined"} & {*lower[max(low, at - 3) : at], *lower[end : end + 2]}),
        times=lower[at + 1 : at + 2] == ["times"],
        clause=tuple(lower[low:high]),
        ahead=tuple(lower[max(at - 3, 0) : at]),
        behind=behind,
    )


def _nouns(lower: list[str], at: int) -> tuple[tuple[str, ...], int, bool]:
    """Base forms of the nouns behind a figure, the head first; where they end; whether it is a part ("of them")."""
    heads: list[str] = []
    words: list[str] = []
    part = False
    while at < len(lower):
        word = lower[at]
        if word == "of" and (words or heads or not words):
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
        if word in _SKIPPED and not words:
            at += 1
            continue
        if word == "ones":
            return (), at + 1, False
        if word == "and" and words and _listed(lower, at):
            at += 1
            continue
        joined = lower[at + 1 : at + 2] == ["-"]
        verbal = (words and _only_verb(word)) or _acts(word, words)
        if not word[0].isalpha() or word in _STOPS or (verbal and not joined):
            break
        if lower[at + 1 : at + 2] == ["-"] and at + 2 < len(lower):
            word = f"{word}-{lower[at + 2]}"
            at += 2
        words.append(word)
        at += 1
        if words == [word] and word in _UNITS and not lower[at : at + 1] == ["of"]:
            break
        if _plural(word) and not lower[at : at + 1] == ["of"]:
            break
    heads += words[-1:]
    return tuple(dict.fromkeys(map(singular, heads))), at, part


def _listed(lower: list[str], at: int) -> bool:
    """ "64 red and blue markers": the noun comes behind the second of two traits."""
    ahead = lower[at + 1 : at + 3]
    return len(ahead) == 2 and all(word.isalpha() and word not in _STOPS for word in ahead) and not _verb_at(ahead[0])


def _definite(lower: list[str], at: int) -> bool:
    word = lower[at] if at < len(lower) else ""
    return word in bag("the his her their its those these them") or lower[at + 1 : at + 2] == ["'s"]


def _acts(word: str, words: Sequence[str]) -> bool:
    """Whether a word right behind the figure or its noun is its verb: "105 passed"."""
    return not words and "v" in wordnet.parts(word) and "n" not in wordnet.parts(word)


def _only_verb(word: str) -> bool:
    return wordnet.parts(word) == frozenset("v")


@cache
def _plural(word: str) -> bool:
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


def _clause(found: Sequence[Token], lower: list[str], at: int) -> tuple[int, int]:
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
        if _verb_at(word):
            return True
    return False


@cache
def changes(name: str) -> frozenset[str]:
    """A class of verbs of ``data/changes.txt``: "gain", "lose", "give" …"""
    return frozenset(sections("changes.txt")[name])


@cache
def _known() -> frozenset[str]:
    return frozenset().union(*(changes(name) for name in ("have", "gain", "lose", "give", "take", "spend")))


@cache
def _verb_at(word: str) -> str:
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
    if not base or word in _STOPS:
        return ""
    inflected = word != base and (word.endswith("ed") or not word.endswith(("s", "ing")) or _only_verb(word))
    return base if inflected or base in _known() else ""


def _verb(lower: list[str], low: int, at: int, end: int, high: int) -> tuple[str, bool, int]:
    """(base form with particle, whether the figure is its subject, its token)."""
    before = [place for place in range(low, at) if _verb_at(lower[place]) and not _nominal(lower, place)]
    if not before:
        place = end
        while place < high and (lower[place].endswith("ly") or lower[place] in bag("who that also only then")):
            place += 1
        negated = place < high and lower[place] in bag("didn't don't doesn't won't can't wasn't weren't")
        place += int(negated)
        if place < high and (_verb_at(lower[place]) or negated):
            return _phrase(lower, _main(lower, place, high), high), True, place
        before = [place for place in range(at) if _verb_at(lower[place]) and not _nominal(lower, place)]
        if not before:
            return "", False, low
    return _phrase(lower, before[-1], high), False, before[-1]


def _main(lower: list[str], place: int, high: int) -> int:
    """Behind an auxiliary the verb proper: "were torn", "were sitting"."""
    if _verb_at(lower[place]) in ("be", "have"):
        for ahead in range(place + 1, min(place + 4, high)):
            if lower[ahead] in bag("actually still not then also already"):
                continue
            if _verb_at(lower[ahead]) or wordnet.base(lower[ahead], "v") and lower[ahead].endswith("ing"):
                return ahead
            break
    return place


def _nominal(lower: list[str], place: int) -> bool:
    """Whether the word is a noun here: "the drop", "his play"."""
    before = lower[place - 1] if place else ""
    return before in bag("a an the his her their its my our your of")


def _phrase(lower: list[str], place: int, high: int) -> str:
    base = _verb_at(lower[place]) or wordnet.base(lower[place], "v") or lower[place]
    for word in lower[place + 1 : high]:
        if word in ("away", "off", "out"):
            return f"{base} {word}"
    return base


def _per(lower: list[str], at: int, end: int, high: int, low: int, nouns: tuple[str, ...], verb: str) -> str:
    """What each of which has so many of it, "" if it is a count."""
    behind = lower[end:high]
    for here, word in enumerate(behind):
        ahead = behind[here + 1 : here + 5]
        if word in _EACH:
            if word == "each" and (not ahead or not ahead[0].isalpha() or _verb_at(ahead[0])):
                return _told(lower, 0, at)
            if ahead[:1] == ["of"]:
                return _told(lower, end + here, len(lower)) or "each"
            return singular(_first_noun(ahead))
        if word in ("a", "an") and ahead and singular(ahead[0]) in _TIMES and behind[here - 1 : here] != ["at"]:
            return singular(ahead[0])
    before = lower[low:at]
    for here in range(len(before) - 1, -1, -1):
        if before[here] in ("each", "every"):
            noun = _first_noun(before[here + 1 :])
            return singular(noun) if noun else ""
    if nouns and nouns[0] in _UNITS and lower[end - 1] == nouns[0] and lower[end:high]:
        # "5 gallon cans"
        last = next((here for here in range(end, high) if _plural(lower[here])), high)
        if last < high and all(word.isalpha() and word not in _STOPS for word in lower[end:last]):
            return singular(lower[last])
    if verb == "cost" and lower[low:at]:
        return _told(lower, low, at) or singular(_first_noun([word for word in before if word not in ("a", "an", "the")]))
    if lower[at - 1 : at] == ["of"] and at > 1 and _plural(lower[at - 2]) and nouns != ("dollar",):
        return singular(lower[at - 2])
    return ""


def _first_noun(words: Sequence[str]) -> str:
    """The head of the phrase that some words begin with: "school bus", "bag of cans"."""
    head = ""
    for word in words:
        if not word.isalpha() or word in _STOPS or word in ("of", "'s") or (head and (_verb_at(word) or _plural(word))):
            break
        head = word
    return head


def _told(lower: list[str], low: int, high: int) -> str:
    """The last noun in the plural before a figure: "cars with 63 people each", "shelves that hold 8 books each"."""
    nouns = [word for word in lower[low:high] if _plural(word)]
    return singular(nouns[-1]) if nouns else ""


def _receiver(lower: list[str], place: int, at: int, end: int, high: int) -> tuple[str, ...]:
    """Who gets it: "gave Mary 23", "gave her dad 8", "to Sara", "for Keith"."""
    words = [word for word in lower[place + 1 : at] if word not in ("about", "only", "just", "another", "$")]
    if words and not any(word in ("some", "for", "with", "on", "in", "at") for word in words):
        return tuple(words)
    for here in range(end, high - 1):
        if lower[here] == "to":
            return tuple(lower[here + 1 : here + 3])
    return ()


def _negated(lower: list[str], place: int, at: int, acting: bool, end: int) -> bool:
    words = lower[max(place - 2, 0) : at] if not acting else lower[end : place + 1]
    return bool(bag("didn't don't doesn't not never wasn't weren't won't") & set(words))


def _sharing(quantities: Sequence[Quantity]) -> list[Quantity]:
    """ "11 men and six women were hurt": the two share the verb behind the second."""
    found = list(quantities)
    for at in range(len(found) - 2, -1, -1):
        one, other = found[at], found[at + 1]
        if other.acting and other.nouns and not any(map(_verb_at, one.clause)):
            found[at] = replace(one, verb=other.verb, acting=True)
    return found


def _filled(quantities: Sequence[Quantity]) -> list[Quantity]:
    """Nouns that are left out are those of the quantity before, or (of the first) behind."""
    found: list[Quantity] = []
    for at, one in enumerate(quantities):
        if not one.nouns and not one.times:
            others = [other for other in reversed(found) if other.nouns and not other.times]
            others += [other for other in quantities[at + 1 :] if other.nouns]
            if others:
                elided = one.part or one.acting
                one = replace(one, nouns=others[0].nouns, part=elided)
        found.append(one)
    return found
