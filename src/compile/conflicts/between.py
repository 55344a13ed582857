"""Two texts that somebody put side by side: all that they agree and disagree on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from compile.conflicts import answered, impossible, occasions, ordered, ranked, received
from compile.conflicts.agreeing import agreeing
from compile.conflicts.exchanged import exchanged
from compile.conflicts.listed import miscounted
from compile.conflicts.lives import misordered
from compile.conflicts.pairs import Witnessed, pairs, witnesses
from compile.conflicts.reckoned import reckoned
from compile.conflicts.retold import redated
from compile.conflicts.sides import Echoes, conflict, judged, settles, side
from compile.conflicts.soles import soles
from compile.conflicts.summed import misadded
from compile.conflicts.twins import twins
from compile.conflicts.uttered import opposed
from compile.language.comparing import Comparison, compare
from compile.language.comparing.aligning import counterparts
from compile.language.comparing.dimensions import measured, same
from compile.model.evidence import Source
from compile.model.statement import Agreement, Conflict, Side

#: Two facts, with the place of the second among those of its text.
_Pair: TypeAlias = tuple[int, Witnessed, Witnessed]
#: More pairs than these are not all looked at.
_MANY = 10_000
#: Nor are the facts of texts that have more than these.
_MANY_FACTS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """What two texts make of each other, each in the order of the texts.

    ledger      the pairs that only looked alike, with the reason
    agreements  pairs of which the second text's side follows from the first's (or, ``wider``, may be true beside it)
    clauses     pairs of clauses of which the second text's says no more than the first's
    doubt       what speaks against it that the second text follows from the first, "" if nothing was found
    alike, names   see ``agreeing.Agreeing``
    unmatched   figures and dates of the second text that no pair of the others has
    settled     the pairs are all there is: the texts are alike word for word, or the figure was reckoned
    """

    conflicts: tuple[Conflict, ...] = ()
    positions: tuple[Conflict, ...] = ()
    ledger: tuple[Conflict, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    clauses: tuple[Agreement, ...] = ()
    doubt: str = ""
    alike: bool = False
    names: tuple[tuple[int, int], ...] = ()
    unmatched: tuple[Side, ...] = ()
    settled: bool = False

    def __iter__(self) -> Iterator[Conflict]:
        """Conflicts, positions and the ledger."""
        yield from (*self.conflicts, *self.positions, *self.ledger)


def between(a: Source, b: Source) -> Between:
    """All that two texts that somebody put side by side make of each other, and of themselves."""
    found = _between(a, b)
    wrong = _impossible(a, b)
    seen = {conflict.id for conflict in found}
    return replace(
        found, conflicts=(*found.conflicts, *(conflict for conflict in wrong if conflict.id not in seen))
    )


def by_facts(a: Source, b: Source) -> tuple[Conflict, ...]:
    """The conflicts and positions of two sources without their words: what their facts and clauses alone say."""
    found = _between(a, b)
    return (*found.conflicts, *found.positions)


def _impossible(a: Source, b: Source) -> tuple[Conflict, ...]:
    """What cannot be, of whichever of the two it is: lists and their numbers, days out of order."""
    sources = (a,) if a.digest == b.digest else (a, b)
    witnessed = witnesses(sources)
    if len(witnessed) > _MANY_FACTS:
        return ()
    sums = misadded(witnesses((a,)), witnesses((b,)))
    return (*miscounted(sources, witnessed), *misordered(witnessed), *sums, *impossible.beside(sources))


def _between(a: Source, b: Source) -> Between:
    """The conflicts and positions between two texts, the pairs that only looked alike, and what they agree on.

    That they were put side by side says that they speak of one occasion, unless something in them speaks against it.
    Two texts that are word for word the same but for their figures are compared figure by figure;
    of a story told in figures ("she had 39 and gave 24 away") the figure that the other text gives is worked out.
    """
    alike = twins(a, b)
    if alike is not None:
        conflicts, agreements, ledger = alike
        return Between(conflicts=conflicts, agreements=agreements, ledger=ledger, settled=True)
    sum_ = reckoned(a, b)
    if isinstance(sum_, Conflict):
        return Between(conflicts=(sum_,), settled=True)
    if sum_ is not None:
        return Between(agreements=(sum_,), settled=True)
    return _compared(a, b)


def _compared(a: Source, b: Source) -> Between:
    left, right = _given(a), _given(b)
    told = tuple(_settled(tuple(_pairs(left, right)), Echoes((*left, *right))))
    agreements = tuple(pair for _, pair in told if isinstance(pair, Agreement))
    found = [pair for _, pair in told if isinstance(pair, Conflict)]
    met = {at for at, pair in told if settles(pair)}
    found.extend(_measured(left, right, [*found, *agreements]))
    found.extend(soles(left, right, [*found, *agreements]))
    found.extend(_fresh(redated(a, b), [*found, *agreements]))
    unmatched = [side(other) for at, other in enumerate(right) if at not in met]
    found.extend(opposed(a, b))
    found = [_unless_exchanged(one, a, b) for one in found]
    follows = agreeing(a, b)
    return Between(
        conflicts=(
            *(one for one in found if one.verdict == "conflict"),
            *ordered.beside(a, b),
            *ranked.beside(a, b),
            *received.beside(a, b),
            *_further(found, answered.beside(a, b)),
        ),
        positions=tuple(one for one in found if one.verdict == "positions"),
        ledger=tuple(one for one in found if one.reason),
        agreements=agreements,
        clauses=follows.clauses,
        doubt=follows.doubt,
        alike=follows.alike,
        names=follows.names,
        unmatched=tuple(unmatched),
    )


def _settled(answering: tuple[_Pair, ...], echoes: Echoes) -> Iterator[tuple[int, Conflict | Agreement]]:
    """What each pair of facts makes of itself, with the index of the second."""
    for at, one, other in answering:
        made = _agreement(one, other) or judged(one, other, echoes)
        if isinstance(made, Conflict) and not made.reason:
            why = occasions.apart(one, other, answering)
            made = replace(made, verdict="not-comparable", reason=why) if why else made
        if made is not None:
            yield at, made


def _further(found: list[Conflict], others: tuple[Conflict, ...]) -> Iterator[Conflict]:
    """The others of a kind that was not found yet: one disagreement is told once."""
    known = {one.kind for one in found if one.verdict == "conflict"}
    yield from (one for one in others if one.kind not in known)


def _unless_exchanged(conflict: Conflict, a: Source, b: Source) -> Conflict:
    """The conflict; with the reason that it is none, where another word than its own explains the difference."""
    if conflict.reason:
        return conflict
    words = exchanged(conflict, _sentence(a, conflict.a), _sentence(b, conflict.b))
    if words is None:
        return conflict
    reason = f"one is told of “{words[0]}”, the other of “{words[1]}”"
    return replace(conflict, verdict="not-comparable", reason=reason)


def _sentence(source: Source, side: Side) -> str:
    return next((found.text or "" for found in source.passages if found.number == side.passage), "")


def _measured(
    left: tuple[Witnessed, ...], right: tuple[Witnessed, ...], met: list[Conflict | Agreement]
) -> list[Conflict]:
    """What the texts say of one dimension in other words, "300 m tall" and "a height of 320 m": each gives one figure, which
    nothing else answers."""
    known = {id(one.fact) for pair in met for one in (pair.a, pair.b)}
    sides = [
        {
            dimension: [one for one in told if measured(one.fact) == dimension]
            for dimension in _dimensions(told)
        }
        for told in (left, right)
    ]
    found = []
    for dimension in sorted(sides[0].keys() & sides[1].keys()):
        one, other = sides[0][dimension], sides[1][dimension]
        if len(one) == len(other) == 1 and not {id(one[0].fact), id(other[0].fact)} & known:
            compared = same(one[0].fact, other[0].fact, one[0].setting, other[0].setting)
            if compared is not None and compared.verdict == "differs":
                found.append(conflict(one[0], other[0], compared))
    return found


def _fresh(found: Iterable[Conflict], met: list[Conflict | Agreement]) -> Iterator[Conflict]:
    """Those of which the two stretches were not settled before."""
    known = {
        (pair.a.says, pair.b.says)
        for pair in met
        if (not _open(pair) if isinstance(pair, Agreement) else pair.reason in ("", occasions.TWO))
    }
    return (one for one in found if (one.a.says, one.b.says) not in known)


def _open(agreed: Agreement) -> bool:
    """ "Not until 1952", read as any day up to 1952, agrees with too much."""
    return any(side.says.lower().startswith(("until", "till")) for side in (agreed.a, agreed.b))


def _dimensions(told: tuple[Witnessed, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(dimension for one in told if (dimension := measured(one.fact))))


def _agreement(one: Witnessed, other: Witnessed) -> Agreement | None:
    found: Comparison = compare(one.fact, other.fact, one.setting, other.setting)
    if found.verdict != "agrees":
        return None
    wider = not other.fact.interval.holds(one.fact.interval)
    return Agreement(kind=one.fact.kind, a=side(one), b=side(other), proof=found.proof, wider=wider)


def _pairs(left: tuple[Witnessed, ...], right: tuple[Witnessed, ...]) -> Iterator[_Pair]:
    """Every date with every date; of the quantities only those that answer each other. With the index in ``right``.

    Long texts are cut into blocks first, as the sources of a project are.
    """
    if len(left) * len(right) > _MANY:
        yield from _blocked(left, right)
        return
    aligned = counterparts([found.fact for found in left], [found.fact for found in right])
    for j, other in enumerate(right):
        for i, one in enumerate(left):
            if one.fact.kind == other.fact.kind and (one.fact.kind == "date" or (i, j) in aligned):
                yield j, one, other


def _blocked(left: tuple[Witnessed, ...], right: tuple[Witnessed, ...]) -> Iterator[_Pair]:
    places = {id(other): j for j, other in enumerate(right)}
    found = [
        (places[id(b)], a, b) for a, b in pairs((*left, *right)) if id(a) not in places and id(b) in places
    ]
    yield from sorted(found, key=lambda pair: pair[0])


def _given(source: Source) -> tuple[Witnessed, ...]:
    return tuple(replace(found, setting=replace(found.setting, given=True)) for found in witnesses((source,)))
