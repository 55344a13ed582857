"""What two predications were found to say differently, with its proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compile.model.evidence import Argument
from compile.model.statement import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """``a`` and ``b`` are the arguments that exclude each other, None where the predicates themselves do."""

    kind: Literal["polarity", "agency", "extent", "identity", "place", "manner"]
    a: Argument | None
    b: Argument | None
    proof: tuple[Slot, ...]
