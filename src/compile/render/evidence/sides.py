"""What one side of a disagreement says, and whether these are its source's very words."""

from __future__ import annotations

import re
from typing import TypeAlias

from compile.language import facts as language
from compile.model.evidence import Exactness, Fact, Interval, Source
from compile.model.statement import Side
from compile.render.ast.nodes import Inlines, span, words
from compile.render.words.casing import Casing
from compile.render.words.interface import Interface

Value: TypeAlias = tuple[object, ...]
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "we", "i"})


def worded(side: Side) -> str:
    """What a side says, on one line."""
    return " ".join((side.says or (side.fact.text if side.fact else "")).split())


def facts(side: Side, kind: str, source: Source | None) -> tuple[Fact, ...]:
    """The facts of a side; of one written by hand those of its passage that its words give."""
    if side.fact is not None:
        return (side.fact,) if side.fact.kind == kind else ()
    passages = source.passages if source else ()
    told = [found for passage in passages if passage.number == side.passage for found in passage.facts]
    says = worded(side)
    given = language.read(says) if told else ()
    return tuple(found for found in told if found.kind == kind and _gives(says, given, found))


def _gives(says: str, given: tuple[Fact, ...], fact: Fact) -> bool:
    """Whether the words of a side hold a fact: as the source puts it, or its value ("17 dead" of "just 17 dead")."""
    written = re.search(rf"(?<!\w){re.escape(fact.text)}(?!\w)", says, re.IGNORECASE)
    return written is not None or any(same(fact, one) for one in given)


def same(fact: Fact, other: Fact) -> bool:
    """Whether two facts give one value, and not of different events."""
    if fact.kind != other.kind or value(fact) != value(other):
        return False
    return not (fact.event and other.event) or fact.event == other.event


def value(fact: Fact) -> Value:
    """What two facts of one reading have in common: ends and unit."""
    found = middle(fact.interval, fact.exactness)
    return found.low, found.high, found.low_open, found.high_open, fact.unit


def middle(interval: Interval, exactness: Exactness) -> Interval:
    """What is compared of an interval; of "about 245" its middle alone, as of "245"."""
    if exactness == "approximate" and interval.low is not None and interval.high is not None:
        half = (interval.low + interval.high) / 2
        return Interval(low=half, high=half)
    return interval


def verbatim(side: Side, source: Source | None) -> bool:
    """Whether a side's words stand in its source as they are, but for marked elisions and the like.

    Proved by the source's fingerprints, so that text and seal answer alike. The value of a fact is cut from its
    passage; one or two words ("deputy") are too few for a verdict, but have to stand there in order.
    """
    from compile.language.quotations import verify

    if source is None:
        return False
    says = worded(side)
    if side.fact is not None and says == " ".join(side.fact.text.split()):
        return True
    found = verify(says, source)
    short = found.match == "unresolved" and found.reason == "too-short"
    return found.match in ("exact", "permitted") or (short and found.passage is not None)


def curled(text: str) -> str:
    """Words with the apostrophes of print."""
    return text.replace("'", "’")


def said(side: Side, source: Source | None, interface: Interface) -> Inlines:
    """What a side says, in quotation marks only if it is verbatim."""
    says = curled(worded(side))
    exact = verbatim(side, source)
    quoted = words(interface.quoted(says) if exact else says)
    return [span(quoted, "", "says", "verbatim" if exact else "summary")]


def held(side: Side, casing: Casing, interface: Interface) -> str:
    """Who claims it, behind the name of the source: ", police chief of Darzab"; nothing if the source does itself."""
    if not side.holder or side.holder in _PRONOUNS:
        return ""
    return curled(f"{interface.say('punctuation.list')}{casing.write(side.holder)}")
