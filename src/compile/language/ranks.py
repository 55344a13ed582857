"""Places in an order: "is the second studio album by …", "the 11th largest city of …" → Ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compile.language import sentence
from compile.language.calendar import ORDINALS
from compile.language.lexicon import bag, words
from compile.language.sentence import Sentence
from compile.language.wordnet import base, parts
from compile.text.folding import folded
from compile.text.stems import stem


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """What a sentence says is the ``value``-th of its kind; ``text`` at ``start:end`` of it are the words that say so.

    head     base form of the noun, or of the superlative where no noun follows;  kind  stems between the ordinal and it, and "to win"
             where the ones before did what an infinitive says
    of       words of what it is counted in: names and nouns behind "in", "of", "for", "by"
    subject  words of what has the rank, folded; () where only a pronoun or a bare noun says so
    """

    text: str
    start: int
    end: int
    value: int
    head: str
    kind: frozenset[str]
    of: frozenset[str]
    subject: tuple[str, ...]


_DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_TENS = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}
_ORDINALS = {word: number for number, word in enumerate(ORDINALS, start=1)} | _TENS | {"debut": 1}
#: What may stand between "is" and its ordinal.
_FILLING = bag("the a an his her its their our my 's s ' ’ also only currently now still")
_LINKS = bag("is was are were be been being become became becomes becoming remain remained as")
_MARK_OF_OWNER = frozenset(("'s", "s", "'", "’"))
#: Where what it is counted in begins; "in terms of" and "by" say by which measure.
_OPENING = bag("in of for by on from at under to since after")
_ENDING = bag("and but which who that while where when with")
#: Where a phrase ends.
_MARKS = frozenset(",;:.()!?")


@lru_cache(maxsize=8)
def read(text: str) -> tuple[Rank, ...]:
    """Every rank that is said of something: behind a form of "be" or "become", or in apposition behind a name."""
    found = sentence.parse(text)
    return tuple(rank for at in range(len(found.tokens)) for rank in _at(found, at))


def _at(found: Sentence, at: int) -> Iterator[Rank]:
    value = _value(found, at)
    link = _link(found, at) if value else None
    if value is None or link is None:
        return
    last = _phrase_end(found, at + 1)
    head = next((there for there in range(last - 1, at, -1) if _noun(found.lower[there])), None)
    if head is None:
        return
    start, end = found.tokens[at].start, found.tokens[head].end
    yield Rank(
        text=found.text[start:end],
        start=start,
        end=end,
        value=value,
        head=base(found.lower[head], "n") or found.lower[head],
        kind=frozenset(stem(word) for word in found.lower[at + 1 : head] if word.isalpha())
        | _deed(found, head),
        of=_of(found, head + 1) | _counted_in_front(found, at),
        subject=_subject(found, link),
    )


def _value(found: Sentence, at: int) -> int | None:
    word = found.lower[at]
    if found.dated[at]:
        return None
    if match := _DIGITS.fullmatch(word):
        return int(match[1])
    return _ORDINALS.get(word)


def _link(found: Sentence, at: int) -> int | None:
    """The token of the "is" before an ordinal, words of filling and owners apart; None if it is said of nothing.

    "is the 11th largest city in the country and the 5th by area": one "is" is of both.
    """
    here = _before(found, at)
    if here > 0 and found.lower[here] == "and":
        links = (there for there in range(here - 1, 0, -1) if found.lower[there] in _LINKS)
        verb = next(links, -1)
        ranked = any(_value(found, there) and _before(found, there) == verb for there in range(verb, here))
        return verb if ranked else None
    return here if here > 0 and found.lower[here] in _LINKS else None


def _before(found: Sentence, at: int) -> int:
    """The token before an ordinal that neither fills nor names an owner."""
    here, owned = at - 1, False
    while here >= 0 and found.lower[here] not in _LINKS and (owned or _fills(found, here)):
        mark = found.lower[here] in _MARK_OF_OWNER
        owned = mark or (here > 0 and _one_name(found, here))
        here -= 1
    return here


def _fills(found: Sentence, at: int) -> bool:
    """Whether a word only leads to the ordinal: "the", "now", "the region's", and as some write it "the albums third"."""
    word = found.lower[at]
    owner = word.endswith("s") and at > 0 and found.lower[at - 1] in ("the", "its", "their")
    return word in _FILLING or owner or word.endswith(("'s", "’s", "s'"))


def _one_name(found: Sentence, at: int) -> bool:
    return found.named[at] >= 0 and found.named[at] == found.named[at - 1]


def _phrase_end(found: Sentence, at: int) -> int:
    """Behind the noun phrase that begins at a token: at most seven words, up to a preposition, a verb or a mark."""
    end = at
    while end < min(at + 7, len(found.lower)):
        word = found.lower[end]
        stop = word in _OPENING or word in _ENDING or word in words("preposition") or word in _MARKS
        if stop or found.is_verb(end) or (found.tokens[end].punctuation and word != "-"):
            break
        end += 1
    return end


def _noun(word: str) -> bool:
    return word.isalpha() and bool(parts(word) & {"n", "a"})


def _of(found: Sentence, at: int) -> frozenset[str]:
    """The words of the phrases that follow: "of the region by area"."""
    inside: list[str] = []
    for word in found.lower[at : at + 12]:
        if word in _ENDING or (word in _MARKS and word != ","):
            break
        inside.append(word)
    if not inside or inside[0] not in _OPENING:
        return frozenset()
    idle = words("determiner") | words("preposition") | _OPENING
    return frozenset(word for word in inside if word.isalpha() and word not in idle)


def _deed(found: Sentence, head: int) -> frozenset[str]:
    """ "the ninth team to reach the final": what the ones before it did as well."""
    ahead = range(head + 1, min(head + 8, len(found.lower) - 1))
    verb = next((found.lower[at + 1] for at in ahead if found.lower[at] == "to"), "")
    return frozenset({f"to {stem(verb)}"}) if "v" in parts(verb) else frozenset()


def _counted_in_front(found: Sentence, at: int) -> frozenset[str]:
    """ "in terms of area, the town is the third": by what it is counted stands in front."""
    low, _ = found.clause(at)
    front = " ".join(found.lower[low:at])
    match = re.search(r"\b(?:in terms of|by|measured by) (\w+)", front)
    return frozenset({match[1]}) if match else frozenset()


def _subject(found: Sentence, link: int) -> tuple[str, ...]:
    """The words of the names in front of the "is", from where its clause begins."""
    low, _ = found.clause(link)
    named = [folded(name.text) for name in found.names_in(low, link)]
    return tuple(dict.fromkeys(word for name in named for word in name.split()))
