"""Source → what happened to whom on which days: predications with their parties by name, and their dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compile.language import wordnet
from compile.language.comparing.antecedents import resolved
from compile.language.lexicon import bag
from compile.model.evidence import Argument, Fact, Passage, Predication, Source

_SAID = frozenset(("asserted", "reported"))
#: Words that make another of a name: the first, the younger.
_NUMERALS = bag("i ii iii iv v vi vii viii ix x xi xii jr sr junior senior")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A predication with its date, where a source says it."""

    source: Source
    passage: Passage
    said: Predication
    when: Fact

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


def _when(said: Predication, passage: Passage) -> Fact | None:
    """The day of a clause: that of its own phrase, else the one that its verb governs; none if there are several."""
    dates = [fact for fact in passage.facts if plain(fact)]
    inside = [fact for fact in dates if any(_holds(one, fact) for one in said.arguments)]
    own = inside or [fact for fact in dates if fact.clause == said.clause and fact.head == said.verb]
    return own[0] if len(own) == 1 else None


def plain(fact: Fact) -> bool:
    """Whether it is a day that something is said to have happened on."""
    return fact.kind == "date" and fact.unit == "day" and fact.polarity and fact.modality in _SAID


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


def among(happenings: tuple[Happening, ...], verbs: frozenset[str]) -> Iterator[Happening]:
    """Those of some verbs."""
    return (one for one in happenings if one.said.verb in verbs)
