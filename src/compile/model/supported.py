"""What one source makes of one statement that somebody put to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

Standing: TypeAlias = Literal["supported", "contradicted", "not-found", "unsettled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The passage nearest to the statement: ``start:end`` (code points) of the source's text; ``text`` is "" from a seal.

    ``locator`` is for people.
    """

    text: str = ""
    start: int = 0
    end: int = 0
    locator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Supported:
    """How the statement stands, the findings that tell why, and the passage nearest to it.

    supported: a passage says it, and nothing of it is missing. contradicted: the source puts something of it otherwise.
    not-found: no passage bears on it, or a figure or name of it is nowhere. unsettled: passages bear on it, but not on all of it.
    ``book`` holds the statement as a chapter of its own, for whoever shows the findings.
    """

    state: Standing
    findings: tuple[Diagnostic, ...]
    passage: Nearest
    book: Book
