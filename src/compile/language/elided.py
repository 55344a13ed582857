"""Counts of a list whose noun only the first has: "nineteen cases in Sorn, 4 in Lund and 3 in Marl"."""

from __future__ import annotations

import re
from dataclasses import replace

from compile.model.evidence import Fact

#: Between two members of a list: the first one's noun and its place, perhaps what a bracket adds.
_BETWEEN = re.compile(
    r"[^,;:.()]*? (?:in|at|from|on) [^,;:.()]{1,40}(?:\([^()]*\) ?)?(?:[,;] (?:and )?| and |\band )"
)
_PLACE = re.compile(r" (?:in|at|from|on) (?:the )?[A-Z]")


def filled(text: str, facts: list[Fact]) -> list[Fact]:
    """The quantities of a sentence, each bare one of such a list with the noun and the verb of the one before."""
    done: list[Fact] = []
    last: Fact | None = None
    for fact in facts:
        if last is not None and _bare(text, fact) and _BETWEEN.fullmatch(text, last.end, fact.start):
            fact = replace(
                fact, head=last.head, population=last.population, event=last.event, object_=last.object_
            )
        if fact.unit == "count":
            last = fact if fact.head else None
        done.append(fact)
    return done


def _bare(text: str, fact: Fact) -> bool:
    return fact.unit == "count" and not fact.head and _PLACE.match(text, fact.end) is not None
