"""Two stretches that cannot both be right, with why → Conflict."""

from __future__ import annotations

import hashlib
from typing import Literal, TypeAlias

from compile.conflicts.reckoned import side as stretch
from compile.model.evidence import Fact, Passage, Source
from compile.model.statement import Conflict, Side, Slot

Kind: TypeAlias = Literal["date", "quantity", "polarity", "identity"]


def clash(kind: Kind, a: Side, b: Side, why: str, shown: tuple[str, str] | None = None) -> Conflict:
    """The conflict of two sides; ``why`` names what was compared, ``shown`` what each side makes of it."""
    one, other = shown or (a.says, b.says)
    parts = "|".join(f"{side.key} {side.passage} {side.start} {side.says}" for side in (a, b))
    return Conflict(
        id=f"{kind}-{hashlib.sha256(parts.encode()).hexdigest()[:8]}",
        kind=kind,
        verdict="conflict",
        a=a,
        b=b,
        proof=(Slot(name=why, a=one, b=other, verdict="differs"),),
    )


def told(source: Source, passage: Passage, fact: Fact) -> Side:
    """A fact as a side."""
    return Side(key=source.key, passage=passage.number, fact=fact, says=fact.text, holder="")


def read(source: Source, passage: Passage, span: tuple[int, int]) -> Side:
    """A stretch of a passage as a side."""
    return stretch(source, passage.start + span[0], passage.start + span[1])
