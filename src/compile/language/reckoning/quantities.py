"""The figures of a story: what each counts, per what, and the verb that it goes with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from compile.language.lexicon import bag
from compile.language.numberwords import ONES
from compile.language.reckoning.nouns import SKIPPED, UNITS, counted, first_noun, plural, singular, told
from compile.language.reckoning.verbs import STOPS, clause_of, negated_at, verb_at, verb_of
from compile.text.tokens import Token, tokens

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?$")
_TIMES = bag("second minute hour day night week month year time")
_EACH = bag("each every per")


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
    figures = [
        at for at in range(len(found)) if _figure(lower, at) is not None and not _label(found, lower, at)
    ]
    quantities = [_quantity(text, found, lower, at, figures) for at in figures]
    return tuple(_filled(_sharing(quantities)))


def _label(found: Sequence[Token], lower: list[str], at: int) -> bool:
    """Whether the figure is part of a name: "Highway 90", "Apollo 11 landed"."""
    if not at or not found[at - 1].text[0].isupper() or not found[at].text[0].isdigit():
        return False
    ahead = lower[at + 1] if at + 1 < len(lower) else ""
    return not ahead.isalpha() or ahead in STOPS or bool(verb_at(ahead))


def _figure(lower: Sequence[str], at: int) -> Decimal | None:
    word = lower[at]
    if _FIGURE.match(word):
        return Decimal(word.replace(",", ""))
    if word in ONES and word != "one" and lower[at + 1 : at + 2] != ["-"]:
        return ONES[word]
    return None


def _quantity(
    text: str, found: Sequence[Token], lower: list[str], at: int, figures: Sequence[int]
) -> Quantity:
    nouns, end, part = counted(lower, at + 1)
    money = at > 0 and lower[at - 1] == "$"
    if money:
        nouns, end = ("dollar",), at + 1
    low, high = clause_of(found, lower, at)
    verb, acting, place = verb_of(lower, low, at, end, high)
    actor = tuple(lower[low:place]) if not acting and place > low else ()
    behind = tuple(lower[end:high])
    traits = {singular(word) for word in {*lower[at + 1 : end], *behind} - STOPS if word[:1].isalpha()}
    following = [figure for figure in figures if figure > at]
    reach = min([high, *following])
    return Quantity(
        value=_figure(lower, at) or Decimal(0),
        start=found[at].start - (1 if money else 0),
        end=found[at].end,
        at=at,
        nouns=nouns,
        traits=frozenset(traits - set(nouns) - SKIPPED),
        per="" if (per := _per(lower, at, end, reach, low, nouns, verb)) in nouns else per,
        verb=verb,
        acting=acting,
        actor=actor,
        receiver=_receiver(lower, place, at, end, reach) if verb and not acting else (),
        negated=negated_at(lower, place, at, acting, end) or lower[at + 1 : at + 2] in (["less"], ["fewer"]),
        part=part,
        whole=bool({"total", "combined"} & {*lower[max(low, at - 3) : at], *lower[end : end + 2]}),
        times=lower[at + 1 : at + 2] == ["times"],
        clause=tuple(lower[low:high]),
        ahead=tuple(lower[max(at - 3, 0) : at]),
        behind=behind,
    )


def _per(lower: list[str], at: int, end: int, high: int, low: int, nouns: tuple[str, ...], verb: str) -> str:
    """What each of which has so many of it, "" if it is a count."""
    behind = lower[end:high]
    for here, word in enumerate(behind):
        ahead = behind[here + 1 : here + 5]
        if word in _EACH:
            if word == "each" and (not ahead or not ahead[0].isalpha() or verb_at(ahead[0])):
                return told(lower, 0, at)
            if ahead[:1] == ["of"]:
                return told(lower, end + here, len(lower)) or "each"
            return singular(first_noun(ahead))
        if (
            word in ("a", "an")
            and ahead
            and singular(ahead[0]) in _TIMES
            and behind[here - 1 : here] != ["at"]
        ):
            return singular(ahead[0])
    before = lower[low:at]
    for here in range(len(before) - 1, -1, -1):
        if before[here] in ("each", "every"):
            noun = first_noun(before[here + 1 :])
            return singular(noun) if noun else ""
    if nouns and nouns[0] in UNITS and lower[end - 1] == nouns[0] and lower[end:high]:
        # "5 gallon cans"
        last = next((here for here in range(end, high) if plural(lower[here])), high)
        if last < high and all(word.isalpha() and word not in STOPS for word in lower[end:last]):
            return singular(lower[last])
    if verb == "cost" and lower[low:at]:
        return told(lower, low, at) or singular(
            first_noun([word for word in before if word not in ("a", "an", "the")])
        )
    if lower[at - 1 : at] == ["of"] and at > 1 and plural(lower[at - 2]) and nouns != ("dollar",):
        return singular(lower[at - 2])
    return ""


def _receiver(lower: list[str], place: int, at: int, end: int, high: int) -> tuple[str, ...]:
    """Who gets it: "gave Mary 23", "gave her dad 8", "to Sara", "for Keith"."""
    words = [word for word in lower[place + 1 : at] if word not in ("about", "only", "just", "another", "$")]
    if words and not any(word in ("some", "for", "with", "on", "in", "at") for word in words):
        return tuple(words)
    for here in range(end, high - 1):
        if lower[here] == "to":
            return tuple(lower[here + 1 : here + 3])
    return ()


def _sharing(quantities: Sequence[Quantity]) -> list[Quantity]:
    """ "11 men and six women were hurt": the two share the verb behind the second."""
    found = list(quantities)
    for at in range(len(found) - 2, -1, -1):
        one, other = found[at], found[at + 1]
        if other.acting and other.nouns and not any(map(verb_at, one.clause)):
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
