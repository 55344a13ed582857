"""Source → Conflict: what cannot be, whatever another text says."""

from __future__ import annotations

from compile.conflicts.impossible import happenings, ties
from compile.conflicts.impossible.existence import untimely
from compile.conflicts.impossible.lives import dead_twice, misaged
from compile.conflicts.impossible.spans import mismeasured
from compile.conflicts.impossible.twice import miscoined, misconverted
from compile.model.evidence import Source
from compile.model.statement import Conflict


def within(source: Source) -> tuple[Conflict, ...]:
    """What of one text cannot be, from what a seal holds of it."""
    return (*mismeasured(source), *misconverted(source), *untimely((source,), happenings.read(source), bodies=False))


def beside(sources: tuple[Source, ...]) -> tuple[Conflict, ...]:
    """What cannot be of texts that somebody put side by side, in one of them or in both together."""
    told = tuple(one for source in sources for one in happenings.read(source))
    more = (*told, *(one for source in sources for one in happenings.recounted(source)))
    alone = (found for source in sources for found in (*mismeasured(source), *misconverted(source), *ties.at_once(source), *miscoined(source)))
    lives = (*misaged(sources, more), *dead_twice(more))
    known = (*ties.unmarried(told, sources), *ties.strangers(told, sources), *ties.unnamed(sources))
    return (*alone, *untimely(sources, told, bodies=True), *lives, *known)
