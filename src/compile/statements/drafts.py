"""Chapter → statements that know their words, marks, citations and quotations, but not yet their evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compile.model.book import Policy
from compile.model.manuscript import OBJECT, Chapter, Citation, Prose, Quotation
from compile.model.statement import Statement
from compile.statements.assertions import asserts
from compile.statements.coverage import Coverage, coverage, introduces, lend
from compile.statements.identity import Register, digest
from compile.statements.marks import exemption, whole
from compile.statements.scopes import scoped
from compile.statements.segments import Stretch, segments, signature


def drafts(chapter: Chapter, policy: Policy, register: Register) -> Iterator[Statement]:
    """The statements of a chapter in reading order."""
    layout = coverage(chapter)
    for prose in chapter.prose:
        if signature(prose):
            continue
        stretches = [s for s in segments(prose) if asserts(prose, *s)]
        vouchers = _vouchers(prose, stretches, layout, policy)
        for stretch, citations in zip(stretches, vouchers, strict=True):
            yield _draft(chapter, prose, stretch, citations, register)


def _vouchers(
    prose: Prose, stretches: list[Stretch], layout: Coverage, policy: Policy
) -> list[tuple[Citation, ...]]:
    """The citations of each sentence: its own, else those that its surroundings or the policy lend it."""
    found = [scoped(prose, *stretch) for stretch in stretches]
    if policy.coverage == "trailing":
        for at in range(len(found) - 2, -1, -1):
            found[at] = found[at] or tuple(replace(c, scope=stretches[at]) for c in found[at + 1])
    for at, stretch in enumerate(stretches):
        if not found[at]:
            last = at == len(stretches) - 1
            found[at] = lend(_lent(prose, layout, last), stretch)
    return found


def _lent(prose: Prose, layout: Coverage, last: bool) -> tuple[Citation, ...]:
    covering = layout.covers(prose)
    if covering or not last:
        return covering
    runs_on = introduces(prose.text) or prose.number in layout.followers
    return tuple(layout.followers.get(prose.number, ())) if runs_on else ()


def _draft(
    chapter: Chapter, prose: Prose, stretch: Stretch, citations: tuple[Citation, ...], register: Register
) -> Statement:
    start, end = stretch
    text = prose.text[start:end]
    marks = whole(prose, start, end)
    exempt = exemption(prose, marks)
    return Statement(
        id=register.name(chapter.slug, text),
        chapter=chapter.slug,
        prose=prose.number,
        kind=prose.kind,
        section=prose.section,
        start=start,
        end=end,
        text=text,
        span=chapter.span(prose, start, _visible(text) + start),
        citations=citations,
        quotations=_quotations(prose, stretch, citations),
        marks=marks,
        notes=tuple(note.prose for note in prose.notes if start <= note.position < end),
        covered=bool(citations),
        exempt="" if exempt == "definition" and citations else exempt,
        digest=digest(text),
    )


def _visible(text: str) -> int:
    """Where the sentence's words end; citations after the full stop are not underlined with it."""
    return len(text.rstrip(f" \n\t{OBJECT}")) or len(text)


def _quotations(prose: Prose, stretch: Stretch, citations: tuple[Citation, ...]) -> tuple[Quotation, ...]:
    """The quotations of a sentence, each with the indexes of the statement's citations whose scope holds it."""
    start, end = stretch
    inside = (q for q in prose.quotations if q.start < end and q.end > start)
    return tuple(replace(q, citations=_holders(q, citations, start)) for q in inside)


def _holders(quotation: Quotation, citations: tuple[Citation, ...], start: int) -> tuple[int, ...]:
    at = max(quotation.start, start)
    return tuple(i for i, c in enumerate(citations) if c.scope[0] <= at < c.scope[1])
