"""What a source has of each figure, date and name of a statement, and whether it agrees with it as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from compile.model.statement import Bearing, Statement, Support
from compile.model.states import BEARS
from compile.text.relations import DISAGREEING

Agreement: TypeAlias = Literal["agrees", "differs", "silent", "unread"]
Verdict: TypeAlias = Literal["found", "contradicted", "absent", "unsettled"]

#: Of two verdicts on one part the earlier counts: what a source bears out in one place it may put otherwise in another.
_RANKS: tuple[Verdict, ...] = ("found", "contradicted", "unsettled", "absent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A part of a statement as ``said``, and what the source has ``there``, in ``passage``."""

    said: str
    verdict: Verdict
    there: str = ""
    passage: int | None = None

    @property
    def same(self) -> bool:
        """Whether the source writes it as the statement does."""
        return _folded(self.said) == _folded(self.there)

    def said_in(self, quoted: str) -> bool:
        """Whether a quotation, of which more is known, holds it, and nothing speaks against it."""
        return self.verdict != "contradicted" and self.same and _folded(self.said) in _folded(quoted)


def points(supports: tuple[Support, ...]) -> tuple[Point, ...]:
    """Figures and dates with what the source has; of names and deeds only what it lacks or puts otherwise."""
    best: dict[str, Point] = {}
    for bearing in _bearings(supports):
        point = _point(bearing)
        if point is None:
            continue
        known = best.get(point.said)
        if known is None or _RANKS.index(point.verdict) < _RANKS.index(known.verdict):
            best[point.said] = point
    return tuple(best.values())


def _point(bearing: Bearing) -> Point | None:
    verdict, passage = bearing.verdict, bearing.passage
    if bearing.fact is not None:
        there = bearing.evidence.text if bearing.evidence is not None else ""
        return Point(said=bearing.fact.text, verdict=verdict, there=there, passage=passage)
    part = bearing.name or bearing.predication
    if part is None or verdict == "found" or (bearing.name is None and verdict != "contradicted"):
        return None
    there = bearing.against.text if bearing.against is not None else ""
    return Point(said=part.text, verdict=verdict, there=there, passage=passage)


def names(supports: tuple[Support, ...]) -> tuple[str, ...]:
    """The names of the statement that the source has."""
    found = (each.name.text for each in _bearings(supports) if each.name and each.verdict == "found")
    return tuple(dict.fromkeys(found))


def agreement(statement: Statement, key: str, supports: tuple[Support, ...], captured: bool) -> Agreement:
    """How a source that a statement cites stands to it: in a typed citation as the author says, else by what it has."""
    if any(citation.key == key and citation.relation in DISAGREEING for citation in statement.citations):
        return "differs"
    if not captured:
        return "unread"
    verified = {found.match for found in statement.verifications if found.key == key}
    verdicts = {point.verdict for point in points(supports)}
    if "contradicted" in verdicts or verified & {"altered", "meaning-altered", "hides"}:
        return "differs"
    near = any(support.scores[:1] >= (BEARS,) for support in supports)
    if near or verified & {"exact", "permitted"} or "found" in verdicts or names(supports):
        return "agrees"
    return "silent"


def _bearings(supports: tuple[Support, ...]) -> Iterator[Bearing]:
    return (bearing for support in supports for bearing in support.bearings)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
