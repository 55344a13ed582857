"""Words as WordNet has them: parts of speech, base forms, synonyms, opposites, kinds.

``data/wordnet.txt`` is read as bytes. The lines of words that begin alike are found by halving, once, and a word among
them by its bytes: a look-up costs some microseconds, loading it nothing.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

Part: TypeAlias = Literal["n", "v", "a", "r"]

_FILE = Path(__file__).parent / "data" / "wordnet.txt"
#: Endings of inflected forms and what they stand for (WordNet's own rules of detachment, "morphy").
_ENDINGS: dict[Part, tuple[tuple[str, str], ...]] = {
    "n": (
        *(("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh")),
        *(("men", "man"), ("ies", "y")),
    ),
    "v": (
        *(("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ied", "y")),
        *(("ing", "e"), ("ing", "")),
    ),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e"), ("ier", "y"), ("iest", "y")),
    "r": (),
}
#: Senses of a word that count when two are compared: rarer ones make anything a synonym of anything.
_SENSES = 3
#: So many first letters part the lemmas into stretches that are searched at once.
_ALIKE = 3


class Sense(NamedTuple):
    """One meaning: WordNet's lexicographer file ("15" is places, "18" people), the synset, the synset above ("" if none)."""

    file: str
    synset: str
    above: str


@lru_cache(maxsize=1)
def _content() -> tuple[bytes, int]:
    """The file, and where its lemmas begin."""
    data = _FILE.read_bytes()
    last = max(data.rfind(b"\n! "), data.rfind(b"\n= "))
    return data, data.index(b"\n", last + 1) + 1


@lru_cache(maxsize=1)
def _irregular() -> dict[tuple[str, str], str]:
    data, begin = _content()
    rows = (line.split() for line in data[:begin].decode("ascii").splitlines() if line.startswith("= "))
    return {(form, part): lemma for _, form, part, lemma in rows}


@lru_cache(maxsize=1)
def _opposites() -> dict[str, set[str]]:
    data, begin = _content()
    found: dict[str, set[str]] = {}
    for line in data[:begin].decode("ascii").splitlines():
        if line.startswith("! "):
            _, a, _, b = line.split()
            found.setdefault(a, set()).add(b)
            found.setdefault(b, set()).add(a)
    return found


@lru_cache(maxsize=100_000)
def senses(lemma: str) -> dict[Part, tuple[Sense, ...]]:
    """The meanings of a base form (particles tied by "_": "turn_down") by part of speech, the commonest first."""
    wanted = lemma.encode("ascii", "replace")
    low, high = _alike(wanted[:_ALIKE])
    data, _ = _content()
    at = data.find(b"\n%s " % wanted, low - 1, high)
    if at < 0:
        return {}
    begin = at + len(wanted) + 2
    return _senses(data[begin : data.index(b"\n", begin)].decode("ascii"))


@cache
def _alike(letters: bytes) -> tuple[int, int]:
    """Where the lines of the lemmas stand that begin with these letters."""
    return _first(letters), _first(letters + b"\xff")


def _first(wanted: bytes) -> int:
    """Where the first line stands that is not before ``wanted``; the file is in the order of its bytes."""
    data, low = _content()
    high = len(data)
    while low < high:
        begin = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = data.find(b"\n", begin)
        if data[begin:end].partition(b" ")[0] < wanted:
            low = end + 1
        else:
            high = begin
    return low


def _senses(row: str) -> dict[Part, tuple[Sense, ...]]:
    found: dict[Part, tuple[Sense, ...]] = {}
    for column in row.split():
        part, _, listed = column.partition(":")
        found[part] = tuple(Sense(*sense.split(".")) for sense in listed.split(","))  # type: ignore[index]
    return found


@lru_cache(maxsize=200_000)
def base(word: str, part: Part) -> str:
    """The base form of a lower-case word as that part of speech ("fled", "v" → "flee"); "" if it is none."""
    irregular = _irregular().get((word, part))
    if irregular is not None:
        return irregular
    if part in senses(word):
        return word
    for ending, instead in _ENDINGS[part]:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)] + instead
            short = stem[:-1] if part == "v" and len(stem) > 3 and stem[-1:] == stem[-2:-1] else stem
            for form in (stem, short):
                if part in senses(form):
                    return form
    return ""


@cache
def parts(word: str) -> frozenset[Part]:
    """What a lower-case word, in whatever inflection, can be; empty for one that WordNet does not know."""
    everything: tuple[Part, ...] = ("n", "v", "a", "r")
    return frozenset(part for part in everything if base(word, part))


def synonyms(a: str, b: str, part: Part) -> bool:
    """Whether two base forms share one of their common meanings: "reject" and "turn_down"."""
    return a == b or bool(_synsets(a, part) & _synsets(b, part))


def akin(a: str, b: str, part: Part) -> bool:
    """Whether two base forms are synonyms, or one is the kind right above the other: "ferry" and "boat"."""
    if synonyms(a, b, part):
        return True
    return bool(_above(a, part) & _synsets(b, part)) or bool(_above(b, part) & _synsets(a, part))


def opposite(a: str, b: str) -> bool:
    """Whether two base forms are antonyms: "accept" and "reject"."""
    return b in _opposites().get(a, ())


def opposites(lemma: str) -> frozenset[str]:
    """The antonyms of a base form."""
    return frozenset(_opposites().get(lemma, ()))


def file(lemma: str, part: Part) -> str:
    """The lexicographer file of a base form's commonest meaning, "" if it has none: "15" for "harbour"."""
    found = senses(lemma).get(part)
    return found[0].file if found else ""


@lru_cache(maxsize=50_000)
def _synsets(lemma: str, part: Part) -> frozenset[str]:
    return frozenset(sense.synset for sense in senses(lemma).get(part, ())[:_SENSES])


@lru_cache(maxsize=50_000)
def _above(lemma: str, part: Part) -> frozenset[str]:
    return frozenset(sense.above for sense in senses(lemma).get(part, ())[:_SENSES] if sense.above)


@cache
def superlative(word: str) -> bool:
    """Whether a word is an adjective in its highest degree: "tallest", not "honest"."""
    return word.endswith("est") and "a" in parts(word) and base(word, "a") != word
