"""How a book writes its words: what also stands in small letters, or is counted, is no name of anybody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_MARKS = re.compile(r"([^\w\s'’-]|_)")
#: What stands behind "an SMD" where it is a thing, and not behind "an AFP report".
_BEHIND = re.compile(
    r"(?:[^\w\s]|of|is|was|are|that|which|and|or|in|for|to|with|as|if|by|on|can|from|between|where|will|has) "
)


class Usage:
    """Looks words up in the texts of a book; ``listed``: its language is that of the word lists."""

    def __init__(self, texts: Iterable[str], *, listed: bool = True) -> None:
        self.listed = listed
        spaced = _MARKS.sub(r" \1 ", " ".join(texts)).split()
        self._words = frozenset(spaced)
        self._text = f" {' '.join(spaced)} "

    def small(self, words: str) -> bool:
        """Whether they stand in small letters somewhere: "risk ratio" of "Risk Ratio"."""
        parts = words.lower().split()
        if not self._words.issuperset(parts):
            return False
        return len(parts) == 1 or f" {' '.join(parts)} " in self._text

    def within(self, words: str) -> bool:
        """Whether they stand so within a sentence, where no first word has its capital from that."""
        return any(
            self._text[start - 1].isalnum() or self._text[start - 1] == "," for start in self._places(words)
        )

    def counted(self, initials: str) -> bool:
        """Whether initials are of a thing that there are several of: "RCTs", "an SMD of 0.4"."""
        if f"{initials}s" in self._words:
            return True
        return any(
            self._text.endswith((" a", " an"), 0, start)
            and _BEHIND.match(self._text, start + len(initials) + 2) is not None
            for start in self._places(initials)
        )

    def _places(self, words: str) -> Iterator[int]:
        """Where the space before them is."""
        at = self._text.find(f" {words} ", 1)
        while at >= 0:
            yield at
            at = self._text.find(f" {words} ", at + 1)
