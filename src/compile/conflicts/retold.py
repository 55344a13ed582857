"""Dates of two texts side by side, each as its clause's predication tells it → Conflict."""

from __future__ import annotations

from dataclasses import replace

from compile.conflicts.occasions import again
from compile.conflicts.pairs import Witnessed
from compile.conflicts.sides import Echoes, judged
from compile.language.comparing import settings
from compile.language.comparing.families import calendar
from compile.language.comparing.occurring import occurrences
from compile.language.comparing.setting import known
from compile.language.names import read as read_names
from compile.model.evidence import Fact, Passage, Source
from compile.model.statement import Conflict

#: What happens to one person once.
_LIVES = frozenset({"born", "kill"})
#: So many words in common may show two passages to be of one thing, where no name does.
_WORDS = 2


def redated(a: Source, b: Source) -> tuple[Conflict, ...]:
    """What two texts that somebody put side by side date differently, found by what their predications say."""
    left, right = _told(a), _told(b)
    echoes = Echoes((*left, *right))
    found = (judged(one, other, echoes) for one in left for other in right if _meet(one, other))
    told: dict[tuple[str, str], Conflict] = {}
    for one in found:
        if one is not None and one.verdict == "conflict":
            told.setdefault((one.a.says, one.b.says), one)
    return tuple(told.values())


def _meet(a: Witnessed, b: Witnessed) -> bool:
    """Whether the two passages have a name in common, or two words beside the calendar's, and neither tells of it as coming
    again."""
    if again(a.passage.text) != again(b.passage.text):
        return False
    if {a.fact.event, b.fact.event} & _LIVES and not _one(a.fact.object_, b.fact.object_):
        return False
    shared = (a.setting.stems & b.setting.stems) - calendar()
    plain = {word for word in shared if not word[:1].isdigit()}
    return bool(a.setting.names & b.setting.names) or len(plain) >= _WORDS


def _one(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two births or deaths may be of one: Anna Moe is Moe, but not Berta Moe; who is not named may be anybody."""
    names = [[set(name.split()) for name in side] for side in (a, b)]
    return not (names[0] and names[1]) or any(
        mine <= theirs or theirs <= mine for mine in names[0] for theirs in names[1]
    )


def _told(source: Source) -> tuple[Witnessed, ...]:
    titles = known(read_names(source.title))
    return tuple(
        Witnessed(
            source=source, passage=_without(passage, fact), fact=fact, setting=replace(setting, given=True)
        )
        for passage, setting in zip(source.passages, settings(source, titles), strict=True)
        for fact in occurrences(passage)
    )


def _without(passage: Passage, fact: Fact) -> Passage:
    """The passage without the dates that the fact is made of: "1957" of "a week before Christmas 1957"."""
    kept = tuple(one for one in passage.facts if one.end <= fact.start or fact.end <= one.start)
    return replace(passage, facts=kept)
