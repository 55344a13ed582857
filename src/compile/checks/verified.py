"""What became of each quotation: one verdict, the best of those its sources gave."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from compile.checks.findings import finding, passage, place, shown
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Evidence, Label, Rule, Value
from compile.model.evidence import Source
from compile.model.manuscript import Quotation
from compile.model.span import Span
from compile.model.statement import Match, Statement, Verification

#: From the best outcome to the worst; a quotation of two cited sources is judged by the better.
_ORDER: tuple[Match, ...] = (
    "exact",
    "permitted",
    "hides",
    "meaning-altered",
    "altered",
    "unresolved",
    "elsewhere",
    "absent",
)


class Verified(NamedTuple):
    """A quotation of a statement and what became of it."""

    statement: Statement
    quotation: Quotation
    verification: Verification


def verified(book: Book, *matches: Match) -> Iterator[Verified]:
    """Every quotation whose verdict is one of ``matches``."""
    for statement in book.statements:
        best: dict[int, Verification] = {}
        for one in statement.verifications:
            held = best.get(one.quotation)
            if held is None or _rank(one) < _rank(held):
                best[one.quotation] = one
        for index, one in sorted(best.items()):
            if one.match in matches and index < len(statement.quotations):
                yield Verified(statement, statement.quotations[index], one)


def reported(
    rule: Rule,
    book: Book,
    found: Verified,
    *,
    span: Span | None = None,
    variant: str = "",
    evidence: tuple[Evidence, ...] | None = None,
    **data: Value,
) -> Diagnostic:
    """A finding about a quotation, with the passage that was compared as its evidence."""
    one = found.verification
    keys = tuple(dict.fromkeys(citation.key for citation in found.statement.citations)) or (one.key,)
    return finding(
        rule,
        book,
        found.statement,
        [Label(span=span or found.quotation.span)],
        data={"key": one.key, **data},
        evidence=compared(book, one) if evidence is None else evidence,
        keys=dict.fromkeys((one.key, *keys)),
        passages=[(one.key, one.passage)],
        variant=variant,
    )


def compared(book: Book, one: Verification, stretch: tuple[int, int] | None = None) -> tuple[Evidence, ...]:
    """The passage that a quotation was compared with; ``stretch`` is in offsets of the source's text."""
    source = book.source(one.key)
    held = passage(source, one.passage) if source else None
    if source is None or held is None:
        return ()
    start, end = stretch or (one.start, one.end)
    if start is None or end is None:
        return shown(book, one.key, one.passage)
    return shown(book, one.key, one.passage, start=start - held.start, end=end - held.start)


def source_words(book: Book, one: Verification, stretch: tuple[int, int] | None = None) -> str:
    """The source's own words at a stretch of its text; empty from a seal."""
    source = book.source(one.key)
    start, end = stretch or (one.start, one.end)
    if source is None or source.text is None or start is None or end is None:
        return ""
    return " ".join(source.text.content[start:end].split())


def change_span(book: Book, found: Verified, words: str) -> Span:
    """Where the author's changed words stand in the quotation; the whole of it if they are not one run."""
    start = found.statement.text.find(words, max(found.quotation.start - found.statement.start, 0))
    if not words or start < 0 or start + len(words) > found.quotation.end - found.statement.start:
        return found.quotation.span
    return place(book, found.statement, start, start + len(words))


def turned(one: Verification) -> tuple[str, str]:
    """The change that a message speaks of: the one of the class that turns the meaning, else the first."""
    decisive = [change for change in one.changes if change[1] == one.reason]
    put_in = [change for change in one.changes if change[1] == "nothing"]
    return next(iter((*decisive, *put_in, *one.changes)), ("", ""))


def variant_of(change: tuple[str, str]) -> str:
    """How the author's words differ: ``left-out``, ``put-in``, ``order``, ``case``, or replaced (empty)."""
    written, source = change
    if source in ("order", "case"):
        return source
    if not written:
        return "left-out"
    return "put-in" if source == "nothing" else ""


def source_of(book: Book, found: Verified) -> Source | None:
    """The source that the quotation was compared with."""
    return book.source(found.verification.key)


def _rank(one: Verification) -> tuple[int, bool]:
    return _ORDER.index(one.match), not one.located
