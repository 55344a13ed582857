"""Two sentences that say the same in nearly the same words, but for one name each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from compile.language import gazetteer
from compile.language.comparing.answers.compare import content, dated_apart, proved
from compile.language.comparing.answers.located import WHERE, apart
from compile.language.comparing.answers.read import Answer, Told, same
from compile.language.lexicon import bag, words
from compile.model.statement import Slot

#: So much of what either says, the names apart, the other says too.
_MOST = 0.6
_FEWEST = 4
_WHO = ("", "by")
#: Behind these stands to whom or from whom it goes.
_ENDS = bag("to from")


def compare(
    a: Answer, b: Answer, mine: frozenset[str], theirs: frozenset[str]
) -> Iterator[tuple[Literal["identity", "place"], tuple[Told, Told, tuple[Slot, ...]]]]:
    """The kind, and the one name of each that the other has not, where both stand in one part of what is otherwise alike."""
    if not (a.said and b.said) or a.denied or b.denied or dated_apart(a, b):
        return
    some, others = _lone(a, theirs), _lone(b, mine)
    if not some or not others or same(some[0], others[0]):
        return
    kind = _kind(a, b, some, others)
    left, right = content(a, some), content(b, others)
    if not kind or (_figures(left - right) and _figures(right - left)):
        return
    theme = left & right
    if len(theme) < _FEWEST or len(theme) < _MOST * max(len(left), len(right)):
        return
    proof = proved(a, b, some, others, "which")
    if proof:
        yield kind, (some[0], others[0], proof)


def _lone(side: Answer, theirs: frozenset[str]) -> tuple[Told, ...]:
    """The one name that the other text has not; of places several: "at the Hall in Perth"."""
    found = tuple(told for told in side.names if told.raw and not told.raw & theirs)
    return found if len(found) == 1 or all(told.tie in WHERE for told in found) else ()


def _kind(
    a: Answer, b: Answer, some: tuple[Told, ...], others: tuple[Told, ...]
) -> Literal["identity", "place", ""]:
    one, other = some[0], others[0]
    if one.tie in _WHO and other.tie in _WHO:
        return "" if gazetteer.known(one.text) or gazetteer.known(other.text) else "identity"
    if one.tie in WHERE and other.tie in WHERE and apart(a, b, some, others):
        return "place"
    if one.tie == other.tie == "from" and any(_written(side) for side in (a, b)):
        return ""
    return "identity" if one.tie == other.tie and one.tie in _ENDS else ""


def _written(side: Answer) -> bool:
    """ "Reported from Orla": where one writes from is no part of what one writes."""
    found = side.found
    return any(found.is_verb(at) and word in words("attribution") for at, word in enumerate(found.lower))


def _figures(stems: frozenset[str]) -> bool:
    return any(stem[:1].isdigit() or stem in words("number") for stem in stems)
