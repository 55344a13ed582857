"""The arm of a trial that a figure is of: "5 per cent of those on placebo", "in the control group 12 patients died"."""

from __future__ import annotations

import re
from dataclasses import replace

from compile.language.lexicon import bag
from compile.model.evidence import Fact
from compile.text.stems import stem

_PEOPLE = r"(?:patients|participants|people|volunteers|subjects|women|men|children|adults|infants|recipients|those|animals|mice|rats)"
_TREATED = (
    r"(?:who (?:took|received|had|were (?:given|assigned to|treated with))|taking|receiving|given|assigned to|allocated to|"
    r"randomi[sz]ed to(?: receive)?|treated with)"
)
_ARM = r"(?:the |an? )?([a-z][a-z-]{2,})\b"
_GROUP = r"(?: treatment)? (?:group|arm|cohort)\b"
_ON = r"on ((?:the )?(?:drug|pill|vaccine|treatment|medicine|therapy|control)|[a-z][a-z-]{2,})\b"
_IN = rf"in {_ARM}{_GROUP}"
_GIVEN = rf"{_TREATED} {_ARM}"
#: Behind a figure: "46 of 902 patients assigned to veltarol", "four on placebo", "12 in the control arm".
_BEHIND = re.compile(
    rf"(?: of)?(?: (?:the|all|these))?(?: \d[\d,]*)?(?: (?:\w+ )?{_PEOPLE})?(?: {_ON}|(?: (?:had )?[a-z]+)?? (?:{_GIVEN}|{_IN}))"
)
#: In front of it, at the head of a clause: "in the placebo group", "of those given a vaccine", "on placebo".
_AHEAD = re.compile(
    rf"(?:^|[.;,:] (?:and |but |while )?)(?:(?:of|among|for) (?:the )?(?:\w+ )?{_PEOPLE} (?:{_GIVEN}|{_ON})|{_IN}|{_ON})",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:patients|participants|volunteers|placebo|trial|groups?|arms?|cohorts?|randomi[sz]ed|vaccin\w+)\b"
)
#: Words behind "on" and before "group" that name no arm.
_NO_ARM = bag(
    "board foot leave duty average monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december land earth top balance both same other another each either any one this that "
    "the his her their its which whom age tour strike bail trial parole remand death horseback site stage time hand record file"
)


def told(text: str, facts: list[Fact]) -> list[Fact]:
    """The quantities of a sentence, each with the arm it is of among its populations."""
    if not _TOLD.search(text):
        return facts
    done: list[Fact] = []
    last = ""
    for fact in facts:
        found = _behind(text, fact) or (last if _beside(text, fact, done) else "") or _ahead(text, fact)
        last = found
        done.append(_of(fact, found, done[-1:]) if found else fact)
    return done


def _of(fact: Fact, arm: str, before: list[Fact]) -> Fact:
    """A figure with its arm; "9 per cent of those on placebo" counts what the figure before it counts."""
    made = replace(fact, population=tuple(sorted({*fact.population, arm})))
    alike = [one for one in before if (one.unit, one.event) == (fact.unit, fact.event) and one.head]
    return replace(made, head=alike[0].head) if alike and not fact.head else made


def _behind(text: str, fact: Fact) -> str:
    match = _BEHIND.match(text, fact.end)
    return _arm(match) if match else ""


def _beside(text: str, fact: Fact, done: list[Fact]) -> bool:
    """ "46 of 902 patients assigned to veltarol (5.1 %)": the share of what was counted just before."""
    return (
        bool(done) and text[fact.start - 1 : fact.start] == "(" and "." not in text[done[-1].end : fact.start]
    )


def _ahead(text: str, fact: Fact) -> str:
    """The last such phrase before a figure, if no other figure's stands between."""
    found = list(_AHEAD.finditer(text, 0, fact.start))
    if not found or ";" in text[found[-1].end() : fact.start]:
        return ""
    return _arm(found[-1])


def _arm(match: re.Match[str]) -> str:
    word = next((word for word in match.groups() if word), "").lower()
    return "" if word in _NO_ARM else stem(word.removeprefix("the "))
