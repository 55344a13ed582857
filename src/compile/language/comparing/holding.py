"""The clause that tells a figure, and whose figure it is there: "the mill employs 40"."""

from __future__ import annotations

from compile.language.comparing.setting import Setting
from compile.language.lexicon import bag
from compile.model.evidence import Argument, Fact, Predication

#: Ties of places at or in which something is counted.
WITHIN = bag("in at on across throughout within inside")


def clause(fact: Fact, setting: Setting) -> Predication | None:
    """The innermost predication of which the figure is in an argument."""
    holding = [said for said in setting.said if any(_inside(fact, part) for part in said.arguments)]
    return min(holding, key=lambda said: said.clause[1] - said.clause[0], default=None)


def holder(fact: Fact, said: Predication | None) -> Argument | None:
    """The subject, if it is not the figure's own phrase."""
    parts = () if said is None else said.arguments
    return next((part for part in parts if part.role == "subject" and not _inside(fact, part)), None)


def _inside(fact: Fact, part: Argument) -> bool:
    return part.start <= fact.start < part.end
