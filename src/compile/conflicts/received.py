"""How a work was received, which two texts somebody put side by side tell differently → Conflict."""

from __future__ import annotations

from compile.conflicts.stretches import clash, side
from compile.language.reception import Reception, read
from compile.model.evidence import Source
from compile.model.statement import Conflict, Slot


def beside(a: Source, b: Source) -> tuple[Conflict, ...]:
    """The receptions that the two tell differently: of the same judges, with no grade in common that either text gives them."""
    left, right = (read(source.text.content) if source.text else () for source in (a, b))
    return tuple(
        _conflict(a, b, mine[0], theirs[0])
        for public in (False, True)
        if (mine := _of(left, public)) and (theirs := _of(right, public))
        if _grades(mine).isdisjoint(_grades(theirs))
    )


def _of(found: tuple[Reception, ...], public: bool) -> tuple[Reception, ...]:
    return tuple(one for one in found if one.public == public)


def _grades(found: tuple[Reception, ...]) -> frozenset[str]:
    return frozenset(grade for one in found for grade in one.grades)


def _conflict(a: Source, b: Source, one: Reception, other: Reception) -> Conflict:
    sides = side(a, one.start, one.end), side(b, other.start, other.end)
    judges = "audiences" if one.public else "critics"
    proof = (
        Slot(name="judges", a=judges, b=judges, verdict="same"),
        Slot(
            name="reception",
            a=", ".join(sorted(one.grades)),
            b=", ".join(sorted(other.grades)),
            verdict="differs",
        ),
    )
    parts = f"{a.digest} {one.start} {one.text}", f"{b.digest} {other.start} {other.text}"
    return clash("polarity", *sides, proof, parts)
