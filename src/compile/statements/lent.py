"""Names that tell of what stands beside them, not of what is said: their source need not have them in the same place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from compile.language import gazetteer
from compile.model.evidence import Name
from compile.model.statement import Shift
from compile.statements.listed import lists
from compile.statements.named import titled
from compile.text.stems import stems

_MARKED = re.compile(r'["“]([^"”]+)["”]')
#: A length of time to something else, which the reader of both passages can reckon: "within a year of Lind's murder".
_REFERRED = re.compile(
    r"\b(?:day|week|month|year|decade|hour|minute)s?\s+(?:after|before|of|following|prior to)\s+(?:the\s+)?$"
)
#: So many other words of a quoted title are enough to know it by.
_ENOUGH = 2


def own(shifts: Iterable[Shift], text: str, names: Sequence[Name]) -> Iterator[Shift]:
    """The shifts without those of a name that is part of another: of a title, an address, the name of a work."""
    by_start = {name.start: name for name in names}
    for shift in shifts:
        name = by_start.get(shift.start) if shift.kind == "name" else None
        if name is None or not _lent(name, text, names):
            yield shift


def _lent(name: Name, text: str, names: Sequence[Name]) -> bool:
    return (
        titled(name, text)
        or _address(name, text, names)
        or _work(name, text)
        or _glossed(name, text)
        or _REFERRED.search(text, 0, name.start) is not None
    )


def _glossed(name: Name, text: str) -> bool:
    """Whether it is what the words before it are called for short: "Ashby Football Club (FC)"."""
    if text[name.start - 1 : name.start] != "(" or text[name.end : name.end + 1] != ")":
        return False
    initials = "".join(word[0] for word in re.findall(r"[A-Z]\w*", text[: name.start]))
    return name.text.isupper() and initials.endswith(name.text)


def _address(name: Name, text: str, names: Sequence[Name]) -> bool:
    """Whether it says where the place before it lies: "Springfield, Ohio"; not where both are known and it does not."""
    before = next((other for other in names if text[other.end : name.start] == ", "), None)
    if before is None or not gazetteer.known(name.forms[0]) or _listed(name, text, names):
        return False
    town = before.text.split()[-1]
    return not gazetteer.apart(before.text, name.text) and not gazetteer.apart(town, name.text)


def _listed(name: Name, text: str, names: Sequence[Name]) -> bool:
    """Whether names follow it as in a list: "the villages of Ashby, Thorpe, Keld and Orton"."""
    run = next((run for run in lists(text, names) if name in run), ())
    return any(a.start >= name.start and text[a.end : b.start] != ", " for a, b in pairwise(run))


def _work(name: Name, text: str) -> bool:
    """Whether it is a part of a longer title in quotation marks, which is known by its other words."""
    for found in _MARKED.finditer(text):
        if found.start() < name.start and name.end <= found.end():
            return len(set(stems(found[1])) - set(stems(name.text))) >= _ENOUGH
    return False
