"""The one-letter class of a token, as a seal's skeleton keeps it."""

from __future__ import annotations

from functools import cache

from compile.language.lexicon import words
from compile.text.folding import folded

#: In this order: "no" is a negation before it is a hedge, "may" a modal before it is a month.
_LETTERS = (
    ("x", "negation"),
    ("x", "denial"),
    ("m", "modal"),
    ("c", "condition"),
    ("e", "exception"),
    ("a", "attribution"),
    ("n", "number"),
    ("t", "month"),
    ("t", "weekday"),
    ("t", "date"),
    ("h", "hedge"),
    ("k", "comparative"),
    ("u", "unit"),
)
_ENDS = frozenset(".!?")
_SIGNS = {"%": "u", "$": "u", "€": "u", "£": "u", "¥": "u", "°": "u", "...": "p"}
#: Date words only when capitalised inside a sentence; small they are other words ("may", "march", "sun").
_MONTHS_TOO = frozenset({"may", "march", "mar", "sun", "sat", "second"})


def code(token: str, *, first: bool = False) -> str:
    """One letter for a token: n number, x negation or denial, m modal, N name, h hedge, c condition, e exception,
    a attribution, t date word, u unit, k comparative, p punctuation, s sentence end, "." any other word.

    A capitalised word is a name, unless it is of one of the classes or ``first`` says that it opens a sentence.
    """
    return _code(token, first)


@cache
def _table() -> dict[str, str]:
    return {word: letter for letter, name in reversed(_LETTERS) for word in words(name)}


@cache
def _code(token: str, first: bool) -> str:
    if token in _ENDS:
        return "s"
    if token in _SIGNS:
        return _SIGNS[token]
    if not any(character.isalnum() for character in token):
        return "p"
    if token[0].isdigit():
        return "n"
    plain = folded(token)
    capital = token[0].isupper() and not first
    if capital and plain in _MONTHS_TOO:
        return "t"
    if plain in ("march", "mar") and token[0].islower():
        return "."
    known = _table().get(plain) or _table().get(plain.removesuffix("'s"))
    if plain.endswith("n't"):
        return "x"
    return known or ("N" if capital else ".")
