"""The whole: everything that was read and found out about a project, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal, NamedTuple, TypeVar

from compile.model.diagnostic import Diagnostic
from compile.model.evidence import Reference, Retraction, Source
from compile.model.judgement import Judgement
from compile.model.look import Look
from compile.model.manuscript import Chapter
from compile.model.roots import Rest
from compile.model.span import Text
from compile.model.statement import Conflict, Dispute, State, Statement
from compile.model.states import states

T = TypeVar("T")


class Outcome(NamedTuple, Generic[T]):
    """A value and what was found on the way to it; a reader never gives up on a book."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What stands on the title page. ``date`` is ISO 8601; ``identifier`` a URN for EPUB and PDF; ``licence`` an address.

    ``digest`` identifies what the book is made from: SHA-256 of what went in, in hex.
    """

    title: str
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    language: str = "en"
    date: str = ""
    identifier: str = ""
    rights: str = ""
    licence: str = ""
    abstract: str = ""
    edition: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How strictly to check. ``coverage``: each statement has its own citation, or a trailing one.

    ``corroborate``: which statements need two independent sources. ``stale_after``: days after which a source no longer
    says what is so now.
    """

    coverage: Literal["sentence", "trailing"] = "sentence"
    profile: Literal["draft", "default", "publish", "strict"] = "default"
    ignore: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    elision_sentences: int = 1
    today: str = ""
    corroborate: Literal["none", "figures", "all"] = "none"
    stale_after: int = 365
    judge_at_least: float = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Everything known about a project before it is judged and printed.

    ``conflicts`` are those of the sources; ``contradictions`` those of the book's own statements, which ``touches`` names.
    """

    imprint: Imprint
    policy: Policy
    files: Mapping[str, Text]
    look: Look = field(default_factory=Look)
    chapters: tuple[Chapter, ...] = ()
    references: tuple[Reference, ...] = ()
    sources: tuple[Source, ...] = ()
    statements: tuple[Statement, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    contradictions: tuple[Conflict, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    roots: tuple[Rest, ...] = ()
    retracted: tuple[Retraction, ...] = ()
    judgements: tuple[Judgement, ...] = ()

    def source(self, key: str) -> Source | None:
        """The captured source of a key, or None."""
        return next((source for source in self.sources if source.key == key), None)

    def statement(self, identifier: str) -> Statement:
        """The statement of an id; KeyError if there is none."""
        return next(found for found in self.statements if found.id == identifier)

    def chapter(self, slug: str) -> Chapter:
        """The chapter of a slug."""
        return next(chapter for chapter in self.chapters if chapter.slug == slug)

    @property
    def states(self) -> Mapping[str, State]:
        """The named state that each statement (by id) ends in."""
        return states(self.statements, self.conflicts, {source.key for source in self.sources})
