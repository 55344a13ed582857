"""Figures and dates of a statement that the passages nearest to it put otherwise, compared as texts side by side are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from compile.language.comparing import Setting, compare
from compile.language.comparing.aligning import counterparts
from compile.language.comparing.beside import rivals
from compile.language.comparing.compare import Comparison
from compile.language.comparing.families import akin, happening
from compile.language.comparing.values import agree, written
from compile.language.lexicon import bag
from compile.language.spreads import SPREAD
from compile.model.evidence import Fact
from compile.model.statement import Bearing, Statement
from compile.statements.figures import spelt
from compile.statements.witness import Witness

#: A passage that scores less does not tell what the statement tells, so that its occasion is not given.
_ENOUGH = 0.25
#: So many facts of a side are aligned at the most.
_MANY = 60
#: Deeds that say too little for a figure to be another's: "left at 40", "making 40 in all".
_LIGHT = bag("be become bring come do get give go have keep leave make put remain see set stand stay take")
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


def otherwise(
    bearings: list[Bearing],
    statement: Statement,
    setting: Setting,
    ranked: list[tuple[int, float]],
    witness: Witness,
    checked: Callable[[Fact], bool],
) -> list[Bearing]:
    """The bearings, those contradicted that the nearest passages provably put otherwise.

    The author cites the source for the statement, so the occasion of the passages that tell most of it is given; the measure must be proved.
    Nothing is told of a figure that the source bears out, or has of the like in any place.
    """
    places = [at for at, score in ranked if score >= _ENOUGH]
    theirs = [(at, fact) for at in places for fact in witness.passages[at].facts][:_MANY]
    mine = [bearing.fact for bearing in bearings if bearing.fact is not None and checked(bearing.fact)]
    open_ = [
        one
        for one in bearings
        if one.fact is not None and checked(one.fact) and one.verdict in ("absent", "unsettled")
    ]
    if not theirs or not open_:
        return bearings
    here = replace(
        setting,
        told=tuple(fact for fact in statement.facts if fact.kind == "date"),
        said=statement.predications,
        given=True,
    )
    found = {
        id(one): made for one in open_ if (made := _against(one, mine, theirs, here, witness)) is not None
    }
    return [found.get(id(one), one) for one in bearings]


def _against(
    one: Bearing, mine: list[Fact], theirs: list[tuple[int, Fact]], here: Setting, witness: Witness
) -> Bearing | None:
    stated = one.fact
    if stated is None:
        return None
    pairs = _pairs(stated, mine, theirs)
    if stated.exactness != "bound" and (
        one.passage is not None or spelt(stated, witness) or _elsewhere(stated, witness)
    ):
        lender = _lender(stated, witness)
        if lender is None:
            return None
        pairs = (
            (at, other)
            for at, other in theirs
            if at == lender and other.kind == stated.kind and not _anothers(other, stated)
        )
    made = None
    for at, other in pairs:
        compared = compare(other, stated, replace(witness.settings[at], given=True), here)
        if compared.verdict == "agrees":
            return None
        if _proved(compared) and made is None and not _beside(at, other, stated, witness):
            made = replace(
                one,
                verdict="contradicted",
                passage=witness.passages[at].number,
                evidence=other,
                proof=compared.proof,
            )
    return made


def _lender(stated: Fact, witness: Witness) -> int | None:
    """The one passage (its index) in which the figure stands, if it is another's there: twelve of "30 killed and 12 wounded"."""
    value = written(stated)
    if stated.kind != "quantity" or stated.exactness != "exact" or value is None or value in (0, 1):
        return None
    twins = [(at, fact) for at, fact in witness.written(value) if fact.unit != SPREAD]
    if not all(_anothers(twin, stated) for _, twin in twins):
        return None
    places = {at for at, _ in twins} | {at for at, fact in witness.facts if _spreads(fact, value)}
    return min(places) if len(places) == 1 else None


def _spreads(fact: Fact, value: Decimal) -> bool:
    """Whether a figure is an end of an interval, not what was found: 0.73 of "0.52 (95 % CI 0.37 to 0.73)"."""
    if fact.unit != SPREAD:
        return False
    return any(Decimal(found.replace(",", "")) == value for found in _FIGURE.findall(fact.text))


def _anothers(twin: Fact, stated: Fact) -> bool:
    """Whether two figures of one value provably count another deed, group or thing."""
    light = _LIGHT & {twin.event, stated.event}
    deeds = not light and twin.event and stated.event and happening(twin.event) != happening(stated.event)
    groups = twin.population and stated.population and not set(twin.population) & set(stated.population)
    things = twin.head and stated.head and not akin(twin.head, stated.head)
    return twin.unit == stated.unit and bool(deeds or groups or things)


def _proved(found: Comparison) -> bool:
    """Whether they differ, and the measure is not only taken to be the same: "4 billion" of what, else?"""
    return found.verdict == "differs" and any(
        slot.verdict == "same" for slot in found.proof if slot.name != "occasion"
    )


def _pairs(stated: Fact, mine: list[Fact], theirs: list[tuple[int, Fact]]) -> Iterator[tuple[int, Fact]]:
    """Every date of a date; of a quantity only its likeliest counterparts."""
    if stated.kind == "date":
        yield from ((at, other) for at, other in theirs if other.kind == "date")
        return
    answers = counterparts([fact for _, fact in theirs], mine)
    place = next(n for n, fact in enumerate(mine) if fact is stated)
    yield from (
        theirs[i] for i in sorted(i for i, j in answers if j == place) if theirs[i][1].kind == stated.kind
    )


def _elsewhere(stated: Fact, witness: Witness) -> bool:
    """Whether the source has the value anywhere for a thing of the kind."""
    return any(
        other.kind == stated.kind and other.unit == stated.unit and agree(other, stated)
        for _, other in witness.facts
        if other.exactness != "bound"
    )


def _beside(at: int, other: Fact, stated: Fact, witness: Witness) -> bool:
    """Whether the passage has another date of the same event that agrees, or what differs is another's claim or deed.

    "In 1909 the Rovers beat Albion" is not the match of "Albion beat the Rovers in 1905".
    """
    if set(stated.subject) & set(other.object_) and set(other.subject) & set(stated.object_):
        return True
    if other.holder and stated.holder and other.holder != stated.holder:
        return True
    rest = (fact for fact in witness.passages[at].facts if fact is not other and fact.kind == stated.kind)
    alike = (fact for fact in rest if fact.unit == stated.unit and fact.exactness != "bound")
    return stated.kind == "date" and any(
        rivals(fact, stated, other) and agree(fact, stated) for fact in alike
    )
