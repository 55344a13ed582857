"""Quotation marks of a run of prose → its quotations, outermost only."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from compile.model.manuscript import OBJECT, Quotation
from compile.model.span import Span

#: Opening mark → the marks that may close it. ‘ is for its own function: ’ is an apostrophe too.
_CLOSERS = {
    "“": '”"',
    '"': '"”',
    "„": '“”"',
    "‚": "‘’",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "「": "」",
    "『": "』",
}
_OPENER = re.compile("[" + "".join(_CLOSERS) + "]")
_MARKS = '“”„‟"«»‹›‘’‚「」『』'
_LEADING = "".join(_CLOSERS)
_TAIL = re.compile(rf"[\s{OBJECT}]*$")


def read(
    text: str, quoted: Mapping[int, int], *, offsets: Sequence[int], path: str, goes_on: bool = False
) -> tuple[Quotation, ...]:
    """The quotations of a prose text; ``quoted`` are the stretches of pandoc's Quoted nodes.

    ``start:end`` and ``span`` take the marks in, ``words`` leaves them out. ``goes_on``: the next
    paragraph opens with a mark too, so that one opened here and never closed runs to the end.
    """
    found = []
    at = 0
    while match := _OPENER.search(text, at):
        start = match.start()
        end = _end(text, start, quoted, goes_on)
        if end is None:
            at = start + 1
            continue
        closed = end - 1 if text[end - 1] in _CLOSERS[text[start]] and end - 1 > start else end
        found.append(_quotation(text, start, end, text[start + 1 : closed], offsets, path))
        at = end
    return tuple(quotation for quotation in found if quotation.words)


def block(text: str, *, offsets: Sequence[int], path: str) -> Quotation | None:
    """A paragraph of a block quote as one quotation, up to the citations it ends with."""
    end = len(text) - len(_TAIL.search(text).group())  # type: ignore[union-attr]
    words = text[:end]
    if words[:1] in _CLOSERS and words[-1:] in _CLOSERS[words[:1]] and not _inside(words):
        words = words[1:-1]
    elif words[:1] in _CLOSERS and not any(mark in words[1:] for mark in _CLOSERS[words[:1]]):
        words = words[1:]  # a quotation that goes on in the next paragraph
    if not words.strip():
        return None
    return _quotation(text, 0, end, words, offsets, path, is_block=True)


def opens(text: str) -> bool:
    """Whether a paragraph begins with an opening mark."""
    return text[:1] in ("“", "„", "«")


def _inside(words: str) -> bool:
    """Whether the mark that opens the words is closed before their end: ``"a" or "b"``."""
    return any(mark in words[1:-1] for mark in _CLOSERS[words[0]])


def _end(text: str, start: int, quoted: Mapping[int, int], goes_on: bool) -> int | None:
    """Where the quotation that opens at ``start`` ends, its closing mark taken in; None if it is none."""
    if start in quoted:
        return quoted[start]
    mark = text[start]
    before = text[start - 1 : start]
    if before.isalnum():
        return None  # an apostrophe, feet and inches, or a mark that closes something
    if mark == "‘":
        return _single(text, start)
    if mark in "»›" and before.strip() and before not in "([—–-":
        return None
    closers = [at for closer in _CLOSERS[mark] if (at := text.find(closer, start + 1)) >= 0]
    if closers:
        return min(closers) + 1
    return len(text) if goes_on and not start and opens(text) else None


def _single(text: str, start: int) -> int | None:
    """The end of ‘…’: the first ’ that no letter follows, as ’ is an apostrophe too."""
    at = text.find("’", start + 1)
    while at >= 0:
        if not text[at + 1 : at + 2].isalnum():
            return at + 1
        at = text.find("’", at + 1)
    return None


def _quotation(
    text: str, start: int, end: int, words: str, offsets: Sequence[int], path: str, is_block: bool = False
) -> Quotation:
    last = max(offsets[end - 1] + 1, offsets[start])
    return Quotation(
        words=" ".join(words.replace(OBJECT, "").split()),
        start=start,
        end=end,
        block=is_block,
        span=Span(path=path, start=offsets[start], end=last),
    )
