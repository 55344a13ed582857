"""Tokens: words, numbers and punctuation marks with their offsets; quotation marks are left out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

#: Marks that ride on a letter: combining accents, soft hyphens, zero-width joiners.
_RIDERS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"
_TOKEN = re.compile(
    rf"""
    (?P<number>\d+(?:[.,:\u00a0\u2009\u202f]\d+)*[^\W_]*)                     # 3,500  12.8  5:10  1.2m  17th
  | (?P<word>[^\W_][^\W_{_RIDERS}]*[{_RIDERS}]*(?:['’ʼ]?[^\W_]+[{_RIDERS}]*)*)  # don't  O’Donnell  Il76
  | (?P<ellipsis>…|\.(?:\ ?\.){{2,}})
  | (?P<dash>--+|[-‐‑‒–—―−⁃﹘﹣－])
  | (?P<mark>[^\s\w"“”„‟«»‹›'‘’‚‛`´″′\u00ad\u200b-\u200f\u2060\ufeff\ufffc]|_)
    """,
    re.VERBOSE,
)
_WORDS = frozenset({"word", "number"})
_PUNCTUATION = frozenset({"ellipsis", "dash"})


class Token(NamedTuple):
    """A word, number or mark at ``start:end``. ``text`` keeps its case; apostrophes, dashes, ellipses and
    ligatures are normalised. Signs that carry meaning ($ % & °) are not ``punctuation``."""

    text: str
    start: int
    end: int
    punctuation: bool


@lru_cache(maxsize=256)
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order.

    A word keeps its inner apostrophes ("don't"); a hyphen is a token of its own ("ul", "-", "Rahman"), as every
    dash is "-"; a number keeps its separators and the letters stuck to it ("3,500", "1.2m", "17th"). Quotation marks,
    object characters and marks that are not seen give no token. Linear; those of the texts asked for last are kept,
    as several readers look at one sentence.
    """
    return tuple(map(_token, _TOKEN.finditer(text)))


_RUN = re.compile(r"\w+")


@lru_cache(maxsize=8)
def vocabulary(text: str) -> frozenset[str]:
    """Every run of letters and digits in a text, in lower case: what a pattern can be spared for lack of; the last are kept."""
    return frozenset(_RUN.findall(text.lower()))


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup
    text = match.group()
    start, end = match.span()
    if kind in _WORDS:
        return Token(text if text.isascii() else _normal(text), start, end, False)
    if kind in _PUNCTUATION:
        return Token("..." if kind == "ellipsis" else "-", start, end, True)
    return Token(text, start, end, text not in "%&‰" and not unicodedata.category(text).startswith("S"))


def _normal(word: str) -> str:
    dropped = re.sub("[\u00ad\u200b-\u200d\u2060]", "", word.replace("’", "'").replace("ʼ", "'"))
    return unicodedata.normalize("NFKC", dropped)
