"""Prose → the stretches of its sentences, each with the citations that stand after its full stop."""

from __future__ import annotations

import re
from itertools import pairwise

from compile.model.manuscript import OBJECT, Prose, Quotation
from compile.text.sentences import split

Stretch = tuple[int, int]

_STOPS = ".!?…"
_STOPPED = re.compile(rf"[.!?…][\s{OBJECT}\"”’)\]]*$")
#: An attribution line beneath a block quote: "— Mufti Nemat [@nyt2018]".
_SIGNATURE = re.compile(rf"[\s{OBJECT}]*(?:—|–|--|―)\s*\w")


def segments(prose: Prose) -> tuple[Stretch, ...]:
    """The sentences of a run of prose as stretches of its text, without the space around them.

    A block quote is one stretch: it is verified as a whole. A citation or note right after a full stop
    belongs to the sentence before it; an in-text citation ("@smith2019 counted …") begins one.
    """
    if prose.kind == "quote" or not prose.text.strip():
        return _trimmed(prose.text, [(0, len(prose.text))])
    ranges = _marked(prose, split(_readable(prose), _atoms(prose)))
    return _trimmed(prose.text, _trailing(prose, ranges))


def signature(prose: Prose) -> bool:
    """Whether a block quote's paragraph is the line that says whose words they are."""
    return prose.kind == "quote" and _SIGNATURE.match(prose.text) is not None


def _readable(prose: Prose) -> str:
    """The text in which an in-text citation is a capital letter: a name that a sentence may begin with."""
    text = list(prose.text)
    for citation in prose.citations:
        if citation.mode == "in-text" and text[citation.position : citation.position + 1] == [OBJECT]:
            text[citation.position] = "X"
    return "".join(text)


def _atoms(prose: Prose) -> tuple[Stretch, ...]:
    """What the segmenter must not cut: code and the like, and quotations with a stop inside.

    The quotation's last stop stays visible, as the sentence may end with it: `She said, “It rained. We left.”`
    """
    given = [(atom.start, atom.end) for atom in prose.atoms if atom.kind != "quotation"]
    inner = [stretch for quotation in prose.quotations if (stretch := _inner(prose.text, quotation))]
    return _disjoint(given + inner)


def _inner(text: str, quotation: Quotation) -> Stretch | None:
    """The quotation up to its last stop, if another stop comes before that one."""
    stops = [at for at in range(quotation.start, quotation.end) if text[at] in _STOPS]
    if len(stops) < 2:
        return None
    last = stops[-1]
    ends = not re.search(r"\w", text[last : quotation.end])
    return quotation.start, last if ends else quotation.end


def _disjoint(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    kept: list[Stretch] = []
    for start, end in sorted(stretches, key=lambda s: (s[0], -s[1])):
        if end > start and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return tuple(kept)


def _marked(prose: Prose, ranges: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Cut where a mark begins after a full stop, whatever its first letter: "It rained. [shows it]{.own}"."""
    begins = {mark.start for mark in prose.marks if _STOPPED.search(prose.text, 0, mark.start)}
    found: list[Stretch] = []
    for start, end in ranges:
        cuts = [start, *sorted(at for at in begins if start < at < end), end]
        found.extend(pairwise(cuts))
    return tuple(found)


def _trailing(prose: Prose, ranges: tuple[Stretch, ...]) -> list[Stretch]:
    """Give citations and notes that lead a sentence to the one before it."""
    in_text = {citation.position for citation in prose.citations if citation.mode == "in-text"}
    moved: list[Stretch] = []
    for start, end in ranges:
        lead = _lead(prose.text, start, end, in_text)
        if moved and lead > start:
            moved[-1] = (moved[-1][0], lead)
            start = lead
        if end > start:
            moved.append((start, end))
    return moved


def _lead(text: str, start: int, end: int, in_text: set[int]) -> int:
    """Where the objects that a sentence begins with end; ``start`` if there are none."""
    at = last = start
    while at < end and (text[at].isspace() or (text[at] == OBJECT and at not in in_text)):
        at += 1
        if text[at - 1] == OBJECT:
            last = at
    return last


def _trimmed(text: str, ranges: list[Stretch]) -> tuple[Stretch, ...]:
    found = []
    for start, end in ranges:
        piece = text[start:end]
        left, right = len(piece) - len(piece.lstrip()), len(piece.rstrip())
        if right > left:
            found.append((start + left, start + right))
    return tuple(found)
