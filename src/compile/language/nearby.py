"""The words right around a value: what it is a figure of, where neither noun nor verb says so."""

from __future__ import annotations

from functools import cache

from compile.language import wordnet
from compile.language.lexicon import bag, words
from compile.language.sentence import Sentence
from compile.text.stems import STOP_WORDS

#: So many words before and behind a value are looked at.
_BEFORE, _BEHIND = 9, 7
#: Words about the value itself, of which any figure may have some.
_EMPTY = bag(
    "than least most more less fewer over under about around approximately nearly almost total number figure average "
    "according million billion thousand hundred percent per cent % $ £ € dollar euro pound exactly just only"
)

#: Among the words for numbers, but as often something else.
_NO_NUMBERS = bag("second score scores pair third first fourth fifth")


def read(sentence: Sentence, first: int, last: int) -> tuple[str, ...]:
    """Base forms of the content words around the tokens ``first:last``, sorted: of "an approval rating of 83 %, based on
    362 reviews" 83 has "approval" and "rating", 362 "base" and "review".

    Words of names are capitalised. Another number, a semicolon or, behind a word, a comma is as far as it goes.
    """
    before = _walk(sentence, range(first - 1, max(first - 1 - _BEFORE, -1), -1), (",", "and", "or"))
    behind = _walk(sentence, range(last, min(last + _BEHIND, len(sentence.tokens))), ())
    return tuple(sorted({*before, *behind}))


def _walk(sentence: Sentence, reach: range, ends: tuple[str, ...]) -> list[str]:
    """The content words of the tokens in ``reach``, up to a mark; to one of ``ends`` if it is the first token."""
    found: list[str] = []
    if sentence.lower[reach.start : reach.start + 1] and sentence.lower[reach.start] in ends:
        return found
    for at in reach:
        word = sentence.lower[at]
        if _is_tied(sentence, at):
            continue
        numeral = word[:1].isdigit() or (word in words("number") and word not in _NO_NUMBERS)
        if word in (";", "(", ")") or (numeral and not _of_these(sentence, at)):
            break
        if numeral:
            continue
        if word == "," and found:
            break
        if word[:1].isalpha() and word not in STOP_WORDS and word not in _EMPTY and not sentence.dated[at]:
            found.append(lemma(word) if sentence.named[at] < 0 else word.capitalize())
    return found


def _is_tied(sentence: Sentence, at: int) -> bool:
    """ "COVID-19": digits that a hyphen ties to a word."""
    if at < 2 or not sentence.lower[at].isdigit() or sentence.lower[at - 1] != "-":
        return False
    return sentence.lower[at - 2][:1].isalpha()


def _of_these(sentence: Sentence, at: int) -> bool:
    """ "five of its nine vehicles": the second number is no other figure's neighbourhood."""
    return "of" in sentence.lower[max(at - 3, 0) : at]


@cache
def lemma(word: str) -> str:
    """The base form of a folded word, as a verb if it looks like a past tense, else as a noun, else as it stands."""
    order: tuple[wordnet.Part, ...] = ("v", "n") if word.endswith("ed") else ("n", "v")
    return next((form for part in order if (form := wordnet.base(word, part))), word)
