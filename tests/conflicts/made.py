"""Sources made of bare texts, and what one or two of them make of themselves and of each other."""

from __future__ import annotations

from compile import conflicts, sources
from compile.conflicts.between import Between
from compile.model.evidence import Source
from compile.model.span import Text
from compile.model.statement import Conflict


def source(key: str, text: str) -> Source:
    """A source that is known by nothing but its text."""
    return sources.from_text(key, Text(path=f"{key}.txt", content=text), sources.Origin())


def beside(a: str, b: str) -> Between:
    """Two texts put side by side."""
    return conflicts.between(source("a", a), source("b", b))


def sides_of(a: str, b: str, kind: str = "") -> list[tuple[str, str]]:
    """What each side says, of every conflict (of a kind) of two texts side by side."""
    return [(one, other) for of, one, other in conflicts_of(a, b) if kind in ("", of)]


def kinds_of(a: str, b: str) -> list[str]:
    """The kind of every conflict of two texts side by side."""
    return [kind for kind, _, _ in conflicts_of(a, b)]


def conflicts_of(a: str, b: str) -> list[tuple[str, str, str]]:
    """Kind and sides of every conflict of two texts side by side."""
    return [(found.kind, found.a.says, found.b.says) for found in beside(a, b).conflicts]


def found_among(*read: Source) -> list[Conflict]:
    """The conflicts of a project that has these sources, and no chapter."""
    return [found for found in conflicts.find((), read, (), ()).value if found.verdict == "conflict"]
