"""One question that two texts somebody put side by side answer with two names → Conflict."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import TypeAlias

from compile.conflicts.stretches import Kind, clash, side
from compile.language.comparing.answers import (
    Answer,
    Rivals,
    compare,
    dated_apart,
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
from compile.model.statement import Conflict
from compile.text.folding import folded
from compile.text.tokens import tokens

_Reader: TypeAlias = Callable[[Answer, Answer], Iterator[Rivals]]
_Found: TypeAlias = tuple[Kind, tuple[Answer, Answer], Rivals]
#: What is asked of two sentences that both tell what was, and not of different days.
_TOLD: tuple[tuple[Kind, _Reader], ...] = (
    ("identity", compare),
    ("agency", swapped.compare),
    ("agency", doers.compare),
    ("place", located.compare),
    ("place", sited.compare),
    ("identity", opposite.origins),
    ("place", opposite.sides),
    ("place", located.alone),
    ("manner", managed.compare),
    ("identity", near.names),
    ("place", near.places),
)
#: What is asked of any two: these see for themselves what is left open, and which day may be another.
_ANY: tuple[tuple[Kind, _Reader], ...] = (
    ("polarity", poles.compare),
    ("polarity", denials.compare),
    ("polarity", travels.compare),
    ("extent", extents.compare),
)
#: Of whom or of what a sentence speaks, if it gives no name.
_PRONOUNS = bag("he she it they his her its their")
#: Texts of more sentences than these tell of many things.
_SHORT = 4


def beside(a: Source, b: Source) -> tuple[Conflict, ...]:
    """The questions that have one answer only and to which the two give different names."""
    if max(len(a.passages), len(b.passages)) > _SHORT:
        return ()
    pairs = tuple(product(_read(a), _read(b)))
    told = tuple(pair for pair in pairs if pair[0].said and pair[1].said and not dated_apart(*pair, "day"))
    found = [*_asked(_TOLD, told), *_asked(_ANY, pairs)]
    found = [one for one in found if one[0] != "identity" or not _may_be_meant(one[1])]
    kinds = dict.fromkeys(kind for kind, _, _ in found)
    return tuple(_conflict(a, b, *next(one for one in found if one[0] == kind)) for kind in kinds)


def _asked(
    readers: tuple[tuple[Kind, _Reader], ...], pairs: tuple[tuple[Answer, Answer], ...]
) -> Iterator[_Found]:
    for kind, reader in readers:
        for pair in pairs:
            yield from ((kind, pair, found) for found in reader(*pair))


def _may_be_meant(pair: tuple[Answer, Answer]) -> bool:
    """Whether the one speaks of somebody without a name whom the other may name: "it stars Ruud", "*Tide* stars Ruud"."""
    return len({_unnamed(one) for one in pair}) > 1


def _unnamed(answer: Answer) -> bool:
    """Whether a pronoun stands in front of every name of a sentence."""
    at = next((at for at, word in enumerate(answer.found.lower) if word in _PRONOUNS), None)
    return at is not None and all(name.start > answer.found.tokens[at].start for name in answer.names)


def _conflict(a: Source, b: Source, kind: Kind, pair: tuple[Answer, Answer], found: Rivals) -> Conflict:
    (one, other), (told, there, proof) = pair, found
    left = side(a, one.start + told.start, one.start + told.end)
    right = side(b, other.start + there.start, other.start + there.end)
    return clash(kind, left, right, proof, (f"{a.digest} {told.text}", f"{b.digest} {there.text}"))


def _read(source: Source) -> tuple[Answer, ...]:
    around = _words(source)
    return tuple(read(passage.text or "", passage.start, around) for passage in source.passages)


def _words(source: Source) -> frozenset[str]:
    text = f"{source.title} {source.text.content if source.text else ''}"
    return frozenset(folded(token.text).removesuffix("'s") for token in tokens(text))
