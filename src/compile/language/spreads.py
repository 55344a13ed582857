"""What statistics tell beside a figure: confidence intervals, deviations, p-values. They are there to be found, not to be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from compile.model.evidence import Fact, Interval

#: The unit of a spread: no count, so that the end of an interval bears no figure out.
SPREAD = "spread"
_NAMED = (
    r"(?:(?:confidence|credible|credibility|uncertainty|prediction) (?:intervals?|limits?|range)|interquartile range|"
    r"standard (?:deviation|error)|margin of (?:sampling )?error|\b(?:CI|CrI|IQR|SDs?|SEM?)\b|±|\+/[-−])"
)
_ANY = re.compile(rf"{_NAMED}|\b[pP]\s*(?:[=<>≤≥]|[- ]?values?\b)")
_LEVEL = re.compile(rf"\s*[-–]?\s*{_NAMED}")
_FILLER = r"(?:\s*(?:[,:;=<>≤≥(\[]|\b(?:of|was|is|were|are|runs?|ran|reached|ranged|ranging|from|between|plus|or|minus|at|about)\b))*\s*"
_AHEAD = re.compile(rf"(?:{_NAMED}{_FILLER}|\b[pP](?:\s*[=<>≤≥]|[- ]?values?\b(?=\W){_FILLER})\s*)$")
_LONGEST = 60


def apart(text: str, facts: list[Fact]) -> list[Fact]:
    """The quantities of a sentence, those of a spread in a unit of their own, without the level of "95 % CI"."""
    return list(_read(text, facts)) if _ANY.search(text) else facts


def _read(text: str, facts: list[Fact]) -> Iterator[Fact]:
    last: Fact | None = None
    for fact in facts:
        if fact.unit == "percent" and _LEVEL.match(text, fact.end):
            continue
        if _AHEAD.search(text[max(0, fact.start - _LONGEST) : fact.start]):
            if last is not None:
                yield last
            last = _bare(fact)
            continue
        if last is not None and last.exactness == "exact" and _second(text, last, fact):
            last = _joined(text, last, fact)
            continue
        if last is not None:
            yield last
            last = None
        yield fact
    if last is not None:
        yield last


def _second(text: str, first: Fact, fact: Fact) -> bool:
    """Whether a number is the other end: "CI [0.37, 0.73]", "an interval from 0.37 to 0.73"."""
    between = text[first.end : fact.start].strip()
    bracket = text[: first.start].rstrip()[-1:] in ("[", "(") and text[fact.end : fact.end + 1] in ("]", ")")
    return between in ("to", "and") or (between in (",", ";") and bracket)


def _joined(text: str, first: Fact, fact: Fact) -> Fact:
    interval = Interval(low=first.interval.low, high=fact.interval.high)
    made = replace(first, text=text[first.start : fact.end], end=fact.end, interval=interval)
    return replace(made, exactness="range", clause=(first.clause[0], max(first.clause[1], fact.end)))


def _bare(fact: Fact) -> Fact:
    return replace(fact, unit=SPREAD, head="", population=(), event=None, subject=(), object_=(), part=False)
