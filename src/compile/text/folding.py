"""Folding: a text without case, accents and typographic variants, with the way back to its offsets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

_QUOTES = dict.fromkeys("‘’‚‛′ʹʻʼʽˈ`´", "'") | dict.fromkeys("“”„‟″«»〝〞", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-")
#: Soft hyphen, zero-width and bidi marks: they are not seen, so they are not there.
_UNSEEN = dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "")
_FOLDS = {**_QUOTES, **_DASHES, **_UNSEEN, "…": "..."}

#: Anything that folding may change other than by ``lower``: whitespace that is not one plain space, and non-ASCII.
#: Unseen marks and accents are taken together with the space around them: "a \u00ad b" holds one space, not two.
_TELLING = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f]{2,}|[^\S ]|[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. ``offsets[i]`` is where character ``i`` of it begins in the original; one more for the end."""

    text: str
    offsets: Sequence[int]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The original's stretch behind ``start:end`` of the folded text."""
        if end <= start:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], max(self.offsets[end], self.offsets[end - 1] + 1)


def fold(text: str) -> Folded:
    """Fold case, accents, quotation marks, dashes, ligatures and runs of whitespace (to one space).

    "Habib–ul‑Rahmān" → "habib-ul-rahman". Letters of other scripts are transliterated one by one
    (anyascii). Soft hyphens and zero-width marks are dropped. Linear.
    """
    if _TELLING.search(text) is None:
        return Folded(text.lower(), range(len(text) + 1))
    pieces: list[str] = []
    offsets: list[int] = []
    done = 0
    for match in _TELLING.finditer(text):
        start, end = match.span()
        pieces.append(text[done:start].lower())
        offsets.extend(range(done, start))
        folded = folded_character(text[start]) if end == start + 1 else _run(text[start:end])
        pieces.append(folded)
        offsets.extend([start] * len(folded))
        done = end
    pieces.append(text[done:].lower())
    offsets.extend(range(done, len(text) + 1))
    return Folded("".join(pieces), tuple(offsets))


def _run(run: str) -> str:
    return " " if any(character.isspace() for character in run) else ""


def folded(text: str) -> str:
    """The folded text alone."""
    if text.isascii() and text.isalnum():  # nearly all words: no need to look for what tells
        return text.lower()
    return text.lower() if _TELLING.search(text) is None else fold(text).text


@cache
def folded_character(character: str) -> str:
    """What one character folds to: "É" → "e", "ß" → "ss", "ﬁ" → "fi", "—" → "-"; "" if it is dropped."""
    known = _FOLDS.get(character)
    if known is not None:
        return known
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category == "Mn":
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return _letter(character) if category.startswith("L") else character


def _letter(character: str) -> str:
    decomposed = "".join(
        c for c in unicodedata.normalize("NFKD", character) if unicodedata.category(c) != "Mn"
    )
    if decomposed.isascii():
        return decomposed.lower()
    from anyascii import anyascii

    return anyascii(character).lower() or character
