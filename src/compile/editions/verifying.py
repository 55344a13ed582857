"""Whether a rebuilt edition is the one that was cut, and if not, what differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from compile.model.edition import Edition

Kind: TypeAlias = Literal["input", "output", "tool", "setting", "statement"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is not as it was; ``was`` or ``now`` is empty where it wasn't or isn't there.

    A tool that differs explains; an input or output that differs makes it another book.
    """

    kind: Kind
    name: str
    was: str
    now: str

    @property
    def matters(self) -> bool:
        """Whether the edition is another for it."""
        return self.kind != "tool"


def compare(was: Edition, now: Edition) -> tuple[Difference, ...]:
    """Everything in which the two differ: inputs, outputs, settings, tools, then the ledger."""
    return (
        *_each("input", was.inputs, now.inputs),
        *_each("output", was.outputs, now.outputs),
        *_each("setting", was.settings, now.settings),
        *_each("tool", was.tools, now.tools),
        *_each("statement", _states(was), _states(now)),
    )


def _states(edition: Edition) -> Mapping[str, str]:
    return {entry.id: f"{entry.state} {entry.digest}" for entry in edition.ledger}


def _each(kind: Kind, was: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Difference]:
    for name in sorted({*was, *now}):
        one, other = was.get(name, ""), now.get(name, "")
        if one != other:
            yield Difference(kind=kind, name=name, was=one, now=other)
