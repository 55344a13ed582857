"""Sources that one statement cites side by side: what their passages for it say differently → Conflict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from typing import TypeAlias

from compile.conflicts.between import by_facts
from compile.conflicts.pairs import Witnessed
from compile.conflicts.sides import Echoes
from compile.language.comparing.setting import telling
from compile.model.evidence import Fact, Source
from compile.model.statement import Conflict, Side, Statement, Support

#: Of each source so many passages are taken to speak of what the statement says, the first of those that bear on it.
_BEST = 1
#: A passage of a score below this does not bear on a statement.
_BEARS = 0.1
#: Kinds that only a proof slot by slot may tell.
_GUESSED = frozenset({"identity", "polarity"})
_Places: TypeAlias = tuple[tuple[str, int], tuple[str, int]]


class Cited:
    """Compares passages as texts that somebody put side by side: the author did, by citing both for one statement.

    Only what a seal holds is compared, so that a source and its seal are answered alike. What was compared once is
    remembered: most statements of a book stay as they are while one is tried.
    """

    def __init__(self, sources: Iterable[Source], witnessed: tuple[Witnessed, ...]) -> None:
        self._sources = {source.key: source for source in sources}
        self._facts = {
            (found.source.key, found.passage.number, found.fact.start, found.fact.text): found
            for found in witnessed
        }
        self._echoes = Echoes(witnessed)
        self._known: dict[_Places, tuple[Conflict, ...]] = {}

    def among(self, statements: Iterable[Statement]) -> Iterator[Conflict]:
        """The conflicts of the passages that each statement rests on, each once."""
        for places in dict.fromkeys(_places(statements)):
            if places not in self._known:
                self._known[places] = tuple(self._compared(*places))
            yield from self._known[places]

    def _compared(self, one: tuple[str, int], other: tuple[str, int]) -> Iterator[Conflict]:
        a, b = (self._alone(*place) for place in (one, other))
        if not telling(_forms(a) & _forms(b)):
            return
        yield from (found for found in by_facts(a, b) if _sure(found) and not self._gives_both(found))

    def _alone(self, key: str, number: int) -> Source:
        """A source of that passage only, without its words."""
        source = self._sources[key]
        return replace(source, text=None, passages=(replace(source.passages[number - 1], text=None),))

    def _gives_both(self, found: Conflict) -> bool:
        """Whether one of the sources gives the other's value, too, in another passage."""
        witnessed = [self._witnessed(side) for side in (found.a, found.b)]
        return any(
            other is not None and (self._echoes.gives(side.key, other) or self._counts(side.key, other.fact))
            for side, other in ((found.a, witnessed[1]), (found.b, witnessed[0]))
        )

    def _counts(self, key: str, fact: Fact) -> bool:
        """Whether a source counts as many of the same elsewhere; who looks less closely is less sure, too."""
        if fact.kind != "quantity" or not fact.head:
            return False
        own = (found for passage in self._sources[key].passages for found in passage.facts)
        return any(_alike(found) == _alike(fact) for found in own)

    def _witnessed(self, side: Side) -> Witnessed | None:
        if side.fact is None:
            return None
        return self._facts.get((side.key, side.passage, side.fact.start, side.fact.text))


def _alike(fact: Fact) -> tuple[object, ...]:
    return fact.kind, fact.unit, fact.head, fact.interval


def _sure(found: Conflict) -> bool:
    """Not who somebody was, nor whether something happened: of two passages alike in nothing but a name these are guesses.

    A date counts if both passages tell whose it is.
    """
    if found.kind == "date":
        facts = (found.a.fact, found.b.fact)
        return all(fact is not None and (fact.subject or fact.object_) for fact in facts)
    return found.kind not in _GUESSED


def _forms(source: Source) -> set[str]:
    """The names that a source speaks of: of two sentences without one in common nothing shows that they speak of one thing."""
    names = (name for passage in source.passages for name in passage.names)
    return {form for name in names for form in name.forms if form[:1].isalnum()}


def _places(statements: Iterable[Statement]) -> Iterator[_Places]:
    """Pairs of passages, of two sources that one statement cites."""
    for statement in statements:
        best = {support.key: _best(support) for support in statement.supports}
        for one, other in combinations(sorted(best), 2):
            yield from (((one, a), (other, b)) for a in best[one] for b in best[other])


def _best(support: Support) -> tuple[int, ...]:
    ranked = zip(support.passages, support.scores, strict=False)
    return tuple(number for number, score in ranked if score >= _BEARS)[:_BEST]
