"""All conflicts of a project: found in its sources or written down, told in its book or not."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from compile.conflicts.acknowledgements import acknowledgements
from compile.conflicts.flatness import Given, flat, name
from compile.conflicts.layout import Layout
from compile.conflicts.pairs import Witnessed, pairs, witnesses
from compile.conflicts.recorded import belongs, conflicts, unfounded
from compile.conflicts.sides import Echoes, judged
from compile.conflicts.telling import Manuscript
from compile.language.comparing import Setting
from compile.model.book import Outcome
from compile.model.evidence import Source
from compile.model.manuscript import Chapter
from compile.model.statement import Conflict, Dispute, Side, Statement


def find(
    statements: tuple[Statement, ...],
    sources: tuple[Source, ...],
    disputes: tuple[Dispute, ...],
    chapters: tuple[Chapter, ...],
) -> Outcome[tuple[Conflict, ...]]:
    """Find the conflicts among the sources, add those written by hand, and say where the book tells of each.

    The ledger's labels (not-comparable, superseded, complementary) come last. Diagnostics: ``dispute-unfounded``.
    """
    witnessed = witnesses(sources)
    known = _Places(witnessed)
    found, ledger = _found(witnessed, disputes)
    written = tuple(conflicts(disputes, known.passages))
    told = _told((*written, *found), known, Manuscript(statements, chapters), Layout(chapters))
    return Outcome((*told, *ledger), tuple(unfounded(disputes, sources)))


class _Places:
    """Facts and settings by key and passage."""

    def __init__(self, witnessed: tuple[Witnessed, ...]) -> None:
        self.passages: dict[tuple[str, int], list[Witnessed]] = defaultdict(list)
        for found in witnessed:
            self.passages[found.source.key, found.passage.number].append(found)

    def setting(self, side: Side) -> Setting:
        """What stands around a side's fact."""
        facts = self.passages.get((side.key, side.passage), [])
        return facts[0].setting if facts else Setting()


def _found(
    witnessed: tuple[Witnessed, ...], disputes: tuple[Dispute, ...]
) -> tuple[list[Conflict], list[Conflict]]:
    """Conflicts and positions without repeats, and the ledger."""
    kept: dict[tuple[str, ...], list[Conflict]] = defaultdict(list)
    found: list[Conflict] = []
    ledger: list[Conflict] = []
    told = Echoes(witnessed)
    for a, b in pairs(witnessed):
        if any(belongs(a, b, dispute) for dispute in disputes):
            continue
        conflict = judged(a, b, told)
        if conflict is None:
            continue
        if conflict.reason:
            ledger.append(conflict)
        elif not any(_same(conflict, other) for other in kept[_parties(conflict)]):
            kept[_parties(conflict)].append(conflict)
            found.append(conflict)
    return found, ledger


def _parties(conflict: Conflict) -> tuple[str, ...]:
    a, b = conflict.a, conflict.b
    event = a.fact.event or "" if a.fact else ""
    return conflict.kind, a.key, b.key, a.holder, b.holder, event


def _same(a: Conflict, b: Conflict) -> bool:
    """Whether two conflicts are one: the same parties give the same values twice ("245", later "about 245")."""
    pairs_ = ((a.a.fact, b.a.fact), (a.b.fact, b.b.fact))
    return all(x is not None and y is not None and x.interval.meets(y.interval) for x, y in pairs_)


def _told(
    found: tuple[Conflict, ...], known: _Places, manuscript: Manuscript, layout: Layout
) -> tuple[Conflict, ...]:
    """The conflicts with what the book makes of them."""
    given = [_given(conflict, known, manuscript) for conflict in found]
    answered = [
        acknowledgements(
            conflict, tellings, (known.setting(conflict.a), known.setting(conflict.b)), manuscript, layout
        )
        for conflict, tellings in zip(found, given, strict=True)
    ]
    told = {
        (name(side), identifier)
        for conflict, answers in zip(found, answered, strict=True)
        for side in (conflict.a, conflict.b)
        for answer in answers
        for identifier in answer.statements
    }
    return tuple(
        replace(
            conflict,
            touches=_touches(tellings, manuscript),
            acknowledgements=answers,
            flat=flat(conflict, tellings, told, manuscript, layout),
        )
        for conflict, tellings, answers in zip(found, given, answered, strict=True)
    )


def _given(conflict: Conflict, known: _Places, manuscript: Manuscript) -> Given:
    a, b = conflict.a, conflict.b
    return manuscript.gives(a, known.setting(a)), manuscript.gives(b, known.setting(b))


def _touches(given: Given, manuscript: Manuscript) -> tuple[str, ...]:
    indexes = sorted({telling.statement for side in given for telling in side})
    return tuple(manuscript.statements[at].id for at in indexes)
