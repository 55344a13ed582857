"""Tokens → groups: noun phrases, verb groups, and the words between them; a cascade of patterns over the tags.

After S. Abney, "Partial Parsing via Finite-State Cascades", 1996: each level is found by one pattern, longest first.
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: Noun phrases: determiners, modifiers, head; a determiner or a pronoun alone.
_NOUN = (
    r"(?!-)(?:r(?=[d#]))?d*r?Z?(?:(?<=[dq])y+(?:-y+)?|q|(?<![nzZ])\#|a|n|z|r(?=a)|,(?=a+[nz])|c(?=a)|(?<=[nzZa#])-[pu]?(?=[nza#e])|"
    r"(?<=-)e|x(?=z))*(?:[nz]|(?<=Z)|(?<![nzZ])\#)|o|d|q"
)
#: Verb groups: "was never lifted", "had been cancelled", "to have left", "turned down", "having been held".
_VERB = r"r*(?:tr*)?(?:[mbhkj](?:r|[bhk])*(?:[veg])?|[veg])u?"
#: Dates, no modifiers of a noun: "the second quarter", not "the 1920 election".
_DATE = r"d+y++(?![naqzZ#e-])"
_GROUP = re.compile(rf"(?P<V>{_VERB})|(?P<y1>{_DATE})|(?P<N>{_NOUN})|(?P<y>y+)|(?P<o>.)", re.DOTALL)


class Group(NamedTuple):
    """Tokens ``first:last``. ``kind`` is N noun phrase, V verb group, y date, else the tag of the one token.

    ``parts`` of a coordination are its noun phrases ("Ada and the guards"); of any other noun phrase itself alone.
    """

    kind: str
    first: int
    last: int
    parts: tuple[tuple[int, int], ...] = ()


def groups(tags: str) -> tuple[Group, ...]:
    """The groups of a sentence, in order; they cover all tokens."""
    found = (_group(match) for match in _GROUP.finditer(tags) if match.group())
    return _joined(tags, list(found))


def _group(match: re.Match[str]) -> Group:
    kind = (match.lastgroup or "o")[:1]
    first, last = match.span()
    if kind == "o":
        kind = match.group()
    return Group(kind, first, last, ((first, last),) if kind == "N" else ())


def finite(tags: str, group: Group) -> bool:
    """Whether a verb group has a finite verb: not "to go", "held", "holding"."""
    return group.kind == "V" and tags[group.first : group.last].lstrip("r")[:1] in "vmbhk"


def _joined(tags: str, found: list[Group]) -> tuple[Group, ...]:
    """With coordinated noun phrases as one: "Ada, Bo and the guards"; not where the second has a verb of its own."""
    done: list[Group] = []
    at = 0
    while at < len(found):
        group = found[at]
        if group.kind == "N":
            group, at = _coordination(tags, found, at, done)
        done.append(group)
        at += 1
    return tuple(done)


def _coordination(tags: str, found: list[Group], at: int, before: list[Group]) -> tuple[Group, int]:
    listed, end, closed = [at], at, False
    while not closed and end + 2 < len(found) and found[end + 2].kind == "N" and found[end + 1].kind in ",c":
        closed = found[end + 1].kind == "c"
        end += 2
        listed.append(end)
        if (
            not closed
            and found[end + 1 : end + 3]
            and [g.kind for g in found[end + 1 : end + 3]] == [",", "c"]
        ):
            break
    opening = not before or before[-1].kind in "si;w"
    verb = end + 1 < len(found) and finite(tags, found[end + 1])
    if not closed or (verb and not (opening or (len(listed) > 2 and before[-1].kind == "c"))):
        return found[at], at
    parts = tuple(part for number in listed for part in found[number].parts)
    return Group("N", found[at].first, found[end].last, parts), end
