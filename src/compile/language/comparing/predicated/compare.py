"""Prove two predications to be about the same thing, and find what they say differently."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from compile.language import variants
from compile.language.comparing.kept import kept
from compile.language.comparing.predicated import (
    agency,
    cleared,
    extent,
    identity,
    lexicon,
    manner,
    parties,
    place,
    polarity,
    roles,
)
from compile.language.comparing.predicated.alignment import (
    PRONOUNS,
    doers,
    elsewhere,
    of,
    otherwise,
    party,
    said,
    themes,
    timed_apart,
)
from compile.language.comparing.predicated.difference import Difference
from compile.language.comparing.predicated.lexicon import tie
from compile.language.comparing.setting import Setting
from compile.model.evidence import Argument, Predication

_Test: TypeAlias = Callable[[Predication, Predication, Setting, Setting], Difference | None]
#: In this order: the first that finds a difference tells it (``grounds`` has the same order).
_TESTS: tuple[_Test, ...] = (
    *(polarity.difference, cleared.difference, extent.difference, agency.difference),
    *(identity.difference, place.difference, manner.difference),
)
_NOWHERE = Setting()
_CANNOT = re.compile(r"\b(?:cannot|can't|can not)\b", re.IGNORECASE)
#: Not "may have been mended".
_CAN = re.compile(r"(?:\w+ly )?(?:can|may) (?:(?:also|still|now|be) )*\w+(?: \w+)?", re.IGNORECASE)
#: What was only nearly or partly so was not so.
_SHORT = frozenset({"barely", "partly"})


def families(found: Predication) -> frozenset[str]:
    """What predications must share one of to be compared: predicates of one meaning or one row of contraries, roles."""
    predicates = {word for key, _ in polarity.keys(found) for word in lexicon.families(key)}
    return frozenset(
        predicates
        | {role.name for role in roles.roles(found)}
        | ({found.event} if found.event else set())
        | cleared.family(found)
    )


def agrees(a: Predication, b: Predication) -> bool:
    """Whether two predications say the same of the same: then what else their sentences say is not at odds."""
    if not (said(a) and said(b)) or _ties(a).isdisjoint(_ties(b)):
        return False
    alike = any(
        tie(key, other) == "same" and sign == beside
        for key, sign in polarity.keys(a)
        for other, beside in polarity.keys(b)
    )
    return alike and party(themes(a), themes(b)).verdict in ("same", "compatible")


def alike(a: Predication, b: Predication) -> bool:
    """Whether two predications have one predicate, said to be so or not."""
    if _ties(a).isdisjoint(_ties(b)):
        return False
    return any(tie(key, other) == "same" for key, _ in polarity.keys(a) for other, _ in polarity.keys(b))


def follows(a: Predication, b: Predication, x: Setting = _NOWHERE, y: Setting = _NOWHERE) -> bool:
    """Whether what the second says is said by the first: of the same parties, as far, as surely, there and then."""
    if not (said(a) and said(b)):
        return False
    return _role(a, b, x, y) or (not departs(a, b, x, y) and (agrees(a, b) or _is(a, b)))


def departs(a: Predication, b: Predication, x: Setting = _NOWHERE, y: Setting = _NOWHERE) -> bool:
    """Whether two predications of one predicate are of other parties, times or places, or told to be less so by the first."""
    if said(b) and not said(a):
        return True
    if _strangers(themes(a), themes(b)) or _strangers(doers(a), doers(b)):
        return True
    if _others(of(a, "subject"), of(b, "subject")):
        return True
    if otherwise(a, b) or elsewhere(a, b) or timed_apart(a, b, state=False):
        return True
    signs = {sign == beside for _, sign, beside in _shared(a, b)}
    return signs == {False} or (a.degree != b.degree and bool(b.degree or a.degree in _SHORT))


def _shared(a: Predication, b: Predication) -> Iterator[tuple[str, bool, bool]]:
    for key, sign in polarity.keys(a):
        for other, beside in polarity.keys(b):
            if tie(key, other) == "same":
                yield key, sign, beside


def _strangers(a: tuple[Argument, ...], b: tuple[Argument, ...]) -> bool:
    """Whether both are named, and not one name is of both."""
    mine, theirs = ([name for one in side for name in one.names] for side in (a, b))
    return (
        bool(mine and theirs)
        and party(a, b).verdict == "differs"
        and not any(variants.one(name, there) for name in mine for there in theirs)
    )


def _others(a: tuple[Argument, ...], b: tuple[Argument, ...]) -> bool:
    """Whether two unnamed lots of people did it: the crew, the guards."""
    plain = all(not one.names and one.head not in PRONOUNS for one in (*a, *b))
    people = any(one.kind in ("person", "group") for one in b)
    return bool(a and b) and plain and people and party(a, b).verdict == "differs"


def _is(a: Predication, b: Predication) -> bool:
    """ "a pop band" of "an American pop band": one is the same, and no word narrows it that the first does not have."""
    if not (a.verb == b.verb == "be" and a.polarity and b.polarity):
        return False
    if party(of(a, "subject"), of(b, "subject")).verdict not in ("same", "compatible"):
        return False
    return any(
        mine.head == theirs.head and set(theirs.words) <= set(mine.words)
        for mine in of(a, "complement")
        for theirs in of(b, "complement")
    )


def _role(a: Predication, b: Predication, x: Setting, y: Setting) -> bool:
    """ "written by Ada Hume", "Ada Hume is its author": one role, one filler."""
    if not (a.polarity and b.polarity):
        return False
    theirs = tuple(roles.roles(b))
    return any(
        mine.name == other.name
        and mine.narrow >= other.narrow
        and parties.about(mine.fillers, other.fillers, x, y).verdict == "same"
        and parties.about(mine.parties, other.parties, x, y).verdict in ("same", "compatible")
        for mine in roles.roles(a)
        for other in theirs
    )


def _able(a: Predication, b: Predication) -> tuple[Predication, Predication] | None:
    """ "cannot be mended", "can be mended": as if both said that it is so or not; None if one says neither."""
    cannot = [bool(_CANNOT.search(found.text)) and not found.polarity for found in (a, b)]
    can = [bool(_CAN.fullmatch(found.text)) and found.polarity for found in (a, b)]
    if not ((cannot[0] and can[1]) or (can[0] and cannot[1])):
        return None
    return replace(a, modality="asserted"), replace(b, modality="asserted")


def compare(
    a: Predication, b: Predication, x: Setting = _NOWHERE, y: Setting = _NOWHERE
) -> Difference | None:
    """How two predications, each in its setting, exclude each other; None if they do not, or nothing proves it.

    Both must say that it is so or is not so: plans, conditions and what is reported in order to deny are not compared.
    """
    mine, theirs = grounds(a), grounds(b)
    if not mine.meet(theirs):
        return None
    if not (said(a) and said(b)):
        able = _able(a, b)
        found = polarity.difference(*able, x, y) if able else None
        return found or manner.difference(a, b, x, y)  # "can be given by injection" tells the way as well
    for test, left, right in zip(_TESTS, mine.each, theirs.each, strict=True):
        lone = test is identity.difference and (mine.alone or theirs.alone)
        if (lone or not left.isdisjoint(right)) and (found := test(a, b, x, y)) is not None:
            return found
    return None


class Grounds(NamedTuple):
    """What a predication must share one of with another for any test (``every``), or for ``each`` of them, to find something;
    one that tells of the only one, the first or the last (``alone``) need not."""

    every: frozenset[str]
    each: tuple[frozenset[str], ...]
    alone: bool

    def meet(self, other: Grounds) -> bool:
        """Whether the two predications share enough to agree or to differ in anything; cheap, before ``compare``."""
        return not self.every.isdisjoint(other.every) or self.alone or other.alone


@kept
def grounds(found: Predication) -> Grounds:
    """What a predication must share with another for the two to agree or to differ in anything."""
    ties, rid = _ties(found), cleared.family(found)
    who, where, how = identity.common(found), place.common(found), manner.common(found)
    every = ties.union(rid, who, where, how)
    return Grounds(every, (ties, rid, ties, ties, who, where, how), identity.alone(found))


@kept
def _ties(found: Predication) -> frozenset[str]:
    """What two predications must share one of for any predicate of theirs to stand in a tie (``lexicon.families``)."""
    predicates = {key for key, _ in polarity.keys(found)} | {verb for verb, _, _ in agency.deeds(found)}
    if predicates & extent.DAMAGE:
        predicates.add("destroy")  # a scale of its own
    return frozenset(word for key in predicates for word in lexicon.families(key))
