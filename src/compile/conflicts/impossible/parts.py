"""Totals that are less than the parts which the other text tells one by one: "Type A: 3 built; Type B: 33 built" → Conflict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from compile.conflicts.impossible.proved import clash, told
from compile.language.comparing.setting import known
from compile.model.evidence import Fact, Passage, Source
from compile.model.statement import Conflict

#: So many parts at the least.
_LEAST = 2
#: "Number built: 44", "a total of 44 were built".
_TOTAL = re.compile(r"\b(?:number of|total|altogether|in all)\b", re.IGNORECASE)


def oversummed(a: Source, b: Source) -> tuple[Conflict, ...]:
    """The totals of each text that the labelled parts of the other exceed."""
    return (*_over(a, b), *_over(b, a))


def _over(wholes: Source, parts: Source) -> Iterator[Conflict]:
    totals = [
        (passage, fact)
        for passage in wholes.passages
        if _TOTAL.search(passage.text or "")
        for fact in passage.facts
        if _exact(fact) and fact.event
    ] + [(passage, fact) for passage in wholes.passages for fact in passage.facts if _bare(passage, fact)]
    for passage in parts.passages if totals else ():
        for run in _runs(passage):
            added = sum((fact.interval.low or Decimal() for fact in run), Decimal())
            for whole, fact in totals:
                if _of(whole, fact, passage, run) and (fact.interval.low or added) < added:
                    shown = (fact.text, " + ".join(part.text for part in run))
                    yield clash(
                        "quantity", told(wholes, whole, fact), told(parts, passage, run[-1]), "sum", shown
                    )


def _exact(fact: Fact) -> bool:
    same = fact.interval.low == fact.interval.high and fact.interval.low is not None
    return (
        fact.kind == "quantity"
        and fact.unit == "count"
        and fact.exactness == "exact"
        and same
        and not fact.part
    )


def _bare(passage: Passage, fact: Fact) -> bool:
    """ "Number of aircraft built: 44": a label's figure, whose verb stands in the label."""
    text = passage.text or ""
    label = text[: fact.start].rstrip()
    return _exact(fact) and not fact.event and label.endswith(":") and _TOTAL.search(label) is not None


def _runs(passage: Passage) -> Iterator[tuple[Fact, ...]]:
    """Counts of one verb, each behind a label of its own."""
    text = passage.text or ""
    run: list[Fact] = []
    for fact in passage.facts:
        if not (_exact(fact) and fact.event) or not text[: fact.start].rstrip().endswith(":"):
            continue
        if run and fact.event != run[-1].event:
            run = []
        run.append(fact)
    if len(run) >= _LEAST:
        yield tuple(run)


def _of(whole: Passage, total: Fact, passage: Passage, run: tuple[Fact, ...]) -> bool:
    """Whether a total is of what the parts are: the same verb, and a name in common, if only its first word."""
    verbs = {fact.event for fact in run}
    said = {total.event} | {one.event for one in whole.predications}
    names = [{word for name in known(place.names) for word in name.split()} for place in (whole, passage)]
    return bool(verbs & said) and bool(names[0] & names[1])
