"""What the authors say a sentence is: their own, a judgement, derived; and which of it that leaves to check."""

from __future__ import annotations

import re

from compile.model.manuscript import OBJECT, Mark, Prose

_WORD = re.compile(r"\w")
#: Marks whose words need no source.
_FREE = ("own", "judgement", "derived")


def whole(prose: Prose, start: int, end: int) -> tuple[Mark, ...]:
    """The marks that hold every word of the sentence."""
    return tuple(mark for mark in prose.marks if _holds(prose.text, mark, start, end))


def free(prose: Prose, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The stretches of a sentence that a mark of the author's takes out of checking."""
    inside = (m for m in prose.marks if m.name in _FREE and m.start < end and m.end > start)
    return tuple((max(mark.start, start), min(mark.end, end)) for mark in inside)


def exemption(prose: Prose, marks: tuple[Mark, ...]) -> str:
    """Why the sentence needs no source: the name of its mark, or that it defines a word; "" if it needs one."""
    named = next((mark.name for mark in marks if mark.name in _FREE), "")
    return named or ("definition" if prose.kind == "definition" else "")


def _holds(text: str, mark: Mark, start: int, end: int) -> bool:
    if mark.start >= end or mark.end <= start:
        return False
    outside = text[start : max(start, mark.start)] + text[min(end, mark.end) : end]
    return not _WORD.search(outside.replace(OBJECT, " "))
