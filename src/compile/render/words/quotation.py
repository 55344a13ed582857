"""Quotation marks as each language prints them: what an author typed straight, "so" or 'so', becomes „so“ or «so»."""

from __future__ import annotations

import re
from typing import TypeAlias

#: The outer pair and the inner one.
Marks: TypeAlias = tuple[str, str, str, str]

_THIN = "\N{NARROW NO-BREAK SPACE}"
ENGLISH: Marks = ("“", "”", "‘", "’")
_GERMAN: Marks = ("„", "“", "‚", "‘")
_POLISH: Marks = ("„", "”", "‚", "’")
_ANGLED: Marks = ("«", "»", "“", "”")
_SWISS: Marks = ("«", "»", "‹", "›")
_SWEDISH: Marks = ("”", "”", "’", "’")
_RUSSIAN: Marks = ("«", "»", "„", "“")
_CORNERS: Marks = ("「", "」", "『", "』")
#: By language tag, the longest that fits; English where none does.
_MARKS: dict[str, Marks] = {
    **dict.fromkeys(("de", "cs", "sk", "sl", "bg", "lt", "is", "et", "ka"), _GERMAN),
    **dict.fromkeys(("pl", "hr", "sr", "bs", "mk"), _POLISH),
    **dict.fromkeys(("es", "it", "pt", "ca", "gl", "el", "eu"), _ANGLED),
    **dict.fromkeys(("de-CH", "de-LI", "it-CH", "fa", "ps", "sq", "nb", "nn", "no"), _SWISS),
    **dict.fromkeys(("sv", "fi", "he"), _SWEDISH),
    **dict.fromkeys(("ru", "uk", "be"), _RUSSIAN),
    **dict.fromkeys(("ja", "zh-TW", "zh-HK", "zh-Hant"), _CORNERS),
    "fr": (f"«{_THIN}", f"{_THIN}»", "“", "”"),
    "fr-CH": (f"«{_THIN}", f"{_THIN}»", f"‹{_THIN}", f"{_THIN}›"),
    "pt-BR": ENGLISH,
    "da": ("»", "«", "›", "‹"),
    "hu": ("„", "”", "»", "«"),
    "ro": ("„", "”", "«", "»"),
    "ar": ("«", "»", "‹", "›"),
}
#: What stands between straight marks; an inner pair ends where no letter follows, so "the Islands' wool" is none.
_OUTER = re.compile(r'(?<![^\s(\[\'—–-])"(?=\S)([^"]*)(?<=\S)"')
_INNER = re.compile(r"(?<![^\s(\[“„«»—–-])'(?=\S)([^']*(?:\b'\w[^']*)*)(?<=\S)'(?!\w)")


def marks(language: str, own: tuple[str, ...] = ()) -> Marks:
    """The marks of a language tag; ``own``, an outer pair or both pairs, goes before."""
    parts = language.split("-")
    tags = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    found = next((_MARKS[tag] for tag in tags if tag in _MARKS), ENGLISH)
    pairs = (*own, *found[len(own) :])
    return pairs[0], pairs[1], pairs[2], pairs[3]


def typeset(text: str, found: Marks) -> str:
    """Plain words as they are printed: each straight mark opens where a word begins and closes or elides elsewhere."""
    text = _OUTER.sub(lambda pair: f"{found[0]}{pair[1]}{found[1]}", text)
    return _INNER.sub(lambda pair: f"{found[2]}{pair[1]}{found[3]}", text).replace("'", "’")
