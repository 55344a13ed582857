"""Source → Conflict: what cannot be, whatever another text says."""

from __future__ import annotations

from compile.conflicts import summed
from compile.conflicts.impossible import happenings, ties
from compile.conflicts.impossible.existence import untimely
from compile.conflicts.impossible.labelled import mislabelled
from compile.conflicts.impossible.lives import dead_twice, misaged
from compile.conflicts.impossible.parts import oversummed
from compile.conflicts.impossible.said import unsaid
from compile.conflicts.impossible.spans import mismeasured
from compile.conflicts.impossible.twice import miscoined, misconverted
from compile.conflicts.lives import of_one as steps
from compile.conflicts.pairs import Witnessed
from compile.model.evidence import Source
from compile.model.statement import Conflict


def within(source: Source, witnessed: tuple[Witnessed, ...]) -> tuple[Conflict, ...]:
    """What of one text (``witnessed``: its facts) cannot be, from what a seal holds of it."""
    facts = (*steps(witnessed), *summed.of_one(witnessed))
    lived = any(one.fact.event in ("born", "kill") for one in witnessed)
    told = untimely((source,), happenings.read(source), bodies=False) if lived else ()
    return (*mismeasured(source), *misconverted(source), *facts, *told)


def beside(sources: tuple[Source, ...]) -> tuple[Conflict, ...]:
    """What cannot be of texts that somebody put side by side, in one of them or in both together."""
    told = tuple(one for source in sources for one in happenings.read(source))
    more = (*told, *(one for source in sources for one in happenings.recounted(source)))
    alone = (
        found
        for source in sources
        for found in (*mismeasured(source), *misconverted(source), *ties.at_once(source), *miscoined(source))
    )
    persons = (*misaged(sources, more), *dead_twice(more))
    known = (*ties.unmarried(told, sources), *ties.strangers(told, sources), *ties.unnamed(sources))
    return (*alone, *untimely(sources, told, bodies=True), *persons, *known, *_both(*sources))


def _both(a: Source, b: Source | None = None) -> tuple[Conflict, ...]:
    """What only two texts can say: a text beside itself says nothing."""
    return () if b is None else (*unsaid(a, b), *oversummed(a, b), *mislabelled(a, b))
