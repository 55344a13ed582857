"""Snowball's English stemmer ("Porter2", M. Porter and others, https://snowballstem.org) for plain words of letters.

The same steps as ``snowballstemmer`` takes, on slices of a string instead of letter by letter: some eight times as fast,
which is felt, as a long book has 25,000 words to stem. ``tests/text/test_english.py`` holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_VOWELS = frozenset("aeiouy")
_EXCEPTIONS = {
    "skis": "ski", "skies": "sky", "idly": "idl", "gently": "gentl", "ugly": "ugli", "early": "earli", "only": "onli",
    "singly": "singl", **{word: word for word in ["andes", "atlas", "bias", "cosmos", "howe", "news", "sky"]},
}  # fmt: skip
#: Beginnings behind which the first region starts.
_PREFIX = re.compile("arsen|commun|emerg|gener|inter|later|organ|past|univers")
#: A region starts behind the first consonant that follows a vowel.
_REGION = re.compile("[^aeiouy]*[aeiouy]+[^aeiouy]")
#: "y" behind a vowel is a consonant, written "Y".
_CONSONANT_Y = re.compile("([aeiouy])y")
_VOWEL = re.compile("[aeiouy]")
#: Behind these the last syllable is short: "hop", "at" alone, "past".
_SHORT = re.compile("(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$")
_DOUBLES = tuple(2 * letter for letter in "bdfgmnprt")
#: Stems that "ing" belongs to: "evening", "outing".
_WITH_ING = frozenset(["even", "cann", "inn", "earr", "herr", "out"])
_WITH_EED = frozenset(["succ", "proc", "exc"])


def _table(rows: str) -> dict[str, str]:
    """ "ize: izer ization" → each ending with what stands in its place; "" if nothing does."""
    pairs = (row.split(":") for row in rows.split(","))
    return {ending: instead.strip() for instead, endings in pairs for ending in endings.split()}


_SECOND = _table(
    "tion: tional, ence: enci, ance: anci, able: abli, ent: entli, ize: izer ization, ate: ational ation ator, "
    "al: alism aliti alli, ful: fulli fulness, ous: ousli ousness, ive: iveness iviti, ble: biliti bli, og: ogist ogi, "
    "less: lessli, : li"
)
_THIRD = _table("tion: tional, ate: ational, al: alize, ic: icate iciti ical, : ful ness ative")
_FOURTH = _table(": al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion")


def stem(word: str) -> str:
    """The stem of a lower-case word of the letters a to z."""
    if word in _EXCEPTIONS or len(word) < 3:
        return _EXCEPTIONS.get(word, word)
    consonants = "y" in word
    if consonants:
        word = _CONSONANT_Y.sub(r"\1Y", "Y" + word[1:] if word[0] == "y" else word)
    first, second = _regions(word)
    word = _past(_plural(word), first)
    if word[-1] in "yY" and len(word) > 2 and word[-2] not in _VOWELS:
        word = word[:-1] + "i"
    word = _third(_second(word, first), first, second)
    word = _last(_fourth(word, second), first, second)
    return word.replace("Y", "y") if consonants else word


def _regions(word: str) -> tuple[int, int]:
    """Where the two regions start in which endings may be taken off."""
    start = _PREFIX.match(word) or _REGION.match(word)
    if start is None:
        return len(word), len(word)
    second = _REGION.match(word, start.end())
    return start.end(), second.end() if second else len(word)


def _plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    own = (
        not word.endswith("s") or word.endswith(("us", "ss")) or _VOWEL.search(word, 0, len(word) - 2) is None
    )
    return word if own else word[:-1]


def _past(word: str, first: int) -> str:
    """Without "ed", "ing" and their adverbs."""
    if not word.endswith(("ed", "ing", "edly", "ingly")):
        return word
    if word.endswith(("eed", "eedly")):
        bare = word[: word.rindex("eed")]
        return bare + "ee" if first <= len(bare) and bare not in _WITH_EED else word
    bare = word[: word.rindex("ing" if word.endswith(("ing", "ingly")) else "ed")]
    if word.endswith("ing"):
        if bare[-1:] == "y" and len(bare) == 2 and bare[0] not in _VOWELS:
            return bare[0] + "ie"
        if bare in _WITH_ING:
            return word
    return _mended(bare, first) if _VOWEL.search(bare) else word


def _mended(bare: str, first: int) -> str:
    """ "hop" of "hopp", "hope" of "hop", "create" of "creat"."""
    if bare.endswith(("at", "bl", "iz")):
        return bare + "e"
    if bare.endswith(_DOUBLES):
        return bare if len(bare) == 3 and bare[0] in "aeo" else bare[:-1]
    return bare + "e" if len(bare) == first and _SHORT.search(bare) else bare


def _ending(word: str, table: Mapping[str, str], longest: int) -> str:
    """The longest ending of a table that a word has, "" if it has none."""
    return next((word[-size:] for size in range(longest, 1, -1) if word[-size:] in table), "")


_SECONDS, _THIRDS, _FOURTHS = tuple(_SECOND), tuple(_THIRD), tuple(_FOURTH)


def _second(word: str, first: int) -> str:
    if not word.endswith(_SECONDS):
        return word
    ending = _ending(word, _SECOND, 7)
    bare = word[: len(word) - len(ending)]
    if first > len(bare):
        return word
    if (ending == "ogi" and bare[-1:] != "l") or (ending == "li" and bare[-1:] not in tuple("cdeghkmnrt")):
        return word
    return bare + _SECOND[ending]


def _third(word: str, first: int, second: int) -> str:
    if not word.endswith(_THIRDS):
        return word
    ending = _ending(word, _THIRD, 7)
    bare = word[: len(word) - len(ending)]
    return word if (second if ending == "ative" else first) > len(bare) else bare + _THIRD[ending]


def _fourth(word: str, second: int) -> str:
    if not word.endswith(_FOURTHS):
        return word
    ending = _ending(word, _FOURTH, 5)
    bare = word[: len(word) - len(ending)]
    return word if second > len(bare) or (ending == "ion" and bare[-1:] not in ("s", "t")) else bare


def _last(word: str, first: int, second: int) -> str:
    """Without a last "e", and with one "l" for two."""
    at = len(word) - 1
    if word.endswith("e"):
        silent = second <= at or (first <= at and not _SHORT.search(word[:-1]))
        return word[:-1] if silent else word
    return word[:-1] if word.endswith("ll") and second <= at else word
