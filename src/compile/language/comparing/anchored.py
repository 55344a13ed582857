"""Days told by another happening: "two days after the vote", "on the morning of the vote", "the Monday before the final"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from compile.language import wordnet
from compile.language.calendar import WEEKDAYS
from compile.language.comparing.counted import SPANS, fact_of, nearest, spanned
from compile.language.events import is_past
from compile.language.lexicon import bag, words
from compile.language.numberwords import COUNT
from compile.model.evidence import Fact, Interval, Passage, Predication
from compile.text.stems import stem, stems

_WHEN = re.compile(
    rf"\b(?:(?P<n>{COUNT})\s+(?P<u>{'|'.join(SPANS)})s?\s+(?P<off>before|after)"
    rf"|(?:the\s+)?(?P<day>{'|'.join(WEEKDAYS)}|day|morning|evening|night|afternoon)\s+(?P<side>before|after)"
    r"|(?:on|in)\s+the\s+(?P<same>day|morning|evening|night|afternoon|eve)\s+of"
    r"|(?:(?:just|shortly|soon|immediately|long|some time|only)\s+)?(?P<way>before|after))"
    r"\s+(?:the|his|her|its|their)\s+(?P<what>[a-z][a-z’'-]*(?:\s+[a-z][a-z-]*){0,4})",
    re.IGNORECASE,
)
#: Acts, happenings, what is said, and feasts of WordNet: what something can be before.
_HAPPENINGS = frozenset({"04", "11", "10", "28"})
_STOPS = bag(
    "the a an this that which who when where and or but as with in on at of for from to by against until since was were had"
)
#: No happenings that tell a day: "after the end", "before the start", "after the war" may be long after.
_VAGUE = bag(
    "end start beginning time fact day week month year war first last rest age name law court matter case other others turn "
    "night morning evening afternoon century decade season period future past moment while"
)
_FAR = Decimal(40_000)
_WEEK = Decimal(7)


def anchored(passage: Passage) -> tuple[Fact, ...]:
    """What a passage dates by another happening, in days from it (unit "day from vote"); none from a seal."""
    return tuple(_read(passage, passage.text)) if passage.text is not None else ()


def _read(passage: Passage, text: str) -> Iterator[Fact]:
    for match in _WHEN.finditer(text):
        phrase = _phrase(match["what"])
        head = _head(phrase)
        end = match.start("what") + len(phrase)
        said = _said(passage, match.start(), end)
        if head and said is not None and said.verb.split()[0] != head:
            fact = fact_of(said, text, match.start(), end, _offset(match), f"day from {stem(head)}")
            clause = text[said.clause[0] : match.start()] + text[end : max(end, said.clause[1])]
            yield replace(fact, exactness="exact", terms=stems(f"{clause} {head}"))


def _phrase(what: str) -> str:
    """The words of the happening: "cup semi-final" of "cup semi-final against Osk"."""
    told: list[str] = []
    for word in what.split():
        lower = word.lower()
        known = any(lower in words(name) for name in ("preposition", "pronoun", "auxiliary"))
        if known or lower in _STOPS or is_past(lower) or lower.endswith("ly") or word[:1].isupper():
            break
        told.append(word)
    return " ".join(told)


def _head(phrase: str) -> str:
    """Its noun: "semi-final"; "" if it is of no happening."""
    last = phrase.lower().rpartition(" ")[2]
    noun = wordnet.base(last, "n") or wordnet.base(last.rpartition("-")[2], "n")
    return noun if noun not in _VAGUE and wordnet.file(noun, "n") in _HAPPENINGS else ""


def _said(passage: Passage, start: int, end: int) -> Predication | None:
    """What happened then; in "It was two days after the vote that she resigned" it stands behind."""
    if re.match(r"\s*(?:it|It)\s+was\b", passage.text or ""):
        behind = [said for said in passage.predications if said.start > end and said.verb != "be"]
        split = (passage.text or "").find(" that ", end)
        behind = [said for said in behind if said.start > split >= 0]
        if behind:
            return min(behind, key=lambda said: said.start)
    before = [said for said in passage.predications if said.end <= start]
    if start == 0 or not before:
        return nearest([said for said in passage.predications if said.start > end], end)
    return nearest(before, start)


def _offset(match: re.Match[str]) -> Interval:
    if match["same"]:
        return Interval(low=Decimal(-1 if match["same"].lower() == "eve" else 0), high=Decimal(0))
    low, high = _distance(match)
    word = (match["off"] or match["side"] or match["way"]).lower()
    return Interval(low=-high, high=-low) if word == "before" else Interval(low=low, high=high)


def _distance(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    one = Decimal(1)
    if match["u"]:
        number, days, slack = spanned(match)
        return number * days - min(slack, days / 2) * (days > 1), number * days + slack * (days > 1)
    if match["day"]:
        return (one, _WEEK) if match["day"].lower() in WEEKDAYS else (Decimal(0), one)
    return Decimal(0), _FAR
