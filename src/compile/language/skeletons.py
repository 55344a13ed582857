"""Consonant skeletons: what is left of a name when it is spelt by ear in another alphabet."""

from __future__ import annotations

import re
from functools import cache

_SOUNDS = (
    ("ck", "k"),
    ("ph", "f"),
    ("dj", "j"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("dh", "d"),
    ("th", "t"),
    ("q", "k"),
    ("x", "ks"),
)
_SOFT_C = re.compile(r"c(?=[eiy])")
_HARD_C = re.compile(r"c(?!h)")
_BETWEEN = re.compile(r"(?<=[aeiouy])[wv](?=[aeiouy])")
_VOWELS = re.compile(r"[aeiouyw'’.\- ]+")
_DOUBLE = re.compile(r"(.)\1+")
_LINK = re.compile(r"(?<=[a-z]{3})[uo][lr]$")
#: The share of characters that two spellings of one name keep in common at the least.
_NEAR = 0.8


@cache
def skeleton(name: str) -> str:
    """The consonants of a folded name: "habib ul-rahman", "habibul rahman", "habiburahman" → "hbrhmn".

    Linking "ul" goes, "w" and "v" count between vowels only, doubled consonants are one, a last "h" is mute. The first
    letter stays even if it is a vowel, so that "iran" and "rain" differ.
    """
    return _consonants("".join(_unlinked(name.replace("-", " ").split())))


def alike(a: str, b: str) -> bool:
    """Whether two folded names may be spellings of one: equal skeletons of three consonants or more, and four
    fifths of the characters in common; or one is the other with "ullah"."""
    if a == b:
        return True
    if _without_god(a) == _without_god(b) and len(_without_god(a)) >= 5:
        return True
    if skeleton(a) != skeleton(b) or len(skeleton(a)) < 3:
        return False
    from rapidfuzz.fuzz import ratio

    return ratio(_joined(a), _joined(b)) >= 100 * _NEAR


def _joined(name: str) -> str:
    return "".join(_unlinked(name.replace("-", " ").split()))


def _without_god(name: str) -> str:
    return re.sub(r"(?:ullah|ollah|ulla|allah)$", "", name)


def _unlinked(parts: list[str]) -> list[str]:
    kept = [part for part in parts if part not in ("ul", "ur", "al", "el", "bin", "ibn", "e", "i")] or parts
    return [_LINK.sub("", part) if number < len(kept) - 1 else part for number, part in enumerate(kept)]


def _consonants(name: str) -> str:
    for written, sound in _SOUNDS:
        name = name.replace(written, sound)
    name = _HARD_C.sub("k", _SOFT_C.sub("s", name))
    name = _BETWEEN.sub("v", name)
    first, rest = name[:1], name[1:]
    rest = _VOWELS.sub("", rest)
    rest = rest[:-1] if rest.endswith("h") and not rest.endswith(("sh", "ch", "gh", "kh")) else rest
    return _DOUBLE.sub(r"\1", first + rest)
