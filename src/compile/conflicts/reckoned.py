"""A figure of the second text that the first makes another → a conflict or an agreement, with the sum."""

from __future__ import annotations

from typing import Literal

from compile.conflicts.stretches import clash, side
from compile.language.reckoning import Reckoned, reckon
from compile.model.evidence import Source
from compile.model.statement import Agreement, Conflict, Slot


def reckoned(a: Source, b: Source) -> Conflict | Agreement | None:
    """What the first text, a story told in figures, makes of the figure that the second gives; None if it is no such."""
    if a.text is None or b.text is None:
        return None
    found = reckon(a.text.content, b.text.content)
    if found is None or not a.passages or not b.passages:
        return None
    used = (min(start for start, _ in found.used), max(end for _, end in found.used))
    one = side(a, *used, says=found.how)
    other = side(b, found.start, found.end)
    proof = _proof(found)
    if found.agrees:
        return Agreement(kind="quantity", a=one, b=other, proof=proof)
    return clash("quantity", one, other, proof, (f"{a.digest} {b.digest} {found.start} {found.how}",))


def _proof(found: Reckoned) -> tuple[Slot, ...]:
    verdict: Literal["compatible", "differs"] = "compatible" if found.agrees else "differs"
    given = f"{found.given.normalize():f}"
    return (Slot(name="reckoned", a=found.how, b=given, verdict=verdict),)
