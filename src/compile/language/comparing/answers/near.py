"""Two sentences that say the same in nearly the same words, but for one name each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from compile.language import gazetteer
from compile.language.comparing.answers.compare import Rivals, content, proved
from compile.language.comparing.answers.located import WHERE, apart
from compile.language.comparing.answers.read import Answer, Told, same
from compile.language.lexicon import bag, words

_Fillers: TypeAlias = tuple[Told, ...]
#: So much of what either says, the names apart, the other says too.
_MOST = 0.6
_FEWEST = 4
_WHO = ("", "by")
#: Behind these stands to whom or from whom it goes.
_ENDS = bag("to from")


def names(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The one name of each that the other has not, where both do, suffer or get the same."""
    return _compare(a, b, _of_one_part)


def places(a: Answer, b: Answer) -> Iterator[Rivals]:
    """The same of places that exclude each other."""
    return _compare(a, b, _of_two_places)


def _compare(
    a: Answer, b: Answer, rivals: Callable[[Answer, Answer, _Fillers, _Fillers], bool]
) -> Iterator[Rivals]:
    if a.denied or b.denied:
        return
    some, others = _lone(a, b.around), _lone(b, a.around)
    if not some or not others or same(some[0], others[0]) or not rivals(a, b, some, others):
        return
    left, right = content(a, some), content(b, others)
    if _figures(left - right) and _figures(right - left):
        return
    theme = left & right
    if len(theme) < _FEWEST or len(theme) < _MOST * max(len(left), len(right)):
        return
    proof = proved(a, b, some, others, "which")
    if proof:
        yield some[0], others[0], proof


def _lone(side: Answer, theirs: frozenset[str]) -> tuple[Told, ...]:
    """The one name that the other text has not; of places several: "at the Hall in Perth"."""
    found = tuple(told for told in side.names if told.raw and not told.raw & theirs)
    return found if len(found) == 1 or all(told.tie in WHERE for told in found) else ()


def _of_two_places(a: Answer, b: Answer, some: _Fillers, others: _Fillers) -> bool:
    return some[0].tie in WHERE and others[0].tie in WHERE and apart(a, b, some, others)


def _of_one_part(a: Answer, b: Answer, some: _Fillers, others: _Fillers) -> bool:
    """Whether both names are of who does it, or of to whom or from whom it goes."""
    one, other = some[0], others[0]
    if one.tie in _WHO and other.tie in _WHO:
        return not (gazetteer.known(one.text) or gazetteer.known(other.text))
    if one.tie == other.tie == "from" and (_written(a) or _written(b)):
        return False
    return one.tie == other.tie and one.tie in _ENDS


def _written(side: Answer) -> bool:
    """ "Reported from Orla": where one writes from is no part of what one writes."""
    found = side.found
    return any(found.is_verb(at) and word in words("attribution") for at, word in enumerate(found.lower))


def _figures(stems: frozenset[str]) -> bool:
    return any(stem[:1].isdigit() or stem in words("number") for stem in stems)
