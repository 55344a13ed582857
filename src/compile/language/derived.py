"""Nouns that WordNet derives from verbs: a signature is what is signed, an entry is when one enters."""

from __future__ import annotations

from functools import lru_cache

from compile.language import wordnet
from compile.language.lexicon import lines
from compile.text.stems import stem

#: Lexicographer files of nouns that are whoever does it: "18" people, "14" groups.
_DOERS = frozenset({"18", "14"})


@lru_cache(maxsize=1)
def _derived() -> dict[str, frozenset[str]]:
    rows = (line.split() for line in lines("derived.txt"))
    return {row[0]: frozenset(row[1:]) for row in rows}


@lru_cache(maxsize=1)
def _by_stem() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for noun, verbs in _derived().items():
        found.setdefault(stem(noun), set()).update(verbs)
    return {word: frozenset(verbs) for word, verbs in found.items()}


def verbs(noun: str) -> frozenset[str]:
    """The verbs that a noun's base form tells of: "sign" of "signature"; none for a doer, "signer"."""
    return frozenset() if wordnet.file(noun, "n") in _DOERS else _derived().get(noun, frozenset())


def stemmed(word: str) -> frozenset[str]:
    """The same of a noun's stem."""
    return _by_stem().get(word, frozenset())
