"""What is the same in every format: letters and digits."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

_ASCII = dict.fromkeys(number for number in range(128) if not chr(number).isalnum())


def fold(text: str) -> str:
    """Letters and digits alone, without case: hyphenation, ligatures, spaces and marks make no difference.

    Nor does an i without its dot: one that bears a mark is given back twice by a reader of PDF.
    """
    if text.isascii():
        return text.lower().translate(_ASCII)
    return "".join(filter(str.isalnum, normalize("NFKC", text).casefold())).replace("ı", "")


@lru_cache(maxsize=1 << 16)
def piece(text: str) -> str:
    """A folded piece; each is asked for once a format."""
    return fold(text)
