"""Languages of words: which of them run from right to left, and what their tags are made of."""

from __future__ import annotations

import re
from unicodedata import bidirectional

#: Languages whose usual script runs from right to left, and the scripts that do whatever the language.
_LANGUAGES = frozenset(
    [
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "iw",
        "ji",
        "ks",
        "lrc",
        "mzn",
        "nqo",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    ]
)
_SCRIPTS = frozenset(["Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"])
_TAG = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|[0-9]{3}))?(?:-[A-Za-z0-9]{1,8})*\Z")
DIRECTIONS = ("ltr", "rtl", "auto")


def valid(tag: str) -> bool:
    """Whether this is a language tag: "ar", "de-AT", "sr-Latn"."""
    return _TAG.match(tag) is not None


def direction(tag: str) -> str:
    """``rtl`` or ``ltr``: "fa" runs from right to left, "az-Arab" too, "he-Latn" does not."""
    found = _TAG.match(tag)
    if found is None:
        return "ltr"
    script = (found[2] or "").title()
    right = script in _SCRIPTS if script else found[1].lower() in _LANGUAGES
    return "rtl" if right else "ltr"


def leading(text: str) -> str:
    """The direction of the first letter that has one, by which a reader takes a line to run; empty if none has."""
    runs = {"L": "ltr", "R": "rtl", "AL": "rtl"}
    return next((runs[found] for found in map(bidirectional, text) if found in runs), "")


def parts(tag: str) -> tuple[str, str]:
    """The language and the region, "de-AT" → de, AT; empty where there is none."""
    found = _TAG.match(tag)
    if found is None:
        return "", ""
    region = found[3] or ""
    return found[1].lower(), region.upper() if region.isalpha() else ""
