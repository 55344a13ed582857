"""Source → what happened to whom on which days: predications with their parties by name, and their dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compile.language import wordnet
from compile.language.comparing.antecedents import resolved
from compile.language.lexicon import bag
from compile.model.evidence import Argument, Fact, Passage, Predication, Source

_SAID = frozenset(("asserted", "reported"))
#: How a sentence goes on with what the one before tells.
_CONTINUED = re.compile(r"(?:While|When|As|Then|There|During (?:the|this|that)|Moments|Shortly|Soon) ?\b")
#: Words that make another of a name: the first, the younger.
_NUMERALS = bag("i ii iii iv v vi vii viii ix x xi xii jr sr junior senior")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A predication with its date, where a source says it; ``since``: the date is that of the sentence before."""

    source: Source
    passage: Passage
    said: Predication
    when: Fact
    since: bool = False

    def party(self, *roles: str) -> tuple[str, ...]:
        """The names of who has one of the roles, not of what they are of: the bridge, not its town."""
        return tuple(one.head for one in self.said.arguments if one.role in roles and _named(one))


def _named(one: Argument) -> bool:
    """Whether it is a name, or opens its sentence, where a name of one word looks like any: "Skarn toured Norway"."""
    return one.head in one.names or (not one.start and not wordnet.parts(one.head) and one.kind == "thing")


def read(source: Source) -> tuple[Happening, ...]:
    """What a text says that happened, and when."""
    if not any(fact.kind == "date" for passage in source.passages for fact in passage.facts):
        return ()
    return tuple(
        Happening(source=source, passage=passage, said=said, when=when)
        for passage, told in zip(source.passages, resolved(source.passages), strict=True)
        for said in told
        if (said.polarity and said.modality in _SAID and (when := _when(said, passage)) is not None)
    )


def recounted(source: Source) -> tuple[Happening, ...]:
    """What a text, put beside another, tells besides, looking ahead or going on: "he would die in 1860", "While tending
    to him she was shot" behind "In 1846 she joined"."""
    told = zip(source.passages, resolved(source.passages), (None, *source.passages), strict=False)
    found = []
    for passage, told_, before_ in told:
        goes_on = _goes_on(passage, before_) if before_ is not None else None
        for said in told_:
            ahead = _when(said, passage, planned=True) if _ahead(said, passage) else None
            later = goes_on if said.polarity and said.modality in _SAID else None
            when = ahead or later
            if when is not None:
                found.append(
                    Happening(source=source, passage=passage, said=said, when=when, since=ahead is None)
                )
    return tuple(found)


def _ahead(said: Predication, passage: Passage) -> bool:
    """Whether "would" tells what came to be: no condition stands beside it."""
    text = (passage.text or "if").lower()
    plain_ = said.text.lower().startswith("would ") and " have " not in f" {said.text.lower()} "
    return plain_ and said.polarity and re.search(r"\b(?:if|unless|that|whether|hoped|said)\b", text) is None


def _goes_on(passage: Passage, before_: Passage) -> Fact | None:
    """The one day of the sentence before, where this one has none and goes on with its story."""
    dates = [fact for fact in before_.facts if plain(fact)]
    dated = any(fact.kind == "date" for fact in passage.facts)
    near = passage.paragraph == before_.paragraph and len(dates) == 1 and not dated
    return dates[0] if near and _CONTINUED.match((passage.text or "").strip()) else None


def _when(said: Predication, passage: Passage, *, planned: bool = False) -> Fact | None:
    """The day of a clause: that of its own phrase, else the one that its verb governs; none if there are several."""
    dates = [fact for fact in passage.facts if plain(fact, planned=planned)]
    inside = [fact for fact in dates if any(_holds(one, fact) for one in said.arguments)]
    own = inside or [fact for fact in dates if fact.clause == said.clause and fact.head == said.verb]
    return own[0] if len(own) == 1 else None


def plain(fact: Fact, *, planned: bool = False) -> bool:
    """Whether it is a day that something is said to have happened on."""
    said = fact.modality in _SAID or (planned and fact.modality == "planned")
    return fact.kind == "date" and fact.unit == "day" and fact.polarity and said


def _holds(one: Argument, fact: Fact) -> bool:
    return one.role == "oblique" and one.start <= fact.start and fact.start < one.end


def same(a: str, b: str) -> bool:
    """Whether two names are of one, the whole or a part of it: "Anna Moe", "Moe"; not "Karl II" and "Karl III"."""
    if a == b:
        return True
    short, long = sorted((a.split(), b.split()), key=len)
    if not short or _NUMERALS & {*short, *long}:
        return False
    return len(short) < len(long) and set(short) <= set(long) and (short[-1] == long[-1] or len(short) > 1)


def before(a: Fact, b: Fact, slack: int = 0) -> bool:
    """Whether all of one time is more than so many days before all of another."""
    high, low = a.interval.high, b.interval.low
    return high is not None and low is not None and high + slack < low
