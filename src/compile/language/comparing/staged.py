"""Whether two figures are of stages that differ: of the beginning and of the whole, before the reform and after it."""

from __future__ import annotations

from collections.abc import Set
from itertools import product

from compile.language.comparing.families import contrast, events
from compile.language.comparing.setting import Setting, heard
from compile.language.comparing.slots import Verdict, listed
from compile.language.comparing.values import below
from compile.language.lexicon import bag
from compile.language.stages import level
from compile.model.evidence import Fact
from compile.model.statement import Slot
from compile.text.stems import stem

#: Stems of what begins something, and of what ends it.
_BEGINNING = frozenset(
    map(
        stem,
        bag(
            "open opened opening begin began beginning start started outbreak found founded arrive arrived arrival reach reached "
            "took schoolgirl schoolboy childhood young child boy girl youth teenager student accession birth born launch launched established enter entered join joined came took appointment wedding"
        ),
    )
)
_END = frozenset(
    map(
        stem,
        bag(
            "gave age close closed closing end ended die died death retire retired retirement leave left resign resigned "
            "departure demolished abolished surrender surrendered sank fell dissolved finished completion"
        ),
    )
)
_RENEWING = frozenset(
    map(
        stem,
        bag("supersede supersedes replaces updated update corrected correction erratum revised revision"),
    )
)
_PAPERS = frozenset(
    map(stem, bag("version draft edition bulletin statement notice communique report release update article"))
)


_SET = frozenset({"in in", "in at", "in during", "in on"})
#: "In the autumn", and the next spring.
_SEASONS = tuple(":" + stem(season) for season in ("spring", "summer", "autumn", "winter"))


def stage(a: Fact, b: Fact, x: Setting, y: Setting) -> Slot:
    """The same stage, as far as both say; what is told of the beginning is no more than the whole."""
    verdict: Verdict = "unknown"
    if (
        any(_alone(*pair) for pair in ((a, b, x, y), (b, a, y, x)))
        or _keys(a, b, x, y)
        or _levels(a, b)
        or _frames(a, b, x, y)
    ):
        verdict = "differs"
    return Slot(name="stage", a=listed(a.stages), b=listed(b.stages), verdict=verdict)


def _alone(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """What one of the two says of its figure is enough to tell it from the other's."""
    if _grown(a, b, x, y) or _ages(a, b) or _renewed(x, y):
        return True
    return any(
        stage_ not in b.stages for stage_ in a.stages if stage_ == "other" or stage_.startswith("draft:")
    )


def _renewed(x: Setting, y: Setting) -> bool:
    """Whether a text says that it takes the place of another, and the other that it is such: "this supersedes Monday's"."""
    mine, theirs = ({*setting.stems, *setting.near} for setting in (x, y))
    return not mine.isdisjoint(_RENEWING) and not theirs.isdisjoint(_PAPERS) and not mine.isdisjoint(_PAPERS)


def _frames(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether one noun is narrowed to two: "in the rainy season", "in the dry season"; or two are parts of one row."""
    for (noun, number), (name, other_number) in product(_numbered(a), _numbered(b)):
        if noun == name and number != other_number:
            return True
    for (tie, one), (other, two) in product(_framed(a), _framed(b)):
        if tie != other and not {tie, other} <= _SET:
            continue
        if one[-1] == two[-1] and _strange(set(one) - set(two), y) and _strange(set(two) - set(one), x):
            return True
        if contrast(frozenset(one[-1:]), frozenset(two[-1:])) is not None:
            return True
    return False


def _numbered(fact: Fact) -> list[tuple[str, str]]:
    """ "Article 12" is not article 14."""
    parts = (stage_.partition(":") for stage_ in fact.stages if stage_.startswith("no "))
    return [(noun, number) for noun, _, number in parts]


def _framed(fact: Fact) -> list[tuple[str, list[str]]]:
    parts = (stage_.partition(":") for stage_ in fact.stages if stage_.startswith("in "))
    return [(tie, phrase.split()) for tie, _, phrase in parts]


def _levels(a: Fact, b: Fact) -> bool:
    """Whether they are of places of which one holds the other: "in the old town", "across the country"."""
    (mine, all_), (theirs, every) = _ranks(a), _ranks(b)
    if mine and theirs:
        return not mine & theirs or bool(all_) != bool(every)
    return bool((all_ and b.place and not a.place) or (every and a.place and not b.place))


def _ranks(fact: Fact) -> tuple[set[int], set[int]]:
    """How wide the places are that it is told of; and of those, which are told as a whole."""
    ties = [stage_.partition(":") for stage_ in fact.stages]
    told = [
        (rank, tie)
        for tie, _, noun in ties
        if tie in ("level", "whole") and (rank := level(noun)) is not None
    ]
    return {rank for rank, _ in told}, {rank for rank, tie in told if tie == "whole"}


def _grown(early: Fact, late: Fact, x: Setting, y: Setting) -> bool:
    """Whether the smaller is the figure of the beginning: "at first 15 families", "120 families"."""
    first = any(stage_ in early.stages and stage_ not in late.stages for stage_ in ("early", "opening"))
    return first and not (x.told and y.told) and below(early.interval, late.interval)


def _ages(a: Fact, b: Fact) -> bool:
    """ "Used to cost 5", "costs 12"; "when he came there were 40", "twenty years later there were nine"."""
    if "then" in a.stages:
        return "then" not in b.stages and a.event not in events("undergone.txt")
    if "ago" in a.stages:
        return "ago" not in b.stages and a.event not in events("undergone.txt")
    others = [
        stage_ for stage_ in b.stages if not stage_.startswith(("in ", "no ")) or stage_.endswith(_SEASONS)
    ]
    return "later" in a.stages and "later" not in b.stages and bool(others)


def _keys(a: Fact, b: Fact, x: Setting, y: Setting) -> bool:
    """Whether what they are told of differs: "when it opened" and "when it closed", before and since the reform."""
    if a.event in events("undergone.txt"):
        return False
    if any(_begun(one, other) for one, other in ((a, b), (b, a))):
        return True
    for (tie, one), (other, two) in product(_told(a), _told(b)):
        if {tie, other} == {"before", "after"} and one & two:
            return True
        if tie == other == "when":
            if (one & _BEGINNING and two & _END) or (two & _BEGINNING and one & _END):
                return True
        elif tie == other and _strange(one - two, y) and _strange(two - one, x):
            return True
    return False


def _begun(a: Fact, b: Fact) -> bool:
    """ "Had seven points when she took over", "finished on 46 points"."""
    ending = b.event == "end" and not any(tie == "when" for tie, _ in _told(b))
    return ending and any(tie == "when" and words & _BEGINNING for tie, words in _told(a))


def _told(fact: Fact) -> list[tuple[str, frozenset[str]]]:
    keyed = (
        stage_.partition(":")
        for stage_ in fact.stages
        if ":" in stage_
        and not stage_.startswith(("in ", "no ", "level:", "whole:", "draft:", "per:", "among:"))
    )
    on = (stage_.removeprefix("in on:").split() for stage_ in fact.stages if stage_.startswith("in on:"))
    at_ends = [
        ("when", frozenset(stems)) for stems in on if {*stems} & (_BEGINNING | _END)
    ]  # "on her arrival"
    return [*((tie, frozenset(stems.split())) for tie, _, stems in keyed), *at_ends]


def _strange(words: Set[str], setting: Setting) -> bool:
    return not all(heard(word, setting) for word in words)
