"""Predications of the sources that may tell of one thing → what they say differently, as conflicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations, product

from compile.conflicts import itself
from compile.conflicts.sides import nobody
from compile.conflicts.stretches import number
from compile.language.comparing import Setting, settings
from compile.language.comparing.antecedents import resolved
from compile.language.comparing.predicated import CLEARED, Difference, agrees, clears, compare, families
from compile.language.comparing.setting import known, meet, telling, tells
from compile.language.names import read as read_names
from compile.model.evidence import Argument, Passage, Predication, Source
from compile.model.statement import Conflict, Side
from compile.text.stems import stem

#: A quotation may begin between "had" and "cleared".
_NO_MARKS = str.maketrans("", "", '“”"')
#: In what a text is held against itself.
_OF_ONE = frozenset({"polarity", "extent"})
#: What may be so at one time and otherwise at another, and what tells the times apart.
_TIMELY = frozenset({"polarity", "identity", "manner", "agency"})
_ORDINALS = frozenset(map(stem, ("first", "second", "third", "fourth", "fifth")))
#: Up to so many pairs of predications are compared without looking for what they share.
_FEW = 2_500
#: A name that more of a family's predications share than this tells nothing.
_COMMON = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Uttered:
    """A predication where a source says it; ``meant``: with those whom its pronouns stand for, if it has any."""

    source: Source
    passage: Passage
    predication: Predication
    setting: Setting
    meant: Predication | None = None


def uttered(source: Source, *, given: bool = False) -> tuple[Uttered, ...]:
    """Every predication of a source, in order; ``given`` as in ``Setting``."""
    titles = known(read_names(source.title))
    told = resolved(source.passages) if given else tuple(one.predications for one in source.passages)
    return tuple(
        Uttered(
            source=source,
            passage=passage,
            predication=predication,
            setting=replace(setting, given=given) if given else setting,
            meant=meant if meant is not predication else None,
        )
        for passage, setting, all_ in zip(source.passages, settings(source, titles), told, strict=True)
        for predication, meant in zip(passage.predications, all_, strict=True)
    )


def opposed(a: Source, b: Source) -> tuple[Conflict, ...]:
    """What two texts that somebody put side by side say differently, each pair of passages once for each kind."""
    left, right = uttered(a, given=True), uttered(b, given=True)
    if len(left) * len(right) <= _FEW:
        return _once(product(left, right))
    return _once(_alike((*left, *right)))


def among(sources: tuple[Source, ...]) -> tuple[Conflict, ...]:
    """What the sources of a project say differently; near linear, as only those are compared that share a name and a family."""
    return _once(_alike(tuple(found for source in sources for found in uttered(source))))


def _alike(found: tuple[Uttered, ...]) -> Iterator[tuple[Uttered, Uttered]]:
    """Pairs of different sources that share a family of predicates and a name, in order."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(found):
        names = {name for argument in one.predication.arguments for name in argument.names}
        names |= one.setting.names | one.setting.story
        told = names if one.setting.given else {name for name in names if tells(name)}
        for family in families(one.predication) if names else ():
            # Without a name that tells one occasion from others only these are compared.
            for name in names if family == CLEARED else told:
                blocks[family, name].append(at)
    members = (block for block in blocks.values() if 1 < len(block) <= _COMMON)
    pairs = {pair for block in members for pair in combinations(block, 2)}
    for left, right in sorted(pairs):
        a, b = found[left], found[right]
        if (a.source.key != b.source.key or _of_one(a, b)) and _near(a, b):
            yield a, b


def _near(a: Uttered, b: Uttered) -> bool:
    """Whether anything may prove the two to be of one occasion, as every comparison but of places cleared demands."""
    if meet(a.setting, b.setting):
        return True
    dated = a.predication.as_of is not None and b.predication.as_of is not None
    if dated and telling(a.setting.names & b.setting.names):
        return True
    return clears(a.predication) and clears(b.predication)


def _of_one(a: Uttered, b: Uttered) -> bool:
    """Whether two clauses of one text are plain enough to be held against each other."""
    return a.passage.number != b.passage.number and itself.told(
        a.predication, b.predication, a.setting, b.setting
    )


def _once(pairs: Iterable[tuple[Uttered, Uttered]]) -> tuple[Conflict, ...]:
    seen: set[tuple[str, str, int, str, int]] = set()
    found: list[Conflict] = []
    for a, b in pairs:
        difference = _difference(a, b)
        if (
            difference is None
            or _numbered(a, b, difference)
            or (difference.kind == "polarity" and _both(a, b))
        ):
            continue
        if a.source.key == b.source.key and difference.kind not in _OF_ONE:
            continue
        place = (difference.kind, a.source.key, a.passage.number, b.source.key, b.passage.number)
        if place not in seen:
            seen.add(place)
            found.append(_conflict(a, b, difference))
    return tuple(found)


def _difference(a: Uttered, b: Uttered) -> Difference | None:
    """What two clauses say differently as they stand, else of those whom "she" and "the band" stand for."""
    found = compare(a.predication, b.predication, a.setting, b.setting)
    if found is not None or (a.meant is None and b.meant is None):
        return found
    return compare(a.meant or a.predication, b.meant or b.predication, a.setting, b.setting)


def _numbered(a: Uttered, b: Uttered, found: Difference) -> bool:
    """ "In the first act Petri sang the queen", "in the second act Lanza sang her"; "at first she refused": other times."""
    if found.kind not in _TIMELY:
        return False
    mine, theirs = ({*one.passage.stems} & _ORDINALS for one in (a, b))
    return bool(mine and theirs and not mine & theirs) or any(
        argument.tie == "at" and argument.head == "first"
        for one in (a, b)
        for argument in one.predication.arguments
    )


def _both(a: Uttered, b: Uttered) -> bool:
    """Whether a passage says the other's side as well: "convicted on seven counts and acquitted on two"."""
    beside = [(other, b.predication) for other in a.passage.predications]
    beside += [(a.predication, other) for other in b.passage.predications]
    return any(agrees(one, other) for one, other in beside)


def _conflict(a: Uttered, b: Uttered, found: Difference) -> Conflict:
    one, other = _side(a, found.a), _side(b, found.b)
    positions = one.holder and other.holder and one.holder != other.holder
    return Conflict(
        id=_id(found.kind, a, b),
        kind=found.kind,
        verdict="positions" if positions else "conflict",
        a=one,
        b=other,
        proof=found.proof,
    )


def _side(found: Uttered, argument: Argument | None) -> Side:
    """The words that are at odds: the argument's name or noun, else the predicate's."""
    said = found.predication
    start, end = (argument.start, argument.end) if argument else (said.start, said.end)
    return Side(
        key=found.source.key,
        passage=found.passage.number,
        predication=said,
        start=start,
        end=end,
        says=_worded(found.passage, argument) if argument else said.text.translate(_NO_MARKS),
        holder=nobody(said.holder),
    )


def _worded(passage: Passage, argument: Argument) -> str:
    """The argument's name as it is written, else its noun with its preposition."""
    inside = (
        name.text for name in passage.names if argument.start <= name.start and name.end <= argument.end
    )
    return next(inside, None) or " ".join(part for part in (argument.tie, argument.head) if part)


def _id(kind: str, a: Uttered, b: Uttered) -> str:
    """The kind, and eight hex digits of the SHA-256 of both sides, as of facts."""
    parts = [f"{u.source.key} {u.passage.digest} {u.predication.start} {u.predication.text}" for u in (a, b)]
    return number(kind, *parts)
