"""How a work was received: "generally favourable reviews", "a mixed reception" → Receptions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from compile.language.lexicon import bag

GOOD, MIXED, BAD = "good", "mixed", "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reception:
    """What a text says at ``start:end`` of how a work was received.

    grades  of "good", "mixed" and "bad" each that it may have been: "mixed to positive" is both, and what was "generally
            positive" can be called mixed, too
    public  it is the audiences' word, not the critics'
    """

    text: str
    start: int
    end: int
    grades: frozenset[str]
    public: bool


_GRADES = {
    **dict.fromkeys(
        bag(
            """positive favourable favorable good great excellent rave glowing enthusiastic warm fantastic outstanding superb
            wonderful brilliant stellar approving complimentary flattering terrific strong rapturous ecstatic laudatory
            sympathetic admiring appreciative superlative"""
        ),
        GOOD,
    ),
    **dict.fromkeys(
        bag(
            """mixed ambivalent divided lukewarm average mediocre middling tepid ambiguous polarised polarized polarising
            polarizing neutral indifferent so-so cool diverse"""
        ),
        MIXED,
    ),
    **dict.fromkeys(
        bag(
            """negative unfavourable unfavorable bad poor terrible awful dreadful horrible scathing harsh damning hostile
            bleak dismal abysmal unflattering withering savage atrocious disparaging derisive uncomplimentary frosty"""
        ),
        BAD,
    ),
}
#: Words that leave room for the grade beside: a film of generally good reviews has others, too.
_ROOM = frozenset(bag("generally mainly mostly largely predominantly broadly chiefly primarily"))
_BESIDE = {GOOD: {MIXED}, MIXED: {GOOD, BAD}, BAD: {MIXED}}
#: What stands between two words, marks of quotation among it: generally "mixed" reviews.
_GAP = r"[\s\"“”'‘’`]+"
_NOUN = r"(?:reviews?|reception|notices|critiques?)"
_DEGREE = r"(?:(?:very|highly|rather|somewhat|quite|\w+ly) )?"
_GRADE = "(?:" + "|".join(sorted(_GRADES, key=len, reverse=True)) + ")"
_LIST = rf"{_DEGREE}{_GRADE}(?:(?: to| and| or| but|,|, and|, but)? {_DEGREE}{_GRADE}){{0,2}}"
_KIND = r"(?:(?:critical|public|press|initial|film|music|contemporary) )?"


def _spaced(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", _GAP))


#: "Mixed reviews"; praise "for its score" is of a part.
_BEFORE = _spaced(rf"\b(?P<grades>{_LIST}) {_KIND}{_NOUN}\b(?! (?:for|towards?) )")
#: "Its reviews were mostly negative."
_BEHIND = _spaced(
    rf"\b(?:reviews|reception)\b(?: \w+){{0,6}}? (?:was|were|is|are|be|been) (?P<grades>{_LIST})\b"
)
#: What says that only some of it was so.
_PARTIAL = _spaced(
    r"\b(?:some|several|few|many|numerous|one|two|number of|occasional|not|no|without|more|less) (?:\w+ly )?$"
)
_PUBLIC = re.compile(r"\b(?:audiences?|fans|viewers|users?|players|public|moviegoers|listeners|readers)\b")
_WORD = re.compile(r"[\w-]+")


@lru_cache(maxsize=8)
def read(text: str) -> tuple[Reception, ...]:
    """Every word on how a work as a whole was received; not what some of its critics wrote, nor of a part of it."""
    flat = text.lower()
    found = {match.start("grades"): match for known in (_BEFORE, _BEHIND) for match in known.finditer(flat)}
    return tuple(
        _reception(text, flat, match) for at, match in sorted(found.items()) if not _PARTIAL.search(flat[:at])
    )


def _reception(text: str, flat: str, match: re.Match[str]) -> Reception:
    start, end = match.span("grades")
    words = _WORD.findall(flat[start:end])
    grades = {_GRADES[word] for word in words if word in _GRADES}
    if not _ROOM.isdisjoint(words):
        grades = grades.union(*(_BESIDE[grade] for grade in grades))
    return Reception(
        text=text[start:end],
        start=start,
        end=end,
        grades=frozenset(grades),
        public=bool(_PUBLIC.search(flat[end : end + 60].partition(".")[0])),
    )
