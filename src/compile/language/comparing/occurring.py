"""The dates of a sentence, each with the clause that it stands in as its predications tell it: what happened then, to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from compile.language import dates, events
from compile.language.lexicon import bag
from compile.language.when import When
from compile.model.evidence import Argument, Fact, Passage, Predication
from compile.text.stems import stem, stems

#: "did not open until 1923", "no train ran before 1923": then it happened, not earlier.
_NOT = re.compile(r"\b(?:not|no|none|nobody|no-one|nothing|never|neither)\b|n['’]t\b", re.IGNORECASE)
_UNTIL = re.compile(r"(?:until|till)\s+", re.IGNORECASE)
#: Verbs that carry no happening of their own; what their clause tells is told by another.
_IDLE = bag("be have do remain stay continue")
_UNITS = frozenset({"day", "yearday"})


def occurrences(passage: Passage) -> tuple[Fact, ...]:
    """The dates of a passage with the event of the clause that they stand in; none from a seal."""
    text = passage.text
    if text is None or not any(_dates(fact) for fact in passage.facts):
        return ()
    whens = {(when.start, when.end): when for when in dates.read(text) if not when.attributive}
    found = (
        _occurrence(fact, passage, whens[fact.start, fact.end])
        for fact in passage.facts
        if _dates(fact) and (fact.start, fact.end) in whens
    )
    return tuple(fact for fact in found if fact is not None)


def _dates(fact: Fact) -> bool:
    return fact.kind == "date" and fact.unit in _UNITS


def _occurrence(fact: Fact, passage: Passage, when: When) -> Fact | None:
    text = passage.text or ""
    said = _said(fact, passage)
    told = _of(fact, said, text) if said is not None else fact
    if _NOT.search(text[told.clause[0] : fact.start]) is not None and told.event:
        return _begun(told, when)
    return told if said is not None else None


def _begun(fact: Fact, when: When) -> Fact | None:
    """ "was not opened until 3 May": it was opened on that day."""
    if when.bare is None or when.interval != fact.interval or not _UNTIL.match(fact.text):
        return None
    return replace(fact, interval=when.bare, exactness="exact", polarity=True)


def _said(fact: Fact, passage: Passage) -> Predication | None:
    """The predication of which the date is an argument."""
    return next(
        (
            said
            for said in passage.predications
            if said.verb.split()[0] not in _IDLE and any(_is(argument, fact) for argument in said.arguments)
        ),
        None,
    )


def _is(argument: Argument, fact: Fact) -> bool:
    return argument.role == "oblique" and argument.start < fact.end and fact.start < argument.end


def _of(fact: Fact, said: Predication, text: str) -> Fact:
    verb = said.verb.split()[0]
    return replace(
        fact,
        head=verb,
        event=said.event or events.name_of(verb) or stem(verb),
        subject=tuple(_parties(said, "subject")),
        object_=tuple(_parties(said, "object")),
        polarity=said.polarity,
        modality=said.modality,
        holder=said.holder,
        clause=said.clause,
        terms=stems(text[said.clause[0] : said.clause[1]]),
    )


def _parties(said: Predication, role: str) -> Iterator[str]:
    for argument in said.arguments:
        if argument.role == role:
            yield argument.head if argument.head in argument.names else stem(argument.head)
