"""What two texts that were put side by side make of each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compile.model.span import Text
from compile.model.statement import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The stretch ``start:end`` (code points) of one of the texts, and the value that was read from it."""

    text: str
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Two stretches, one of each text: a conflict, two positions, an agreement, or a pair that only looked alike.

    ``reason`` says why the pair is none of the first three.
    """

    kind: str
    verdict: Literal[
        "conflict", "positions", "agree", "not-comparable", "superseded", "complementary", "dismissed"
    ]
    a: Stretch
    b: Stretch
    proof: tuple[Slot, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two texts and what was found between them. ``why`` says why it is unsettled, "" if it is not."""

    verdict: Literal["agree", "conflict", "positions", "unsettled"]
    a: Text
    b: Text
    conflicts: tuple[Found, ...] = ()
    agreements: tuple[Found, ...] = ()
    ledger: tuple[Found, ...] = ()
    why: str = ""
