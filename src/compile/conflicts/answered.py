"""One question that two texts somebody put side by side answer with two names → Conflict."""

from __future__ import annotations

from itertools import product
from typing import TypeAlias

from compile.conflicts.stretches import Kind, clash, side
from compile.language.comparing.answers import (
    Answer,
    Told,
    compare,
    denials,
    doers,
    extents,
    located,
    managed,
    near,
    opposite,
    poles,
    read,
    sited,
    swapped,
    travels,
)
from compile.language.lexicon import bag
from compile.model.evidence import Source
from compile.model.statement import Conflict, Slot
from compile.text.folding import folded
from compile.text.tokens import tokens

_Found: TypeAlias = tuple[Kind, tuple[Answer, Answer], tuple[Told, Told, tuple[Slot, ...]]]
#: Of whom or of what a sentence speaks, if it gives no name.
_PRONOUNS = bag("he she it they his her its their")
#: Texts of more sentences than these tell of many things.
_SHORT = 4


def beside(a: Source, b: Source) -> tuple[Conflict, ...]:
    """The questions that have one answer only and to which the two give different names."""
    if max(len(a.passages), len(b.passages)) > _SHORT:
        return ()
    mine, theirs = _words(a), _words(b)
    pairs = tuple(product(_read(a), _read(b)))
    found: list[_Found] = [("identity", pair, one) for pair in pairs for one in compare(*pair, mine, theirs)]
    found += [("agency", pair, one) for pair in pairs for one in swapped.compare(*pair)]
    found += [("agency", pair, one) for pair in pairs for one in doers.compare(*pair, mine, theirs)]
    found += [("place", pair, one) for pair in pairs for one in located.compare(*pair, mine, theirs)]
    found += [("place", pair, one) for pair in pairs for one in sited.compare(*pair)]
    found += [("identity", pair, one) for pair in pairs for one in opposite.origins(*pair)]
    found += [("place", pair, one) for pair in pairs for one in opposite.sides(*pair)]
    found += [("place", pair, one) for pair in pairs for one in located.alone(*pair, mine, theirs)]
    found += [("manner", pair, one) for pair in pairs for one in managed.compare(*pair)]
    found += [("polarity", pair, one) for pair in pairs for one in poles.compare(*pair)]
    found += [("polarity", pair, one) for pair in pairs for one in denials.compare(*pair)]
    found += [("polarity", pair, one) for pair in pairs for one in travels.compare(*pair)]
    found += [("extent", pair, one) for pair in pairs for one in extents.compare(*pair)]
    found += [(kind, pair, one) for pair in pairs for kind, one in near.compare(*pair, mine, theirs)]
    found = [one for one in found if one[0] != "identity" or not _may_be_meant(one[1])]
    kinds = dict.fromkeys(kind for kind, _, _ in found)
    return tuple(_conflict(a, b, *next(one for one in found if one[0] == kind)) for kind in kinds)


def _may_be_meant(pair: tuple[Answer, Answer]) -> bool:
    """Whether the one speaks of somebody without a name whom the other may name: "it stars Ruud", "*Tide* stars Ruud"."""
    return len({_unnamed(one) for one in pair}) > 1


def _unnamed(answer: Answer) -> bool:
    """Whether a pronoun stands in front of every name of a sentence."""
    at = next((at for at, word in enumerate(answer.found.lower) if word in _PRONOUNS), None)
    return at is not None and all(name.start > answer.found.tokens[at].start for name in answer.names)


def _conflict(
    a: Source, b: Source, kind: Kind, pair: tuple[Answer, Answer], found: tuple[Told, Told, tuple[Slot, ...]]
) -> Conflict:
    (one, other), (told, there, proof) = pair, found
    left = side(a, one.start + told.start, one.start + told.end)
    right = side(b, other.start + there.start, other.start + there.end)
    return clash(kind, left, right, proof, (f"{a.digest} {told.text}", f"{b.digest} {there.text}"))


def _read(source: Source) -> tuple[Answer, ...]:
    return tuple(read(passage.text or "", passage.start) for passage in source.passages)


def _words(source: Source) -> frozenset[str]:
    text = f"{source.title} {source.text.content if source.text else ''}"
    return frozenset(folded(token.text).removesuffix("'s") for token in tokens(text))
