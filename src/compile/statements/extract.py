"""Statements with their evidence: the stage's one function."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from compile.language.facts import read as read_facts
from compile.language.names import read as read_names
from compile.language.predications import read as read_predications
from compile.model.book import Outcome, Policy
from compile.model.evidence import Reference, Source
from compile.model.manuscript import OBJECT, Chapter
from compile.model.statement import Statement
from compile.statements.differing import claims_difference
from compile.statements.drafts import drafts
from compile.statements.identity import Register
from compile.statements.marks import free
from compile.statements.supports import around, supports
from compile.statements.verifications import Verifier
from compile.statements.witness import Witness, witnesses
from compile.statements.years import Years

#: Units of dates that no source can be looked up for: any may speak of a Tuesday, or of the morning.
_RELATIVE = frozenset({"weekday", "time of day"})


class _Witnesses(NamedTuple):
    """Whom statements are checked against."""

    by_key: Mapping[str, Witness]
    verifier: Verifier
    years: Years


def extract(
    chapters: tuple[Chapter, ...],
    references: tuple[Reference, ...],
    sources: tuple[Source, ...],
    policy: Policy,
    *,
    book: tuple[Chapter, ...] = (),
) -> Outcome[tuple[Statement, ...]]:
    """Find the statements of the chapters, and what the sources cited for each do for it.

    In reading order. Their ids are unique in the book. ``book`` is all chapters where ``chapters`` are some of them: the
    year of a bare "18 July" may be told in another. No diagnostics: what is wrong with a statement is for the rules to say.
    """
    register = Register()
    asked = _Witnesses(witnesses(sources, references), Verifier(sources, policy), Years(book or chapters))
    found: list[Statement] = []
    for chapter in chapters:
        found.extend(_evident(chapter, policy, register, asked))
    return Outcome(tuple(found))


def _evident(chapter: Chapter, policy: Policy, register: Register, asked: _Witnesses) -> Iterator[Statement]:
    """The chapter's statements with facts, names, supports and verifications."""
    proses = {prose.number: prose for prose in chapter.prose}
    for draft in drafts(chapter, policy, register):
        prose = proses[draft.prose]
        headings = (draft.section, chapter.title)
        read = _read(draft, asked.years.of(draft.text, prose.text[: draft.start], headings))
        stretches = tuple((a - read.start, b - read.start) for a, b in free(prose, read.start, read.end))
        titles = around(f"{chapter.title}. {draft.section}")
        supported = supports(read, stretches, titles, asked.by_key)
        verified = asked.verifier.verify(read)
        evident = supported or verified
        yield replace(read, supports=supported, verifications=verified) if evident else read


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
