"""Which dates of the statements are those of something that happened: for the timeline, where a wrong one would be worse than none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from compile.language import lexicon
from compile.language.lexicon import bag
from compile.model.book import Book
from compile.model.evidence import Fact
from compile.model.statement import State, Statement
from compile.render.matter.periods import Period, period

#: What is done to a text, or with words: its date is not that of what the text tells of.
_TOLD = bag(
    "say report write publish update print quote cite note post claim state tell count retrieve access"
)
_TEXTS = (
    r"(?:accounts?|articles?|bulletins?|censuses|census|chapters?|columns?|despatch(?:es)?|dispatch(?:es)?|editions?|essays?|interviews?|issues?"
    r"|journals?|letters?|memos?|newspapers?|numbers?|papers?|pages?|posts?|reports?|reviews?|statements?|stories|story|studies|study|surveys?|tweets?)"
)
_OF_A_TEXT = re.compile(rf"\b{_TEXTS}\s+(?:of|from|dated|for|in|on)\s+(?:\w+,?\s+)?\Z", re.IGNORECASE)
_TEXT_BEHIND = re.compile(rf"\A[’']?s?\s+(?:\w+\s+)?{_TEXTS}\b", re.IGNORECASE)
_TELLS = r"(?:{})".format(
    "|".join(sorted(lexicon.words("attribution") | bag("wrote announced told published")))
)
_TOLD_ON = re.compile(rf"\b{_TELLS}\s+(?:\w+\s+)?(?:on|in)\s+\Z", re.IGNORECASE)
_THEN_TOLD = re.compile(rf"\A[^.;:]*?\b{_TELLS}\s+(?:that|how|[“\"‘])", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A statement, and one period of which it says that something happened then."""

    period: Period
    statement: Statement


def events(book: Book, states: Mapping[str, State]) -> tuple[Event, ...]:
    """In order of time, then of the book; a statement once a period.

    Of supported statements only. Left out are dates that bound ("by 18 July", "since 2015") or lack a year, denials, plans, and dates of texts.
    """
    found: dict[tuple[str, Period], Event] = {}
    for statement in book.statements:
        if states.get(statement.id) == "supported":
            dates = [fact for fact in statement.facts if fact.kind == "date"]
            for fact in dates:
                when = period(fact)
                if when is not None and _happened(fact, statement.text) and not _inner(fact, dates):
                    found.setdefault((statement.id, when), Event(period=when, statement=statement))
    return tuple(sorted(found.values(), key=lambda event: event.period.rank))


def _inner(fact: Fact, others: list[Fact]) -> bool:
    """Whether it is an end of a range that is a fact, too."""
    return any(
        other.start <= fact.start
        and fact.end <= other.end
        and other.end - other.start > fact.end - fact.start
        for other in others
    )


def _happened(fact: Fact, text: str) -> bool:
    if fact.exactness == "bound" or not fact.polarity or fact.modality not in ("asserted", "reported"):
        return False
    if fact.head in _TOLD or not re.search(r"[^\W\d]", text[: fact.start] + text[fact.end :]):
        return False  # of a text, or a table's cell with nothing but the date
    before, behind = text[: fact.start], text[fact.end : fact.clause[1]]
    of_a_text = _OF_A_TEXT.search(before) or _TEXT_BEHIND.match(behind)
    return not (of_a_text or _TOLD_ON.search(before) or _THEN_TOLD.match(behind))
