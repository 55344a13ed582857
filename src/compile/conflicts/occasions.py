"""Whether two texts tell of two occasions: the date differs, and so does what they count."""

from __future__ import annotations

import re
from collections.abc import Iterable

from compile.conflicts.pairs import Witnessed
from compile.language.comparing.values import agree
from compile.model.evidence import Fact

#: Days as near as that may be two accounts of one day, whatever else the two disagree on.
_NEAR = 31
#: What comes again has come before, on another day: "in 1926 the miners struck again".
_AGAIN = re.compile(
    r"\b(?:again|anew|afresh|once more|(?:second|third|fourth|last) time|re-[a-z]+ed)\b", re.IGNORECASE
)
#: Why two dates are no conflict.
TWO = "date and figure differ both: two occasions"
_ANEW = "one is told to have come again"


def again(text: str | None) -> bool:
    """Whether something is told to have happened another time: "voted again", "for the second time", "re-elected"."""
    return _AGAIN.search(text or "") is not None


def apart(a: Witnessed, b: Witnessed, answering: Iterable[tuple[int, Witnessed, Witnessed]]) -> str:
    """Why two dates are of two occasions; "" if they may be of one.

    "The pit was closed again in 1987" is no second word on when it was closed.
    """
    if a.fact.kind != "date":
        return ""
    if again(_clause(a)) != again(_clause(b)):
        return _ANEW
    return TWO if _far(a.fact, b.fact) and _others(a, b, answering) else ""


def _clause(told: Witnessed) -> str:
    return (told.passage.text or "")[slice(*told.fact.clause)]


def _others(a: Witnessed, b: Witnessed, answering: Iterable[tuple[int, Witnessed, Witnessed]]) -> bool:
    """Whether the figures that stand beside two dates differ, too, and none is the same, or only one tells it as come again.

    "A gale on 12 November sank four trawlers", "a gale on 3 January sank two trawlers" are two gales; that one gale sank
    four would be told of both days.
    """
    if again(a.passage.text) != again(b.passage.text):
        return True
    beside = [
        (one.fact, other.fact)
        for _, one, other in answering
        if one.fact.kind == "quantity" and one.passage is a.passage and other.passage is b.passage
    ]
    told = [pair for pair in beside if pair[0].unit == pair[1].unit and pair[0].head == pair[1].head]
    return bool(told) and not any(agree(*pair) for pair in told)


def _far(a: Fact, b: Fact) -> bool:
    ends = a.interval.low, a.interval.high, b.interval.low, b.interval.high
    if a.unit not in ("day", "yearday") or None in ends:
        return False
    apart = max(ends[0] or 0, ends[2] or 0) - min(ends[1] or 0, ends[3] or 0)
    return apart > _NEAR or (a.unit == "day" and _years(a, b))


def _years(a: Fact, b: Fact) -> bool:
    """Whether both are told by their year, which is not the same."""
    lengths = [(fact.interval.high or 0) - (fact.interval.low or 0) for fact in (a, b)]
    return min(lengths) >= _NEAR * 2
