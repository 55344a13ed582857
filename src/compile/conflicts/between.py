"""Two texts that somebody put side by side: all that they disagree on."""

from __future__ import annotations

from dataclasses import replace

from compile.conflicts.pairs import Witnessed, witnesses
from compile.conflicts.sides import Echoes, judged
from compile.model.evidence import Source
from compile.model.statement import Conflict


def between(a: Source, b: Source) -> tuple[Conflict, ...]:
    """The conflicts and positions between two texts, and the pairs that only looked alike, in the order of the texts.

    That they were put side by side says that they speak of one occasion, unless something in them speaks against it.
    """
    left, right = _given(a), _given(b)
    echoes = Echoes((*left, *right))
    found = (
        judged(one, other, echoes) for one in left for other in right if one.fact.kind == other.fact.kind
    )
    return tuple(conflict for conflict in found if conflict is not None)


def _given(source: Source) -> tuple[Witnessed, ...]:
    return tuple(replace(found, setting=replace(found.setting, given=True)) for found in witnesses((source,)))
