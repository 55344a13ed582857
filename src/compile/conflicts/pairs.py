"""Facts of the sources that may be about one thing, found without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from compile.conflicts import itself
from compile.language.comparing import Setting, settings
from compile.language.comparing.families import happening, kin
from compile.language.comparing.setting import known
from compile.language.names import read as read_names
from compile.model.evidence import Fact, Passage, Source

#: Up to so many facts of one measure are compared each with each.
_BLOCK = 40
#: A name that more of a block's facts share than this tells nothing.
_COMMON = 25


#: Who is not named: "he said" may be the one who spoke before.
_NOBODY = frozenset({"", "he", "she", "they", "it", "i", "we", "who"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnessed:
    """A fact where a source says it."""

    source: Source
    passage: Passage
    fact: Fact
    setting: Setting


def witnesses(sources: tuple[Source, ...]) -> tuple[Witnessed, ...]:
    """Every fact of the sources, in order."""
    return tuple(found for source in sources for found in _witnessed(source))


def pairs(witnessed: tuple[Witnessed, ...]) -> Iterator[tuple[Witnessed, Witnessed]]:
    """Pairs of facts of one kind, unit and event (or head), each once, in the order of the sources.

    Facts of one source are paired where different parties say them, or where it may contradict itself.
    """
    facts = [found.fact for found in witnessed]
    for left, right in candidates(facts, [found.setting.names for found in witnessed]):
        a, b = witnessed[left], witnessed[right]
        if apart(a, b) or (a.passage.number != b.passage.number and itself.eligible(a.fact, b.fact)):
            yield a, b


def candidates(facts: Sequence[Fact], names: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    """Pairs (by index, in order) of facts of one kind, unit and event (or head); ``names`` stand around each.

    Blocks too large for all their pairs are cut by those names; so the work stays near linear in the number of facts.
    """
    blocks: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at, fact in enumerate(facts):
        for measure in _measures(fact):
            unit = "" if fact.kind == "date" else fact.unit
            blocks[fact.kind, unit, measure].append(at)
    return sorted({pair for block in blocks.values() for pair in _within(block, names)})


def _witnessed(source: Source) -> Iterator[Witnessed]:
    titles = known(read_names(source.title))
    for passage, setting in zip(source.passages, settings(source, titles), strict=True):
        for fact in passage.facts:
            yield Witnessed(source=source, passage=passage, fact=fact, setting=setting)


def _measures(fact: Fact) -> list[str]:
    events = [f"event {happening(fact.event)}"] if fact.event else []
    return events + ([f"head {kin(fact.head)}"] if fact.head and fact.kind == "quantity" else [])


def _within(block: list[int], names: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    if len(block) <= _BLOCK:
        yield from combinations(block, 2)
        return
    by_name: dict[str, list[int]] = defaultdict(list)
    for at in block:
        for name in names[at]:
            by_name[name].append(at)
    for members in by_name.values():
        if len(members) <= _COMMON:
            yield from combinations(members, 2)


def apart(a: Witnessed, b: Witnessed) -> bool:
    """Whether two sources speak, or two named parties in one."""
    if a.source.key != b.source.key:
        return True
    if a.passage is b.passage and a.fact.kind == "date":
        return False  # "it began in 2006, the Globe reported in 2010"
    holders = {a.fact.holder, b.fact.holder}
    return len(holders) == 2 and not holders & _NOBODY
