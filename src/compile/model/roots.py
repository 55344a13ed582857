"""Which sources rest on which: the roots of what a book says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Because: TypeAlias = Literal["copy", "same-work", "attributed", "cited", "noted", "related"]
Extent: TypeAlias = Literal["all", "some", "passages"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """Source ``key`` rests on source ``on``; ``on`` is "" for an outlet that is no source of the project.

    because   "copy" (its passages stand in the other), "same-work" (one DOI, address, or title and author), "attributed"
              ("according to B", "B reported", "told B"), "cited" (its text gives the title or the address of the other),
              "noted" (the bibliography says so in words), "related" (the bibliography says so in ``related``)
    extent    how much of it does: "all"; "some", nobody can tell which; "passages", those alone
    passages  pairs of numbers, of ``key``'s passage and of ``on``'s (0: of none in particular)
    words     what names ``on``, as written
    mutual    which of the two came first is not known
    reference whether ``key`` is a work of reference: an encyclopedia, a wiki
    """

    key: str
    on: str
    because: Because
    extent: Extent
    passages: tuple[tuple[int, int], ...] = ()
    words: str = ""
    mutual: bool = False
    reference: bool = False

    def bears(self, passage: int | None) -> bool:
        """Whether what a passage of ``key`` says may come from ``on``."""
        return self.extent != "passages" or passage in {number for number, _ in self.passages}


#: A key, and the passage of it that bears a statement out (None: none in particular).
Witness: TypeAlias = tuple[str, int | None]


def path(rests: Sequence[Rest], start: Witness, end: str) -> tuple[Rest, ...]:
    """The shortest way from a witness to a source on which it rests; () if it does not rest on it."""
    ways: list[tuple[Witness, tuple[Rest, ...]]] = [(start, ())]
    seen = {start[0]}
    for (key, passage), way in ways:
        for rest in rests:
            for other in _next(rest, key, passage):
                if other == end:
                    return (*way, rest)
                if other not in seen:
                    seen.add(other)
                    ways.append(((other, None), (*way, rest)))
    return ()


def _next(rest: Rest, key: str, passage: int | None) -> Iterator[str]:
    """Where one edge leads from a source: forward; of two of which neither is known to be the first, back as well."""
    if rest.key == key and rest.on and rest.bears(passage):
        yield rest.on
    elif rest.mutual and rest.on == key:
        numbers = {number for _, number in rest.passages}
        if rest.extent != "passages" or passage in numbers:
            yield rest.key


def shared(rests: Sequence[Rest], a: Witness, b: Witness) -> tuple[Rest, ...]:
    """What makes two witnesses one: one rests on the other, or all of both on a third; () if nothing does."""
    found = path(rests, a, b[0]) or path(rests, b, a[0]) or _outside(rests, a, b)
    if found:
        return found
    for third in sorted({rest.on for rest in rests if rest.on} - {a[0], b[0]}):
        ways = path(rests, a, third), path(rests, b, third)
        if all(ways) and all(rest.extent == "all" for way in ways for rest in way):
            return (*ways[0], *ways[1])
    return ()


def _outside(rests: Sequence[Rest], a: Witness, b: Witness) -> tuple[Rest, ...]:
    """Both passages pass on the word of one outlet that is no source of the project: one dispatch."""
    for one in rests:
        if not one.on and one.key == a[0] and one.bears(a[1]):
            for other in rests:
                if other.words == one.words and other.on == "" and other.key == b[0] and other.bears(b[1]):
                    return one, other
    return ()


def independent(rests: Sequence[Rest], witnesses: Iterable[Witness]) -> tuple[tuple[str, ...], ...]:
    """The keys of the witnesses, those of one root together, in the order given."""
    groups: list[list[Witness]] = []
    for witness in witnesses:
        held = [group for group in groups if any(shared(rests, other, witness) for other in group)]
        merged = [*(one for group in held for one in group), witness]
        groups = [group for group in groups if group not in held] + [merged]
    return tuple(tuple(dict.fromkeys(key for key, _ in group)) for group in groups)


def circles(rests: Sequence[Rest], keys: Collection[str]) -> tuple[tuple[str, ...], ...]:
    """Pairs of keys each of which rests on the other, other than as two prints of one work."""
    known = sorted(set(keys))
    one_way = [rest for rest in rests if not rest.mutual and rest.because not in ("copy", "same-work")]
    return tuple(
        (a, b)
        for at, a in enumerate(known)
        for b in known[at + 1 :]
        if path(one_way, (a, None), b) and path(one_way, (b, None), a)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Falling:
    """What becomes of a statement (by id) without a source.

    how    "falls" (it cites nothing else), "dependent" (all else that it cites rests on that source), "part" (``parts``
           of it, as written, have no other support)
    left   the keys that it still cites
    """

    statement: str
    how: Literal["falls", "dependent", "part"]
    left: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
