"""One small falsehood in a chapter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Kind: TypeAlias = Literal[
    "digit",
    "number word",
    "date",
    "negation",
    "name",
    "place",
    "agent and patient",
    "hedge",
    "attribution",
    "quotation word",
    "dropped citation",
    "swapped citation",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """``now`` in the place of ``was`` at ``start:end`` of the file of ``chapter``, within a statement.

    ``fits`` is the key of a source that a citation was swapped for, if that source has every figure and name of the
    statement: then the flip may have made nothing false.
    """

    kind: Kind
    statement: str
    chapter: str
    start: int
    end: int
    was: str
    now: str
    fits: str = ""

    def on(self, content: str) -> str:
        """The file's content with the flip made."""
        return content[: self.start] + self.now + content[self.end :]
