"""Prove two predications to be about the same thing, and find what they say differently."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from compile.language.comparing.predicated import (
    agency,
    extent,
    identity,
    lexicon,
    manner,
    place,
    polarity,
    roles,
)
from compile.language.comparing.predicated.alignment import party, said, themes
from compile.language.comparing.predicated.difference import Difference
from compile.language.comparing.predicated.lexicon import tie
from compile.language.comparing.setting import Setting
from compile.model.evidence import Predication

_Test: TypeAlias = Callable[[Predication, Predication, Setting, Setting], Difference | None]
#: In this order: the first that finds a difference tells it.
_TESTS: tuple[_Test, ...] = (
    *(polarity.difference, extent.difference, agency.difference),
    *(identity.difference, place.difference, manner.difference),
)
_NOWHERE = Setting()


def families(found: Predication) -> frozenset[str]:
    """What predications must share one of to be compared: predicates of one meaning or one row of contraries, roles."""
    predicates = {word for key, _ in polarity.keys(found) for word in lexicon.families(key)}
    return frozenset(
        predicates | {role.name for role in roles.roles(found)} | ({found.event} if found.event else set())
    )


def agrees(a: Predication, b: Predication) -> bool:
    """Whether two predications say the same of the same: then what else their sentences say is not at odds."""
    if not (said(a) and said(b)):
        return False
    alike = any(
        tie(key, other) == "same" and sign == beside
        for key, sign in polarity.keys(a)
        for other, beside in polarity.keys(b)
    )
    return alike and party(themes(a), themes(b)).verdict in ("same", "compatible")


def compare(
    a: Predication, b: Predication, x: Setting = _NOWHERE, y: Setting = _NOWHERE
) -> Difference | None:
    """How two predications, each in its setting, exclude each other; None if they do not, or nothing proves it.

    Both must say that it is so or is not so: plans, conditions and what is reported in order to deny are not compared.
    """
    if not (said(a) and said(b)):
        return manner.difference(a, b, x, y)  # "can be given by injection" tells the way as well
    return next((found for test in _TESTS if (found := test(a, b, x, y)) is not None), None)
