"""Two texts side by side → what the clauses of the second say that the first says too, and what speaks against it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple, TypeAlias

from compile.conflicts import topics
from compile.conflicts.sides import nobody
from compile.conflicts.uttered import Uttered, uttered
from compile.language import frames, gazetteer, variants
from compile.language.comparing import Setting
from compile.language.comparing.predicated import alike, departs, follows
from compile.language.lexicon import words
from compile.model.evidence import Name, Predication, Source
from compile.model.statement import Agreement, Side
from compile.text.stems import is_content, stem

#: More pairs of clauses than these are not looked at.
_MANY = 10_000
#: A sentence of which more than this share of words begin with a capital is a headline.
_TITLED = 0.8

_Question: TypeAlias = Callable[[Predication, Predication, Setting, Setting], bool]


class Agreeing(NamedTuple):
    """The clauses of the second text that follow from clauses of the first, and why it as a whole does not; "" if nothing is found.

    alike  a clause of it has the predicate of one of the first's, and nothing says that they are of two things
    names  where the second text names what the first speaks of without its name
    """

    clauses: tuple[Agreement, ...] = ()
    doubt: str = ""
    alike: bool = False
    names: tuple[tuple[int, int], ...] = ()


def agreeing(a: Source, b: Source) -> Agreeing:
    """What of ``b`` follows from ``a``.

    A name that the first does not have, or a clause that the first has of somebody else, is a reason against it.
    """
    left, right = uttered(a, given=True), uttered(b, given=True)
    if len(left) * len(right) > _MANY:
        return Agreeing()
    names = topics.named(a, b)
    agreements: list[Agreement] = []
    doubts: list[str] = []
    touched = False
    for other in right:
        near = [one for one in left if alike(one.predication, other.predication)]
        borne = [one for one in left if _asked(follows, one, other)]
        if borne:
            agreements.append(Agreement(kind="event", a=_side(borne[0]), b=_side(other)))
        elif near and all(_asked(departs, one, other) for one in near):
            doubts.append(f"the first text says otherwise of “{other.predication.text}”")
        touched = touched or bool(near)
    strange = next(_strange(a, b, names), "")
    doubt = f"the first text does not tell of “{strange}”" if strange else next(iter(doubts), "")
    return Agreeing(tuple(agreements), doubt, touched, names)


def _asked(question: _Question, a: Uttered, b: Uttered) -> bool:
    return question(a.predication, b.predication, a.setting, b.setting)


def _strange(a: Source, b: Source, named: tuple[tuple[int, int], ...]) -> Iterator[str]:
    """The names of ``b`` that ``a`` has in no form, those apart which only name what it speaks of."""
    names = [frames.name_of(name) for passage in a.passages for name in passage.names]
    stems = {word for passage in a.passages for word in passage.stems}
    for passage in b.passages:
        if _headline(passage.text or ""):
            continue
        for name in passage.names:
            at = passage.start + name.start
            if not any(start <= at < end for start, end in named) and not _told(name, names, stems):
                yield name.text


def _headline(text: str) -> bool:
    """Whether "Rebels Take Bridge" writes all of its words as names are written."""
    told = [word for word in text.split() if is_content(word.lower()) and word[:1].isalpha()]
    return len(told) > 3 and sum(word[0].isupper() for word in told) > _TITLED * len(told)


def _told(name: Name, names: list[str], stems: set[str]) -> bool:
    canonical = frames.name_of(name)
    parts = {stem(part) for part in name.text.lower().split() if is_content(part)}
    if (parts - _common() or parts) & stems or set(gazetteer.people(canonical)) & stems:
        return True
    return any(variants.one(canonical, other) for other in names)


@cache
def _common() -> frozenset[str]:
    """Words of names that tell none from another: "University" of "Olsten University"."""
    listed = words("group-word") | words("place-word") | words("person-title")
    return frozenset(map(stem, listed))


def _side(found: Uttered) -> Side:
    said = found.predication
    return Side(
        key=found.source.key,
        passage=found.passage.number,
        predication=said,
        start=said.start,
        end=said.end,
        says=said.text,
        holder=nobody(said.holder),
    )
