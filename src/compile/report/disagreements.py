"""The conflicts among a project's sources as rows: one a dispute, or one a conflict that nobody has recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import get_args

from compile.model.book import Book
from compile.model.diagnostic import Evidence
from compile.model.evidence import Source
from compile.model.statement import Acknowledgement, Conflict, Side
from compile.model.states import Standing, standing

#: Verdicts of pairs that are at odds; the others are the ledger's.
AT_ODDS = ("conflict", "positions", "dismissed")
_ORDER: tuple[Standing, ...] = get_args(Standing)


@dataclass(slots=True, kw_only=True)
class Row:
    """One disagreement. ``proven``: a rule finds it, too; ``pairs`` are its conflicts, of more than two sides several."""

    id: str
    title: str
    kind: str
    standing: Standing
    sides: list[Side]
    pairs: list[Conflict] = field(default_factory=list)
    because: str = ""
    by: str = ""

    @property
    def verdict(self) -> str:
        """``conflict`` if a pair is one, else ``positions``."""
        return "positions" if all(pair.verdict == "positions" for pair in self.pairs) else "conflict"

    @property
    def proven(self) -> bool:
        """Whether a rule finds one of its pairs."""
        return any(pair.proven for pair in self.pairs)

    @property
    def told(self) -> tuple[Acknowledgement, ...]:
        """Where the book tells of it."""
        return tuple(dict.fromkeys(told for pair in self.pairs for told in pair.acknowledgements))


def rows(book: Book) -> tuple[Row, ...]:
    """Every disagreement: first what nobody has decided on, then what is open, acknowledged, dismissed."""
    disputes = {dispute.id: dispute for dispute in book.disputes}
    found: dict[str, Row] = {}
    for conflict in book.conflicts:
        if conflict.verdict not in AT_ODDS:
            continue
        dispute = disputes.get(conflict.dispute)
        name = dispute.id if dispute else conflict.id
        if name not in found:
            found[name] = Row(
                id=name,
                title=dispute.title if dispute else "",
                kind=conflict.kind,
                standing=standing(conflict, book.disputes),
                sides=list(dispute.sides) if dispute else [conflict.a, conflict.b],
                because=dispute.because if dispute else "",
                by=dispute.by if dispute else "",
            )
        found[name].pairs.append(conflict)
    return tuple(sorted(found.values(), key=lambda row: _ORDER.index(row.standing)))


def stretch(side: Side) -> tuple[int, int]:
    """The offsets of a side's words in its passage; (0, 0) if they are not known."""
    if side.fact is not None:
        return side.fact.start, side.fact.end
    if side.predication is not None and side.start < 0:
        return side.predication.start, side.predication.end
    return max(side.start, 0), max(side.end, 0)


def evidence(book: Book, row: Row) -> Iterator[Evidence]:
    """Each side's passage, with what it says marked."""
    sources = {source.key: source for source in book.sources}
    known = {(s.key, s.passage, s.says): s for pair in row.pairs for s in (pair.a, pair.b)}
    for number, side in enumerate(row.sides):
        found = known.get((side.key, side.passage, side.says), side)
        yield _evidence(sources.get(side.key), found, "one" if number == 0 else "other")


def _evidence(source: Source | None, side: Side, name: str) -> Evidence:
    held = None if source is None else next((p for p in source.passages if p.number == side.passage), None)
    if source is None or held is None:
        return Evidence(key=side.key, locator="not captured", value=side.says, name=name)
    text = held.text or ""
    start, end = stretch(side)
    if end <= start:
        start = max(text.find(side.says), 0)
        end = start + len(side.says) if side.says in text else len(text)
    return Evidence(
        key=side.key,
        locator=held.locator,
        captured=source.captured,
        path=source.text.path if source.text else f"sources/{side.key}.seal.json",
        text=text,
        start=min(start, len(text)),
        end=min(end, len(text)),
        value=side.says,
        name=name,
    )
