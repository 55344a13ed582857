"""The words of a text as they stand, and their keyed fingerprints.

A quotation is proved against fingerprints only, never against the text, so that a seal and a text
give the same answer. Tokens here keep case, accents and the kind of dash, which ``tokens.py`` folds.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from compile.model.evidence import Fingerprints

#: Gives the one-letter class of a word; the flag says whether it begins a sentence.
Classifier: TypeAlias = Callable[[str, bool], str]

#: Bytes of a hash: 40 bits, so that one wrong trigram in a book passes once in 5,000,000 times.
WIDTH = 5

#: Codes of the skeleton that ``weave`` itself gives; all others come from the classifier.
PUNCTUATION, SENTENCE_END, BROKEN, DAMAGED = "p", "s", "-", "?"

#: Left out: quotation marks and primes, marks of emphasis, zero-width and soft characters.
QUOTATION_MARKS = "\"“”„‟«»‹›‘’‚‛'`´″′"
_SILENT = QUOTATION_MARKS + "*_\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"

#: Note marks such as ``[11]``, ``[a]``, ``[note 3]``: not words of the text.
NOTE = r"\[(?:\d{1,3}|[a-z](?=\](?!\w))|(?:note|nb|n)[ .]?\d{1,2}|citation needed)\]"
NOTES = re.compile(NOTE)
ELLIPSIS = r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…(?:\s?\.(?!\s?\.))?|\.(?:\s?\.){2,}"
_LETTER = r"[^\W\d_]"
_WORD = (
    rf"[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad]|['’ʼ‘](?={_LETTER})|(?<=\d)[.,](?=\d)"
    rf"|(?<={_LETTER})[-\u2010][ \t]*[\n\f][ \t]*(?={_LETTER}))*"
)
_TOKEN = re.compile(
    rf"(?P<note>{NOTE})|(?P<ellipsis>{ELLIPSIS})|(?P<word>{_WORD})|(?P<mark>-{{2,3}}|[^\w\s{re.escape(_SILENT)}])"
)
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BREAK = re.compile(r"[-\u2010][ \t]*[\n\f][ \t]*")
_SPELLINGS = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "\u00ad": None, "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
)
_DASHES = {"--": "–", "---": "—", "\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—"}


class Token(NamedTuple):
    """A word or punctuation mark at ``start:end``; ``text`` in one spelling of dash and apostrophe.

    ``broken`` holds the two halves of a word cut by a hyphen at a line's end, which may be spelt
    either way: ``wide-⏎spread`` is ("wide", "spread").
    """

    text: str
    start: int
    end: int
    mark: bool
    broken: tuple[str, ...] = ()


def cut(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order; note marks, quotation marks and emphasis are left out."""
    return tuple(_token(found) for found in _TOKEN.finditer(text) if found.lastgroup != "note")


def _token(found: re.Match[str]) -> Token:
    raw = found.group()
    if found.lastgroup == "ellipsis":
        return Token("…", found.start(), found.end(), True)
    if found.lastgroup == "mark":
        return Token(_DASHES.get(raw, raw), found.start(), found.end(), True)
    if raw.isascii() and raw.isalnum():
        return Token(raw, found.start(), found.end(), False)
    halves = tuple(_spell(half) for half in _BREAK.split(raw))
    return Token("".join(halves), found.start(), found.end(), False, halves if len(halves) > 1 else ())


@lru_cache(maxsize=65536)
def _spell(raw: str) -> str:
    return unicodedata.normalize("NFC", raw.translate(_SPELLINGS))


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case and accents: ``Qaum``, ``qaûm`` → ``qaum``."""
    if word.isascii():
        return word.lower()
    bare = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in bare if not unicodedata.combining(c))


def hasher(salt: str) -> Callable[[str], int]:
    """The keyed hash of a source: BLAKE2b of 40 bits with the salt as its key."""
    key = blake2b(salt.encode(), digest_size=16).digest()
    base = blake2b(key=key, digest_size=WIDTH)

    def digest(words: str) -> int:
        state = base.copy()
        state.update(words.encode("utf-8", "surrogatepass"))
        return int.from_bytes(state.digest(), "big")

    return digest


def weave(
    text: str, sentences: Sequence[tuple[int, int]], *, classify: Classifier, salt: str
) -> Fingerprints:
    """The fingerprints of ``text``, whose passages start at ``sentences`` (offsets, in order).

    ``exact[i]`` is the hash of tokens i, i+1, i+2 joined by spaces; ``folded`` the same over folded words
    with the prefix "~". ``doubles`` of a passage are the pairs that begin in it.
    """
    tokens = cut(text)
    return woven(tokens, spans(tokens, sentences), classify=classify, salt=salt)


def woven(
    tokens: Sequence[Token], ranges: Sequence[tuple[int, int]], *, classify: Classifier, salt: str
) -> Fingerprints:
    """The fingerprints of a text that is cut already; ``ranges`` are its passages' tokens (see ``weave``)."""
    digest = hasher(salt)
    words = [token.text for token in tokens]
    singles = {word: digest(word) for word in dict.fromkeys(words)}
    traces = {word: trace(digest, word) for word in singles}
    pairs = [digest(f"{a} {b}") for a, b in pairwise(words)]
    return Fingerprints(
        salt=salt,
        exact=tuple(digest(f"{a} {b} {c}") for a, b, c in zip(words, words[1:], words[2:], strict=False)),
        folded=_folded(tokens, digest),
        skeleton=skeleton(tokens, ranges, classify),
        traces="".join(traces[word] for word in words),
        singles=tuple(tuple(sorted({singles[word] for word in words[a:b]})) for a, b in ranges),
        doubles=tuple(tuple(sorted(set(pairs[a:b]))) for a, b in ranges),
    )


def trace(digest: Callable[[str], int], word: str) -> str:
    """Six bits of a word's hash as a digit of Base64: lines words up with a passage, tells little of them."""
    return _DIGITS[digest("=" + fold(word)) & 63]


def _folded(tokens: Sequence[Token], digest: Callable[[str], int]) -> tuple[int, ...]:
    words = [fold(token.text) for token in tokens if not token.mark]
    return tuple(digest(f"~{a} {b} {c}") for a, b, c in zip(words, words[1:], words[2:], strict=False))


def spans(tokens: Sequence[Token], sentences: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """For each sentence the range of its tokens; together they hold every token, in order."""
    starts = [start for start, _ in sentences]
    firsts = [0] * len(starts)
    counts = [0] * len(starts)
    for token in tokens:
        if starts:
            counts[max(bisect_right(starts, token.start) - 1, 0)] += 1
    for number in range(1, len(starts)):
        firsts[number] = firsts[number - 1] + counts[number - 1]
    return tuple((first, first + count) for first, count in zip(firsts, counts, strict=True))


def skeleton(tokens: Sequence[Token], ranges: Sequence[tuple[int, int]], classify: Classifier) -> str:
    """One class code a token."""
    return "".join(_codes(tokens[first:last], classify) for first, last in ranges)


def _codes(sentence: Sequence[Token], classify: Classifier) -> str:
    codes: list[str] = []
    first = True
    for number, token in enumerate(sentence):
        codes.append(code(token, first, classify, last=number == len(sentence) - 1))
        first = first and token.mark
    return "".join(codes)


def code(token: Token, first: bool, classify: Classifier, *, last: bool = False) -> str:
    """The class code of a token: ours for marks, broken and damaged words, else the classifier's."""
    if token.mark:
        if token.text == "\ufffd":
            return DAMAGED
        return SENTENCE_END if last and token.text in ".!?…" else PUNCTUATION
    if token.broken:
        return BROKEN
    return classify(token.text, first)
