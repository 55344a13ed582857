"""Names that stand in a list: "Ashby, Thorpe and Keld"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from compile.model.evidence import Name

#: What stands between two members of a list.
_JOINED = re.compile(r", |,? (?:and|or) ")


def lists(text: str, names: Iterable[Name]) -> list[tuple[Name, ...]]:
    """The lists of names in a text."""
    found = runs(names, lambda a, b: _JOINED.fullmatch(text, a.end, b.start) is not None)
    return [run for run in found if len(run) > 1]


def runs(names: Iterable[Name], tied: Callable[[Name, Name], bool]) -> list[tuple[Name, ...]]:
    """Names in their order, those together that are ``tied`` to the one before."""
    ordered: Sequence[Name] = sorted(names, key=lambda name: name.start)
    found = [list(ordered[:1])] if ordered else []
    for a, b in pairwise(ordered):
        if tied(a, b):
            found[-1].append(b)
        else:
            found.append([b])
    return [tuple(run) for run in found]
