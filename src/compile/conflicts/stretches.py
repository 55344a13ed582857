"""A stretch of a text as a side, and two sides as a plain conflict."""

from __future__ import annotations

import hashlib
from typing import Literal, TypeAlias

from compile.model.evidence import Source
from compile.model.statement import Conflict, Side, Slot

Kind: TypeAlias = Literal["date", "quantity", "polarity", "identity", "place", "agency", "manner", "extent"]


def side(source: Source, start: int, end: int, *, says: str = "") -> Side:
    """The stretch of a text as a side: in the passage where it begins."""
    passages = [found for found in source.passages if found.start <= start] or source.passages[:1]
    at = passages[-1].start if passages else 0
    content = source.text.content if source.text else ""
    return Side(
        key=source.key,
        passage=passages[-1].number if passages else 1,
        start=start - at,
        end=end - at,
        says=says or content[start:end],
    )


def number(kind: str, *parts: str) -> str:
    """A conflict's id: the kind, and eight hex digits of the SHA-256 of what each side is."""
    return f"{kind}-{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:8]}"


def clash(kind: Kind, a: Side, b: Side, proof: tuple[Slot, ...], parts: tuple[str, ...]) -> Conflict:
    """The conflict of two sides; ``parts``: what its id is made of."""
    return Conflict(id=number(kind, *parts), kind=kind, verdict="conflict", a=a, b=b, proof=proof)
