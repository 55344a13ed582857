"""Small sources, facts and statements, made by hand for tests of conflicts."""

from __future__ import annotations

import hashlib
from datetime import date
from decimal import Decimal
from typing import Any

from compile.model.evidence import Fact, Fingerprints, Interval, Name, Passage, Source
from compile.text.stems import stems

_NOTHING = Fingerprints(salt="", exact=(), folded=(), skeleton="", singles=(), doubles=())


def between(low: float | None, high: float | None, **more: bool) -> Interval:
    """An interval of numbers."""
    ends = [None if end is None else Decimal(str(end)) for end in (low, high)]
    return Interval(low=ends[0], high=ends[1], **more)


def days(first: str | None, last: str | None = None) -> Interval:
    """An interval of days, from ISO dates."""
    ends = [None if day is None else date.fromisoformat(day).toordinal() for day in (first, last)]
    return between(*(ends if last or first is None else (ends[0], ends[0])))


def fact(value: float | Interval, text: str = "", **more: Any) -> Fact:
    """A count of fighters who surrendered, unless said otherwise."""
    interval = value if isinstance(value, Interval) else between(value, value)
    fields: dict[str, Any] = {"head": "fighter", "event": "surrender"} | more
    words = text or str(value)
    fields.setdefault("start", 0)
    fields.setdefault("kind", "quantity")
    end = fields["start"] + len(words)
    return Fact(text=words, end=end, clause=(0, 80), interval=interval, **fields)


def name(text: str) -> Name:
    """A name with one form."""
    return Name(text=text, start=0, end=len(text), forms=(text.lower(),))


def source(key: str, *passages: tuple[str, tuple[Fact, ...]], names: tuple[str, ...] = ("Darzab",)) -> Source:
    """A source of some passages, each with its facts; every passage holds the names."""
    made = []
    for number, (text, facts) in enumerate(passages, start=1):
        made.append(
            Passage(
                number=number,
                paragraph=number,
                sentence=1,
                start=0,
                end=len(text),
                tokens=(0, 0),
                digest=hashlib.sha256(text.encode()).hexdigest()[:16],
                stems=stems(text),
                names=tuple(name(word) for word in names),
                facts=facts,
                text=text,
            )
        )
    return Source(
        key=key, digest="", extractor="plain-1", passages=tuple(made), fingerprints=_NOTHING, words=1
    )
