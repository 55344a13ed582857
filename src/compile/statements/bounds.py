"""Bounds and hedges of figures: "about 40" told as 40, and 40 told as "more than 40"."""

from __future__ import annotations

from compile.language.comparing.families import akin, kindred
from compile.language.comparing.values import exclusive, nearness, written
from compile.language.lexicon import words
from compile.model.evidence import Fact
from compile.statements.witness import Witness
from compile.text.tokens import tokens

#: Hedges of a source's figure.
_HEDGED = ("approximate", "bound")
#: Twice the share that the smaller of two figures is of the larger (see ``nearness``), where one may round the other.
_CLOSE = 1.6


def strengthened(
    fact: Fact, beside: tuple[Fact, ...], witness: Witness, near: frozenset[int]
) -> tuple[int, Fact, str] | None:
    """A source's figure that a statement makes more exact (or less) than it stands there: its passage's index, and in which way.

    The figure must stand near the statement's place (indexes ``near``), and be hedged wherever the same thing is counted:
    "about 40 ships sank. … The keeper counted 40 ships" leaves 40 as the number. ``beside`` are the statement's other figures.
    """
    able = [(at, other) for at, other in twins(fact, witness) if _can_be(fact, other)]
    if fact.exactness == "approximate" or not any(at in near for at, _ in able):
        return None
    if fact.exactness == "bound":
        excluded = all(exclusive(fact, other) and other.exactness == "exact" for _, other in able)
        return (*_nearest(able, near), "bound") if excluded and not _within(fact, witness, near) else None
    told = _told(fact, beside, able, witness)
    hedged = [(at, other) for at, other in told if at in near and other.exactness in _HEDGED]
    if not hedged or any(_flat(fact, at, other, near) for at, other in told):
        return None
    return (*hedged[0], "")


def counterparts(fact: Fact, beside: tuple[Fact, ...], witness: Witness) -> list[tuple[int, Fact]]:
    """The source's figures, whatever their hedge, that tell most plainly of what a statement's figure counts."""
    able = [(at, other) for at, other in twins(fact, witness) if _can_be(fact, other)]
    return _told(fact, beside, able, witness)


def _flat(mine: Fact, at: int, other: Fact, near: frozenset[int]) -> bool:
    """Whether it is the bare number of what may be the same: not if it is told far off, of another event."""
    if other.exactness in _HEDGED:
        return False
    return at in near or not (mine.event and other.event) or kindred(mine.event, other.event)


def _within(fact: Fact, witness: Witness, near: frozenset[int]) -> bool:
    """Whether a bound may be of another figure: "less than 40" where 40 is said to have been revised to 39."""
    return any(
        other.unit == fact.unit
        and other.kind == fact.kind
        and fact.interval.holds(other.interval)
        and _can_be(fact, other)
        and akin(fact.head, other.head)
        and nearness(fact, other) >= _CLOSE
        for at in near
        for other in witness.passages[at].facts
        if other.exactness == "exact"
    )


def twins(fact: Fact, witness: Witness) -> list[tuple[int, Fact]]:
    """The source's quantities of the same unit that are written with the same number or range, whatever their hedge."""
    if fact.exactness != "range":
        found = [(at, other) for at, other in witness.written(written(fact)) if figures(other.text)]
    else:
        mine = figures(fact.text)
        found = [(at, other) for at, other in witness.facts if figures(other.text) == mine]
    return [(at, other) for at, other in found if other.unit == fact.unit]


def figures(text: str) -> tuple[str, ...]:
    """The numbers of a figure as written, without its hedges: "25", "30" of "about 25 to 30"."""
    numbers = words("number")
    return tuple(
        token.text.lower()
        for token in tokens(text)
        if token.text[:1].isdigit() or token.text.lower() in numbers
    )


def _can_be(mine: Fact, other: Fact) -> bool:
    """Whether the two can count the same: no other noun, and of nobody else."""
    if mine.head and other.head and not akin(mine.head, other.head):
        return False
    return not mine.population or not other.population or bool(set(mine.population) & set(other.population))


def _told(
    mine: Fact, beside: tuple[Fact, ...], able: list[tuple[int, Fact]], witness: Witness
) -> list[tuple[int, Fact]]:
    """Those that tell most plainly of the same thing: with its noun, else its event, else the figures beside it."""
    full = [(at, other) for at, other in able if not _short(other, able)]
    best = max((_noun(mine, other) for _, other in full), default=0)
    if best:
        return [(at, other) for at, other in full if _noun(mine, other) == best]
    happened = [(at, other) for at, other in full if mine.event and kindred(mine.event, other.event)]
    kept = happened or full
    company = {at: _company(at, beside, witness) for at, _ in kept}
    most = max(company.values(), default=0)
    return [(at, other) for at, other in kept if company[at] == most]


def _noun(mine: Fact, other: Fact) -> int:
    """2 for the same noun, 1 for one of its kind, 0 where one has none."""
    return (mine.head == other.head) + 1 if mine.head and other.head else 0


def _company(at: int, beside: tuple[Fact, ...], witness: Witness) -> int:
    """How many of the other figures stand in the passage, too."""
    there = {written(other) for other in witness.passages[at].facts if other.kind == "quantity"}
    return sum(written(one) in there for one in beside if written(one) is not None)


def _short(one: Fact, able: list[tuple[int, Fact]]) -> bool:
    """Whether it says of a table or a headline, "40 lost", what a sentence says in full: "about 40 ships were lost"."""
    if one.exactness in _HEDGED or one.head or one.population or one.subject or one.object_:
        return False
    return any(
        other.exactness in _HEDGED and other.head and one.event and one.event == other.event
        for _, other in able
    )


def _nearest(found: list[tuple[int, Fact]], near: frozenset[int]) -> tuple[int, Fact]:
    return next((one for one in found if one[0] in near), found[0])
