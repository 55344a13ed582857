"""Which stretch of a sentence each of its citations vouches for."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise

from compile.model.manuscript import OBJECT, Citation, Prose

Stretch = tuple[int, int]

_WORD = re.compile(r"[^\W_]")


def scoped(prose: Prose, start: int, end: int) -> tuple[Citation, ...]:
    """The citations that stand in a sentence, each with the scope it has there.

    One bracket vouches for the whole sentence. Several share it: first by semicolons ("A [@a]; B [@b]"), then
    each has the stretch since the one before it, and the last one what follows it. An in-text citation
    vouches forward ("@a counted 46, @b 52"). Keys of one bracket share their scope.
    """
    inside = sorted((c for c in prose.citations if start <= c.position < end), key=lambda c: c.position)
    groups = [tuple(members) for _, members in groupby(inside, key=lambda c: (c.group, c.position))]
    if not groups:
        return ()
    found: list[Citation] = []
    for part, members in _shared(prose.text, (start, end), groups):
        for stretch, group in zip(_cut(prose.text, part, members), members, strict=True):
            found.extend(replace(citation, scope=stretch) for citation in group)
    return tuple(found)


def _shared(
    text: str, whole: Stretch, groups: list[tuple[Citation, ...]]
) -> list[tuple[Stretch, list[tuple[Citation, ...]]]]:
    """Parts between semicolons that hold a citation; a part without one goes to the next that has."""
    cuts = [at + 1 for at in range(*whole) if text[at] == ";"]
    parts: list[tuple[Stretch, list[tuple[Citation, ...]]]] = []
    begin = whole[0]
    for cut in [*cuts, whole[1]]:
        members = [group for group in groups if begin <= group[0].position < cut]
        if members:
            parts.append(((begin, cut), members))
            begin = cut
    (first, _), members = parts[-1]
    parts[-1] = ((first, whole[1]), members)
    return parts


def _cut(text: str, part: Stretch, groups: list[tuple[Citation, ...]]) -> list[Stretch]:
    """The stretch of each bracket inside one part."""
    starts, ends = [part[0]], []
    for before, after in pairwise(groups):
        end, start = _bounds(text, before[0], after[0])
        ends.append(end)
        starts.append(start)
    return _doubled(text, list(zip(starts, [*ends, part[1]], strict=True)), groups)


def _bounds(text: str, before: Citation, after: Citation) -> Stretch:
    """Where the stretch of one bracket ends and where that of the next begins.

    Between one that vouches forward and one that vouches back ("@a counted 46, the hospital 52 [@b]") the
    words after the first comma belong to both: neither is blamed alone for what stands there.
    """
    if _forward(text, after):
        return after.position, after.position
    if not _forward(text, before):
        return before.position + 1, before.position + 1
    comma = text.find(",", before.position, after.position)
    return after.position, (comma if comma > 0 else before.position) + 1


def _forward(text: str, citation: Citation) -> bool:
    """Whether it vouches for what follows: "@smith2019 counted 46", "Smith [-@smith2019] counted 46"."""
    if citation.mode == "in-text":
        return True
    follows = text[citation.position + 1 : citation.position + 3].strip()
    return citation.mode == "suppress-author" and bool(_WORD.match(follows))


def _doubled(text: str, stretches: list[Stretch], groups: list[tuple[Citation, ...]]) -> list[Stretch]:
    """Brackets with no word between them ("… 46 [@a] [@b].") vouch for the same stretch."""
    found: list[Stretch] = []
    for stretch, group in zip(stretches, groups, strict=True):
        before = text[stretch[0] : group[0].position].replace(OBJECT, " ")
        if found and not _forward(text, group[0]) and not _WORD.search(before):
            stretch = (found[-1][0], stretch[1])
        found.append(stretch)
    return found
