"""A shift as the passage that shows it tells it."""

from __future__ import annotations

from compile.model.statement import Shift, ShiftKind
from compile.statements.witness import Witness


def shift(
    kind: ShiftKind,
    stretch: tuple[int, int],
    at: int,
    witness: Witness,
    *,
    variant: str = "",
    there: tuple[int, int] = (0, 0),
    says: str = "",
    holder: str = "",
) -> Shift:
    """That a stretch of the statement says more than passage ``at`` (by index); ``there`` is where that ``says`` otherwise."""
    return Shift(
        kind=kind,
        variant=variant,
        key=witness.key,
        start=stretch[0],
        end=stretch[1],
        passage=witness.passages[at].number,
        there=there,
        says=says,
        holder=holder,
    )
