"""Citations dropped, and one source given for another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from compile.model.evidence import Source
from compile.model.manuscript import Citation
from compile.probe.flip import Flip
from compile.probe.ground import Ground
from compile.probe.stock import Stock
from compile.text.folding import folded
from compile.text.stems import stem


def dropped(ground: Ground, stock: Stock, random: Random) -> Iterator[Flip | None]:
    """The whole bracket of a citation, with the space before it.

    Not where the next bracket has the same source: it then vouches for these words too, and nothing is lost.
    """
    content = ground.chapter.text.content
    for citation in _own(ground):
        if _vouched_still(citation, ground):
            continue
        bracket = _bracket(content, citation)
        if bracket is not None:
            start, end = bracket
            yield _flip("dropped citation", ground, start, end, "")


def swapped(ground: Ground, stock: Stock, random: Random) -> Iterator[Flip | None]:
    """One key for that of another captured source which the statement does not cite."""
    content = ground.chapter.text.content
    cited = {citation.key for citation in ground.statement.citations}
    others = [source for source in stock.sources if source.key not in cited]
    for citation in _own(ground)[:1]:
        at = content.find(citation.key, citation.span.start, citation.span.end)
        if others and at >= 0 and len(cited) == 1:
            other = random.choice(others)
            flip = _flip("swapped citation", ground, at, at + len(citation.key), other.key)
            yield replace(flip, fits=other.key if _holds(other, ground) else "")


def _own(ground: Ground) -> list[Citation]:
    """The citations that stand in the statement itself, one a bracket; not those lent by its row or list."""
    groups: dict[int, Citation] = {}
    for citation in ground.statement.citations:
        if citation.position >= 0 and citation.mode == "normal":
            groups.setdefault(citation.group, citation)
    return list(groups.values())


def _vouched_still(dropped: Citation, ground: Ground) -> bool:
    """Whether the bracket behind it cites all of its keys."""
    behind = [c for c in ground.statement.citations if c.position > dropped.position]
    if not behind:
        return False
    first = min(behind, key=lambda c: c.position)
    keys = {c.key for c in ground.statement.citations if c.group == dropped.group}
    return keys <= {c.key for c in behind if c.group == first.group}


def _bracket(content: str, citation: Citation) -> tuple[int, int] | None:
    start, end = content.rfind("[", 0, citation.span.start), content.find("]", citation.span.end)
    if start < 0 or end < 0 or re.search(r"[\[\]\n]{2}", content[start + 1 : end]):
        return None
    while start > 0 and content[start - 1] in " \n":
        start -= 1
    return start, end + 1


def _holds(source: Source, ground: Ground) -> bool:
    """Whether the source has each figure and each name of the statement somewhere: it may say the same."""
    said = {word for passage in source.passages for word in passage.stems}
    statement = ground.statement
    figures = {stem(word) for word in re.findall(r"\d[\d,.]*\d|\d", statement.text)}
    names = {stem(part) for name in statement.names for part in folded(name.text).split() if len(part) > 3}
    return figures | names <= said


def _flip(kind: str, ground: Ground, start: int, end: int, now: str) -> Flip:
    return Flip(
        kind="dropped citation" if kind == "dropped citation" else "swapped citation",
        statement=ground.statement.id,
        chapter=ground.chapter.slug,
        start=start,
        end=end,
        was=ground.chapter.text.content[start:end],
        now=now,
    )
