"""Clauses of the book, in its own voice, that exclude each other: "the toll was lifted", "the toll was never lifted"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from compile.conflicts import itself
from compile.conflicts.flatness import attributed
from compile.conflicts.telling import Manuscript
from compile.language.comparing import Setting
from compile.language.comparing.predicated import Difference, agrees, compare, families
from compile.language.comparing.setting import known, tells
from compile.model.evidence import Argument, Predication
from compile.model.statement import Statement

#: What a book is held against itself in.
_KINDS = frozenset({"polarity", "identity", "place", "extent"})
#: A name that more clauses of a family share than this tells nothing.
_COMMON = 30


class Said(NamedTuple):
    """A clause of the statement number ``at``, and what stands around it."""

    at: int
    predication: Predication
    setting: Setting


def restated(
    manuscript: Manuscript, apart: Callable[[int, int], bool]
) -> Iterator[tuple[Said, Said, Difference]]:
    """Pairs of clauses of two statements that exclude each other, in reading order; ``apart``: not these two statements."""
    found = [said for at in range(len(manuscript.statements)) for said in _own(at, manuscript)]
    for left, right in _near(found):
        a, b = found[left], found[right]
        if a.at == b.at or apart(a.at, b.at):
            continue
        difference = compare(a.predication, b.predication, a.setting, b.setting)
        if difference is not None and _at_odds(a, b, difference) and not _both(a, b, difference, manuscript):
            yield a, b, difference


def _at_odds(a: Said, b: Said, found: Difference) -> bool:
    """An office passes from one to another: who held it is at odds only where both say when."""
    if found.kind not in _KINDS or (found.kind == "identity" and a.predication.as_of is None):
        return False
    return itself.told(a.predication, b.predication, a.setting, b.setting, (found.a, found.b))


def _own(at: int, manuscript: Manuscript) -> Iterator[Said]:
    statement = manuscript.statements[at]
    if statement.kind in ("cell", "heading", "quote") or _anothers(statement, manuscript):
        return
    quoted = [(one.start - statement.start, one.end - statement.start) for one in statement.quotations]
    setting = replace(manuscript.setting(at), said=statement.predications)
    for one in statement.predications:
        if (
            one.modality == "asserted"
            and not one.holder
            and not any(low <= one.start < high for low, high in quoted)
        ):
            yield Said(at, one, setting)


def _anothers(statement: Statement, manuscript: Manuscript) -> bool:
    return statement.claims_difference or attributed(statement, None, manuscript.around(statement))


def _near(found: list[Said]) -> list[tuple[int, int]]:
    """Pairs that share a family of predicates and a name that tells one thing from others."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, said in enumerate(found):
        names = sorted({name for one in said.predication.arguments for name in one.names if tells(name)})
        for family in families(said.predication) if names else ():
            for name in names:
                blocks[family, name].append(number)
    members = (block for block in blocks.values() if 1 < len(block) <= _COMMON)
    return sorted({pair for block in members for pair in combinations(block, 2)})


def _both(a: Said, b: Said, found: Difference, manuscript: Manuscript) -> bool:
    """Whether one of the statements says the other's side as well."""
    if found.a and found.b and found.a.names and found.b.names:
        return _names(found.b, a, manuscript) or _names(found.a, b, manuscript)
    first, last = (manuscript.statements[said.at].predications for said in (a, b))
    return any(agrees(one, b.predication) for one in first) or any(agrees(a.predication, one) for one in last)


def _names(argument: Argument, said: Said, manuscript: Manuscript) -> bool:
    """Whether a statement has a name of the other's argument."""
    return not set(argument.names).isdisjoint(known(manuscript.statements[said.at].names))
