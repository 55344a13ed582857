"""The clause that tells a figure, and whose figure it is there: "the mill employs 40"."""

from __future__ import annotations

from compile.language import wordnet
from compile.language.comparing.setting import Setting
from compile.model.evidence import Argument, Fact, Predication


def clause(fact: Fact, setting: Setting) -> Predication | None:
    """The innermost predication of which the figure is in an argument, else behind whose clause it stands: "it takes an hour"."""
    holding = [said for said in setting.said if any(_inside(fact, part) for part in said.arguments)]
    holding = holding or [said for said in setting.said if said.clause[0] <= fact.start <= said.clause[1] + 1]
    return min(holding, key=lambda said: said.clause[1] - said.clause[0], default=None)


def phrase(fact: Fact, said: Predication | None) -> Argument | None:
    """The argument that the figure stands in: "4,000 lime trees"."""
    parts = () if said is None else said.arguments
    return next((part for part in parts if _inside(fact, part)), None)


def holder(fact: Fact, said: Predication | None) -> Argument | None:
    """The subject, if it is not the figure's own phrase."""
    parts = () if said is None else said.arguments
    return next((part for part in parts if part.role == "subject" and not _inside(fact, part)), None)


def _inside(fact: Fact, part: Argument) -> bool:
    return (
        part.start < fact.end and fact.start < part.end
    )  # "less than 30 recovered cases" begins before its noun phrase


def related(a: str, b: str) -> bool:
    """Whether two nouns can be of one thing: forms of one, or near to each other for WordNet."""
    one, other = wordnet.base(a, "n") or a, wordnet.base(b, "n") or b
    return one == other or wordnet.akin(one, other, "n")
