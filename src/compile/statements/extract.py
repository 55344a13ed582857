"""Statements with their evidence: the stage's one function."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from compile.language.facts import read as read_facts
from compile.language.names import read as read_names
from compile.language.predications import read as read_predications
from compile.model.book import Outcome, Policy
from compile.model.evidence import Reference, Source
from compile.model.manuscript import OBJECT, Chapter, Locator
from compile.model.statement import Statement
from compile.statements.differing import claims_difference
from compile.statements.drafts import drafts
from compile.statements.identity import Register
from compile.statements.marks import free
from compile.statements.supports import Around, around, supports
from compile.statements.tables import Rows
from compile.statements.verifications import Verifier
from compile.statements.witness import witnesses
from compile.statements.years import Years

#: Units of dates that no source can be looked up for: any may speak of a Tuesday, or of the morning.
_RELATIVE = frozenset({"weekday", "time of day"})


class Evidence:
    """Whom statements are checked against, and what became of those that were checked already."""

    def __init__(
        self, references: tuple[Reference, ...], sources: tuple[Source, ...], policy: Policy
    ) -> None:
        self.by_key = witnesses(sources, references)
        self.verifier = Verifier(sources, policy)
        self._read: dict[_Asked, Statement] = {}

    def of(self, draft: Statement, year: str, free: tuple[tuple[int, int], ...], titles: Around) -> Statement:
        """A draft with facts, names, supports and verifications; one with the same words is not looked up again."""
        asked = _asked(draft, year, free, titles)
        known = self._read.get(asked)
        if known is None:
            known = self._read[asked] = self._looked_up(_read(draft, year), free, titles)
        return replace(
            draft,
            facts=known.facts,
            names=known.names,
            predications=known.predications,
            claims_difference=known.claims_difference,
            supports=known.supports,
            verifications=known.verifications,
        )

    def _looked_up(self, read: Statement, free: tuple[tuple[int, int], ...], titles: Around) -> Statement:
        supported = supports(read, free, titles, self.by_key)
        return replace(read, supports=supported, verifications=self.verifier.verify(read))


class _Asked(NamedTuple):
    """All that the evidence of a statement depends on, the sources aside; offsets are of its text."""

    text: str
    year: str
    exempt: bool
    free: tuple[tuple[int, int], ...]
    titles: Around
    citations: tuple[tuple[str, Locator | None, int, int], ...]
    quotations: tuple[tuple[str, int, int, tuple[int, ...]], ...]


def _asked(draft: Statement, year: str, free: tuple[tuple[int, int], ...], titles: Around) -> _Asked:
    at = draft.start
    cited = ((c.key, c.locator, c.scope[0] - at, c.scope[1] - at) for c in draft.citations)
    quoted = ((q.words, q.start - at, q.end - at, q.citations) for q in draft.quotations)
    return _Asked(draft.text, year, bool(draft.exempt), free, titles, tuple(cited), tuple(quoted))


def extract(
    chapters: tuple[Chapter, ...],
    references: tuple[Reference, ...],
    sources: tuple[Source, ...],
    policy: Policy,
    *,
    book: tuple[Chapter, ...] = (),
    evidence: Evidence | None = None,
) -> Outcome[tuple[Statement, ...]]:
    """Find the statements of the chapters, and what the sources cited for each do for it.

    In reading order. Their ids are unique in the book. ``book`` is all chapters where ``chapters`` are some of them: the
    year of a bare "18 July" may be told in another. ``evidence`` is for those who ask of one book again and again. No diagnostics: what is wrong with a statement is for the rules to say.
    """
    register = Register()
    asked = evidence or Evidence(references, sources, policy)
    years = Years(book or chapters)
    found: list[Statement] = []
    for chapter in chapters:
        found.extend(_evident(chapter, policy, register, asked, years))
    return Outcome(tuple(found))


def _evident(
    chapter: Chapter, policy: Policy, register: Register, asked: Evidence, years: Years
) -> Iterator[Statement]:
    """The chapter's statements with facts, names, supports and verifications."""
    proses, rows = {prose.number: prose for prose in chapter.prose}, Rows(chapter)
    for draft in drafts(chapter, policy, register):
        prose = proses[draft.prose]
        year = years.of(draft.text, prose.text[: draft.start], (draft.section, chapter.title))
        stretches = tuple((a - draft.start, b - draft.start) for a, b in free(prose, draft.start, draft.end))
        titles = around(f"{chapter.title}. {draft.section}")._replace(row=rows.label(prose))
        yield asked.of(draft, year, stretches, titles)


def _read(draft: Statement, year: str) -> Statement:
    """The statement with its facts and names; a bare "18 July" is of ``year``.

    What is the authors' own and cites nobody is not compared with anything, and so not read.
    """
    if draft.exempt and not draft.citations:
        return draft
    text = draft.text.replace(OBJECT, " ")
    return replace(
        draft,
        facts=tuple(fact for fact in read_facts(text, context=year) if fact.unit not in _RELATIVE),
        names=read_names(text),
        predications=read_predications(text, context=year),
        claims_difference=claims_difference(text),
    )
