"""The few words of a source that bear on a finding."""

from __future__ import annotations

import re
from typing import NamedTuple

from compile.model.diagnostic import Evidence

#: No more words of a source than this are ever shown.
WORDS = 25
_WORD = re.compile(r"\S+")
SEALED = "(sealed: the text is not here)"


class Excerpt(NamedTuple):
    """A clipping of a passage; ``start:end`` are its telling words."""

    text: str
    start: int
    end: int


def excerpt(evidence: Evidence) -> Excerpt:
    """At most 25 words of the passage round its telling words; from a seal, the value alone."""
    if not evidence.text:
        text = f"{SEALED} {evidence.value}".strip()
        return Excerpt(text, len(SEALED) + 1 if evidence.value else 0, len(text))
    words = [found.span() for found in _WORD.finditer(evidence.text)]
    if not words:
        return Excerpt("", 0, 0)
    first, last = _telling(words, evidence.start, evidence.end)
    low, high = _around(first, last, len(words))
    return _cut(evidence, words[low:high], low > 0, high < len(words))


def _telling(words: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The range of words that ``start:end`` touches; all of them if it marks nothing."""
    touched = [n for n, (a, b) in enumerate(words) if a < end and b > start]
    return (touched[0], touched[-1] + 1) if touched else (0, len(words))


def _around(first: int, last: int, count: int) -> tuple[int, int]:
    """Up to ``WORDS`` words: the telling ones, then as many on each side."""
    if last - first >= WORDS:
        return first, first + WORDS
    spare = WORDS - (last - first)
    low = max(0, first - spare // 2)
    high = min(count, low + WORDS)
    return max(0, high - WORDS), high


def _cut(evidence: Evidence, words: list[tuple[int, int]], before: bool, after: bool) -> Excerpt:
    pieces = [evidence.text[a:b] for a, b in words]
    text = "… " * before + " ".join(pieces) + " …" * after
    position, starts, ends = 2 * before, [], []
    for (a, b), piece in zip(words, pieces, strict=True):
        if a < evidence.end and b > evidence.start:
            starts.append(position + max(evidence.start - a, 0))
            ends.append(position + min(evidence.end - a, len(piece)))
        position += len(piece) + 1
    return Excerpt(text, starts[0] if starts else 2 * before, ends[-1] if ends else len(text) - 2 * after)
