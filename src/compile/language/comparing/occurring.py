"""The dates of a sentence, each with the clause that it stands in as its predications tell it: what happened then, to whom."""

from __future__ import annotations

import re
from dataclasses import replace

from compile.language import dates, derived, wordnet
from compile.language.comparing.anchored import anchored
from compile.language.comparing.counted import counted, event, parties
from compile.language.events import is_past, name_of
from compile.language.lexicon import bag, words
from compile.language.when import When
from compile.model.evidence import Argument, Fact, Passage, Predication
from compile.text.stems import stem, stems

#: "did not open until 1923", "no train ran before 1923": then it happened, not earlier.
_NOT = re.compile(r"\b(?:not|no|none|nobody|no-one|nothing|never|neither)\b|n['’]t\b", re.IGNORECASE)
_UNTIL = re.compile(r"(?:until|till)\s+", re.IGNORECASE)
#: Verbs that carry no happening of their own; what their clause tells is told by another.
_IDLE = bag("be have do remain stay continue")
_FIRST = re.compile(
    r"\b(?:the|its|his|her|their|’s|'s)\s+first\s+(?P<what>[a-z-]+(?:\s+[a-z-]+){0,3})", re.IGNORECASE
)
_UNTIL_PART = re.compile(r"\b(?:until|till)\s+the\s+(?:[a-z]+\s+){1,2}of\s+$", re.IGNORECASE)
_LIFE = re.compile(
    r"\(\s*(?P<what>b\.|born|d\.|died)\s+(?:(?:in|at|on)\s+)?(?:[^()\d]{0,40},\s*)?$", re.IGNORECASE
)
#: So much of the text before a date is looked at.
_NEAR = 60
#: So near stands what one waited for.
_NEXT = 3
_WHEN = re.compile(r",?\s+when\b")
#: "The first half", "the first of them", "the first Sunday": parts and days, and ranks of a row that comes again.
_OTHER_FIRSTS = bag(
    "of to half part day week month year time quarter round season act floor hour minute second night morning evening days "
    "weeks months years people minister lord name sunday monday tuesday wednesday thursday friday saturday prize place class "
    "lady instance and or"
)
#: Verbs that tell when something was, and no more.
_TAKING_PLACE = bag("be take date fall come occur happen follow")
_UNITS = frozenset({"day", "yearday", "time of day"})


def occurrences(passage: Passage) -> tuple[Fact, ...]:
    """The dates of a passage, told and counted, with the event of the clause that they stand in; none from a seal."""
    found = (
        *_told(passage),
        *counted(passage),
        *anchored(passage),
        *(fact for fact in passage.facts if _dates(fact)),
    )
    return (*found, *(first for fact in found if (first := _first(fact, passage.text or "")) is not None))


def _first(fact: Fact, text: str) -> Fact | None:
    """ "The first refugees stepped off", "took in its first refugees": whatever the verb, it is when the first ones came."""
    match = _FIRST.search(text, *fact.clause)
    if match is None and _WHEN.match(text, fact.end):
        match = _FIRST.search(text, fact.end)
    if match is None or not fact.polarity or fact.modality != "asserted":
        return None
    told = [word.lower() for word in match["what"].split()]
    cut = next(
        (at for at, word in enumerate(told) if at and (word in words("preposition") or _verbal(word))),
        len(told),
    )
    noun = wordnet.base(told[cut - 1], "n")
    if not noun or told[0] in _OTHER_FIRSTS or noun in _OTHER_FIRSTS or _verbal(told[0]):
        return None
    return replace(fact, head="", event=f"first_{noun}", subject=(), object_=())


def _verbal(word: str) -> bool:
    return is_past(word) or word in words("auxiliary") or word in words("pronoun")


def _told(passage: Passage) -> tuple[Fact, ...]:
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
    life = _LIFE.search(text, max(0, fact.start - _NEAR), fact.start)
    if life is not None:
        return _life(fact, passage, life)
    said = _said(fact, passage)
    awaited = _awaited(fact, said, passage)
    if awaited is not None and when.bare is not None:
        told = _of(fact, awaited, text)
        return replace(told, interval=when.bare, exactness="exact", modality="asserted")
    told = _of(fact, said, text) if said is not None else fact
    if _NOT.search(text[told.clause[0] : fact.start]) is not None and told.event:
        return _begun(told, when, text)
    if said is not None and said.verb == "date" and when.bare is not None and when.interval == fact.interval:
        return replace(told, interval=when.bare, exactness="exact")  # "the discovery dates from 3 May"
    return told if said is not None else None


def _awaited(fact: Fact, said: Predication | None, passage: Passage) -> Predication | None:
    """ "had to wait until 1902 to be ordained": what happened when the waiting was over."""
    if said is None or said.verb != "wait":
        return None
    behind = (one for one in passage.predications if fact.end < one.start <= fact.end + _NEXT)
    return next((one for one in behind if one.text.lower().startswith("to ") and one.polarity), None)


def _begun(fact: Fact, when: When, text: str) -> Fact | None:
    """ "was not opened until 3 May", "until the last days of May": it was opened then."""
    if _UNTIL_PART.search(text, max(0, fact.start - _NEAR), fact.start):
        return replace(fact, exactness="exact", polarity=True)
    if when.bare is None or when.interval != fact.interval or not _UNTIL.match(fact.text):
        return None
    return replace(fact, interval=when.bare, exactness="exact", polarity=True)


def _life(fact: Fact, passage: Passage, life: re.Match[str]) -> Fact:
    """ "Quill, Ada (b. Osk, 3 May 1868)": the name before the bracket was born on that day."""
    owners = [name for name in passage.names if name.end <= life.start()]
    event = "born" if life["what"].lower().startswith("b") else "kill"
    whose = tuple(form for name in owners[-2:] for form in name.forms if form.isalpha() or " " in form)
    return replace(
        fact, head="bear" if event == "born" else "die", event=event, subject=(), object_=whose[-1:]
    )


def _said(fact: Fact, passage: Passage) -> Predication | None:
    """The predication of which the date is an argument, or the last before it that is known to be of that day; in "It was on
    3 May that the roof gave way" the one behind it."""
    holding = [
        said for said in passage.predications if any(_is(argument, fact) for argument in said.arguments)
    ]
    told = next((said for said in holding if said.verb.split()[0] not in _IDLE or _noun(said)), None)
    if told is not None:
        return told
    if holding:
        cleft = any(argument.head == "it" for said in holding for argument in said.arguments)
        behind = (said for said in passage.predications if said.start > fact.end)
        return next((said for said in behind if said.verb not in _IDLE), None) if cleft else None
    before = [
        said
        for said in passage.predications
        if said.end <= fact.start and said.as_of == fact.interval and said.verb.split()[0] not in _IDLE
    ]
    return max(before, key=lambda said: said.start, default=None)


def _noun(said: Predication) -> str:
    """The verb that the subject's noun tells of, where the clause's own says nothing: "the discovery dates from", "the
    accession was in"; "" if there is none."""
    if said.verb.split()[0] not in _TAKING_PLACE:
        return ""
    subjects = [one.head for one in said.arguments if one.role in ("subject", "object")]
    return next((verb for head in subjects for verb in sorted(derived.verbs(head))), "")


def _is(argument: Argument, fact: Fact) -> bool:
    return argument.role == "oblique" and argument.start < fact.end and fact.start < argument.end


def _of(fact: Fact, said: Predication, text: str) -> Fact:
    noun = _noun(said)
    if _opened(said):
        return replace(_of(fact, replace(said, verb="found", event="found"), text), head="found")
    verb = noun or said.verb.split()[0]
    return replace(
        fact,
        head=verb,
        event=(name_of(noun) or stem(noun)) if noun else event(said),
        subject=() if noun else tuple(parties(said, "subject")),
        object_=_named(said) if noun else tuple(parties(said, "object")),
        polarity=said.polarity,
        modality=said.modality,
        holder=said.holder,
        clause=said.clause,
        terms=stems(text[said.clause[0] : said.clause[1]]),
    )


def _named(said: Predication) -> tuple[str, ...]:
    """Whom a happening is of that the subject's noun tells: "Anna Weil's election came in May"."""
    return tuple(name for one in said.arguments if one.role == "subject" for name in one.names)


def _opened(said: Predication) -> bool:
    """ "Anna Weil opened her school in 1873": she founded it then."""
    owned = any(one.role == "object" and "own" in one.words for one in said.arguments)
    return (
        said.verb == "open" and owned and any(one.role == "subject" and one.names for one in said.arguments)
    )
