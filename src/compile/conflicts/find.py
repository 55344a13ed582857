"""All conflicts of a project: found in its sources or written down, told in its book or not."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from compile.conflicts import impossible, ordered, uttered
from compile.conflicts.acknowledgements import acknowledgements
from compile.conflicts.cited import Cited
from compile.conflicts.decided import decide, once
from compile.conflicts.flatness import Given, flat, name
from compile.conflicts.layout import Layout
from compile.conflicts.pairs import Witnessed, pairs, witnesses
from compile.conflicts.recorded import bound, conflicts, stale, unfounded
from compile.conflicts.sides import Echoes, judged
from compile.conflicts.telling import Manuscript
from compile.language.comparing import Setting
from compile.model.book import Outcome
from compile.model.evidence import Order, Source
from compile.model.manuscript import Chapter
from compile.model.statement import Conflict, Dispute, Side, Statement


def find(
    statements: tuple[Statement, ...],
    sources: tuple[Source, ...],
    disputes: tuple[Dispute, ...],
    chapters: tuple[Chapter, ...],
) -> Outcome[tuple[Conflict, ...]]:
    """Find the conflicts among the sources, add those written by hand, and say where the book tells of each.

    The ledger's labels (not-comparable, superseded, complementary, dismissed) come last. Diagnostics:
    ``dispute-unfounded``, ``dispute-stale``.
    """
    return Known(sources, disputes).told(statements, chapters)


class Known:
    """The conflicts of some sources, found or written by hand, before any book tells of them."""

    def __init__(self, sources: tuple[Source, ...], disputes: tuple[Dispute, ...]) -> None:
        witnessed = witnesses(sources)
        self._places = _Places(witnessed, sources)
        decided = self._decided = bound(disputes, sources)
        self._sources = sources
        self._cited = Cited(sources, witnessed)
        found, ledger = _compared(witnessed)
        found += (*uttered.among(sources), *ordered.among(sources), *_alone(witnessed))
        sorted_ = decide(found, decided, sources)
        written = tuple(conflicts(decided, self._places.passages, sorted_.answered))
        self._open = (*written, *sorted_.new)
        self._closed = (*ledger, *sorted_.dismissed)
        self._diagnostics = (*unfounded(decided, sources), *stale(decided, sources))

    def told(
        self, statements: tuple[Statement, ...], chapters: tuple[Chapter, ...]
    ) -> Outcome[tuple[Conflict, ...]]:
        """The conflicts with where a book tells of each."""
        cited = decide(list(self._cited.among(statements)), self._decided, self._sources)
        open_ = (*self._open, *once(cited.new, self._open))
        told = _told(open_, self._places, Manuscript(statements, chapters), Layout(chapters))
        return Outcome((*told, *self._closed), self._diagnostics)


class _Places:
    """Facts and settings by key and passage."""

    def __init__(self, witnessed: tuple[Witnessed, ...], sources: tuple[Source, ...]) -> None:
        self._sources = {source.key: source for source in sources}
        self.passages: dict[tuple[str, int], list[Witnessed]] = defaultdict(list)
        for found in witnessed:
            self.passages[found.source.key, found.passage.number].append(found)

    def order(self, side: Side) -> Order | None:
        """The order of happenings that a side is."""
        passages = self._sources[side.key].passages if side.key in self._sources else ()
        found = passages[side.passage - 1].orders if 0 < side.passage <= len(passages) else ()
        return next((order for order in found if order.start == side.start), None)

    def setting(self, side: Side) -> Setting:
        """What stands around a side's fact."""
        facts = self.passages.get((side.key, side.passage), [])
        return facts[0].setting if facts else Setting()


def _alone(witnessed: tuple[Witnessed, ...]) -> list[Conflict]:
    """What in each source cannot be, whatever another says; what its facts at odds tell already, not a second time."""
    by_source: dict[str, list[Witnessed]] = defaultdict(list)
    for one in witnessed:
        by_source[one.source.key].append(one)
    return [
        conflict for told in by_source.values() for conflict in impossible.within(told[0].source, tuple(told))
    ]


def _compared(witnessed: tuple[Witnessed, ...]) -> tuple[list[Conflict], list[Conflict]]:
    """All conflicts and positions, and the ledger of the pairs that only looked alike."""
    told = Echoes(witnessed)
    judgements = (judged(a, b, told) for a, b in pairs(witnessed))
    found = [conflict for conflict in judgements if conflict is not None]
    apart = [conflict.verdict in ("conflict", "positions") for conflict in found]
    return (
        [conflict for conflict, at_odds in zip(found, apart, strict=True) if at_odds],
        [conflict for conflict, at_odds in zip(found, apart, strict=True) if not at_odds],
    )


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
    one, other = known.order(a), known.order(b)
    if conflict.kind == "order" and one is not None and other is not None:
        return manuscript.orders(a, one, other), manuscript.orders(b, other, one)
    return manuscript.gives(a, known.setting(a), b), manuscript.gives(b, known.setting(b), a)


def _touches(given: Given, manuscript: Manuscript) -> tuple[str, ...]:
    indexes = sorted({telling.statement for side in given for telling in side})
    return tuple(manuscript.statements[at].id for at in indexes)
