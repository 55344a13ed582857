"""Whether a figure or date of a statement is in a source, in whatever form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from compile.language.comparing import Setting, compare
from compile.language.comparing.compare import Comparison
from compile.language.comparing.families import akin, kindred
from compile.language.comparing.values import agree, figure_of
from compile.language.comparing.values import near as order
from compile.model.evidence import Fact, Interval
from compile.model.statement import Bearing
from compile.statements.borne import bears_out
from compile.statements.reckoning import reckonable, reckoned
from compile.statements.witness import Witness, plain
from compile.text.stems import stem
from compile.text.tokens import tokens

#: The month whose name is a modal too, so that stems do not hold it.
_UNTOLD = "May"
#: Bounds so near to each other (as a share) may be of one figure.
_NEAR = Decimal("0.15")
#: A part of a date with so many digits is a year, which may be told once for a whole text.
_YEAR = 4
#: Bounds that somebody gave: their number is a claim, not a comparison of the writer's.
CLAIMED = re.compile(r"\b(?:as (?:many|much) as|up to)\b", re.IGNORECASE)
#: Three digits and more that stand by themselves, with the letters of an ordinal.
_LOOSE = re.compile(r"(?<![\w.,:/@-])(\d{3,})(?:st|nd|rd|th)?(?![\w/:-]|[.,]\d)")


def bear(fact: Fact, setting: Setting, witness: Witness, near: frozenset[int] | None = None) -> Bearing:
    """How a figure or date of a statement stands to one source.

    ``near`` are the indexes of the passages that the statement may rest on, None for all: what could be reckoned from
    others is no excuse for it.
    """
    compared = [
        (at, other, compare(fact, other, setting, witness.settings[at]))
        for at, other in witness.comparable(fact)
    ]
    agreeing = [c for c in compared if c[2].verdict == "agrees" and bears_out(c[1], fact)]
    if agreeing:
        return _bearing("found", fact, witness, agreeing[0])
    same = _occurrence(fact, witness)
    if same is not None:
        return same
    if not spelt(fact, witness):
        against = [c for c in compared if c[2].verdict == "differs" and not _beside(c, fact, witness)]
        if against and not any(c[2].verdict == "agrees" for c in compared):
            return _bearing("contradicted", fact, witness, against[0])
        counted = any(c[2].verdict != "unsettled" for c in compared) or _counted(fact, witness, near)
        if not _bounded(fact, witness):
            might = reckonable(fact, witness, near, counted=counted)
            open_ = might and not reckoned(fact, witness, near)
            verdict: Literal["absent", "unsettled"] = "unsettled" if might else "absent"
            return Bearing(verdict=verdict, fact=fact, key=witness.key, unwritten=open_)
        return Bearing(verdict="unsettled", fact=fact, key=witness.key)
    return Bearing(verdict="unsettled", fact=fact, key=witness.key, unwritten=not _one(fact, witness))


def _one(fact: Fact, witness: Witness) -> bool:
    """Whether the digits that stand in the source may be of this length of time: the 11 of "11 years" beside a "year"."""
    words = [token.text for token in tokens(fact.text) if not token.punctuation]
    digits = frozenset(plain(stem(word)) for word in words if word[:1].isdigit())
    if fact.kind != "quantity" or fact.unit != "day" or not digits or words[-1][:1].isdigit():
        return True
    return witness.spells("quantity", digits | {stem(words[-1])})


def _bounded(fact: Fact, witness: Witness) -> bool:
    """Whether a bound holds a figure of the source that is of its order: "under 75 million" of 42 million, say.

    Nobody need have written the bound itself; whether it is of that figure is another question.
    """
    if fact.exactness != "bound" or CLAIMED.search(fact.text):
        return False
    alike = (other for _, other in witness.facts if other.kind == fact.kind and other.unit == fact.unit)
    return any(
        fact.interval.meets(other.interval)
        and not _one_way(fact, other)
        and (other.kind == "date" or order(fact, other))
        for other in alike
    )


def _one_way(a: Fact, b: Fact) -> bool:
    """Whether both are bounds from the same side: "as many as 250" is not what "as many as 150" says.

    Near each other the wider follows from the narrower: "over 14 million" from "more than 15 million".
    """
    if a.exactness != b.exactness or (a.interval.high is None) != (b.interval.high is None):
        return False
    if a.kind == "date":
        return not a.interval.holds(b.interval) or a.text.lower().startswith("as of")
    mine, theirs = figure_of(a), figure_of(b)
    near_ = mine is not None and theirs is not None and abs(mine - theirs) <= _NEAR * abs(mine)
    return not (near_ and a.interval.holds(b.interval))


def titled(fact: Fact, context: frozenset[str]) -> bool:
    """Whether every word of a figure or a date is among those of the titles that it stands under: the year of a final."""
    words = [plain(stem(word)) for word in _words(fact)]
    return bool(words) and all(_in_title(word, context) for word in words)


def _in_title(word: str, context: frozenset[str]) -> bool:
    """ "2014" of "2014-2015" is there under "2014–15" too."""
    return word in context or (len(word) == _YEAR and word.isdigit() and word[2:] in context)


def _words(fact: Fact) -> list[str]:
    found = (
        token.text
        for token in tokens(fact.text.replace("-", " ").replace("–", " ").replace("/", " "))
        if not token.punctuation
    )
    return [word for word in found if word.lower() not in ("and", "a", "an", "the", "of")]


def _beside(found: tuple[int, Fact, Comparison], stated: Fact, witness: Witness) -> bool:
    """Whether the passage that differs has another figure which agrees: "55.7 million at home, 58.5 elsewhere"."""
    at, other, _ = found
    rest = (fact for fact in witness.passages[at].facts if fact is not other and fact.kind == stated.kind)
    return any(fact.unit == stated.unit and agree(fact, stated) for fact in rest)


def loose(text: str, facts: tuple[Fact, ...], witness: Witness) -> Iterator[Bearing]:
    """Figures that count nothing (the 209th Corps, at 1930 GMT) and are nowhere in the source.

    Short ones may be reckoned, an age from a date of birth, and are left alone.
    """
    for found in _LOOSE.finditer(text):
        start, end = found.span()
        if any(fact.start < end and start < fact.end for fact in facts):
            continue
        if not witness.spells("quantity", frozenset({found[1]})) and not witness.spells(
            "date", frozenset({found[1]})
        ):
            value = Decimal(found[1])
            fact = Fact(
                kind="quantity", text=found[0], start=start, end=end, clause=(start, end), unit="label",
                interval=Interval(low=value, high=value),
            )  # fmt: skip
            yield Bearing(verdict="absent", fact=fact, key=witness.key)


def _bearing(verdict: str, fact: Fact, witness: Witness, found: tuple[int, Fact, Comparison]) -> Bearing:
    at, other, comparison = found
    number = witness.passages[at].number
    return Bearing(
        verdict="found" if verdict == "found" else "contradicted",
        fact=fact,
        key=witness.key,
        passage=number,
        evidence=other,
        proof=comparison.proof,
    )


def _occurrence(fact: Fact, witness: Witness) -> Bearing | None:
    """A fact of the same value, though not provably about the same thing."""
    found = witness.occurrence(fact)
    if found is None:
        return None
    at, other = found
    number = witness.passages[at].number
    return Bearing(verdict="unsettled", fact=fact, key=witness.key, passage=number, evidence=other)


def nearest(bearing: Bearing, passages: Iterable[int], witness: Witness) -> Bearing:
    """The same with the evidence that stands nearest: of two places that say 150 the one where the rest is told.

    ``passages`` are indexes, the nearest first. What is proved keeps its proof.
    """
    fact, evidence = bearing.fact, bearing.evidence
    if bearing.verdict != "unsettled" or fact is None or evidence is None:
        return bearing
    found = (
        (at, other)
        for at in passages
        for other in witness.passages[at].facts
        if other.kind == fact.kind and other.unit == fact.unit and other.interval == fact.interval
    )
    place = next(found, None)
    return (
        bearing
        if place is None
        else replace(bearing, passage=witness.passages[place[0]].number, evidence=place[1])
    )


def _counted(fact: Fact, witness: Witness, near: frozenset[int] | None) -> bool:
    """Whether a passage near the statement counts the same things itself: "two groups" where it says "five groups"."""
    if near is None or fact.kind != "quantity" or not fact.head or fact.part:
        return False
    return any(
        at in near
        and akin(fact.head, other.head)
        and not other.part
        and fact.unit == other.unit
        and set(fact.population) <= set(other.population)
        and (kindred(fact.event, other.event) or None in (fact.event, other.event) or _narrowed(fact, other))
        for at, other in witness.counts
    )


def _narrowed(fact: Fact, other: Fact) -> bool:
    """Whether the same words narrow what both count: "two insurgent groups", whatever they do."""
    return bool(fact.population) and fact.population == other.population and fact.head == other.head


def spelt(fact: Fact, witness: Witness) -> bool:
    """Whether the figure's digits or number words all stand in one passage of the source, not as part of another figure.

    "7.5 million" needs "7.5"; "two hundred" both its words; "13 July 2018" its day beside its month ("13 wounded" is
    no day), the year anywhere.
    """
    words = [token.text for token in tokens(fact.text) if not token.punctuation]
    digits = [plain(stem(word)) for word in words if word[:1].isdigit()]
    if fact.kind == "date":
        return _dated(words, digits, witness)
    if digits:
        return witness.spells(fact.kind, frozenset(digits))
    spoken = frozenset(stem(word) for word in words if word.lower() not in ("and", "a", "an"))
    return bool(spoken) and witness.spells(fact.kind, spoken)


def _dated(words: list[str], digits: list[str], witness: Witness) -> bool:
    years = [digit for digit in digits if len(digit) == _YEAR]
    days = [digit for digit in digits if len(digit) < _YEAR]
    months = [stem(word) for word in words if word[:1].isupper()]
    if not all(witness.year(year, months) for year in years):
        return False
    if days and _UNTOLD in words:
        return witness.dated(frozenset((*days, stem(_UNTOLD))))
    rest = frozenset((*days, *months))
    return witness.dates(rest) if rest else bool(years)
