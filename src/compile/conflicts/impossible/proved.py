"""Two stretches that cannot both be right, with why → Conflict."""

from __future__ import annotations

from compile.conflicts import stretches
from compile.conflicts.stretches import Kind
from compile.model.evidence import Fact, Passage, Source
from compile.model.statement import Conflict, Side, Slot


def clash(kind: Kind, a: Side, b: Side, why: str, shown: tuple[str, str] | None = None) -> Conflict:
    """The conflict of two sides; ``why`` names what was compared, ``shown`` what each side makes of it."""
    one, other = shown or (a.says, b.says)
    parts = tuple(f"{side.key} {side.passage} {side.start} {side.says}" for side in (a, b))
    return stretches.clash(kind, a, b, (Slot(name=why, a=one, b=other, verdict="differs"),), parts)


def told(source: Source, passage: Passage, fact: Fact) -> Side:
    """A fact as a side."""
    return Side(key=source.key, passage=passage.number, fact=fact, says=fact.text, holder="")


def read(source: Source, passage: Passage, span: tuple[int, int]) -> Side:
    """A stretch of a passage as a side."""
    return stretches.side(source, passage.start + span[0], passage.start + span[1])
