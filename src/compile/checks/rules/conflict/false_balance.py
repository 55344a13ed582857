"""The text says that accounts differ, but no sources of the project do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from compile.checks.findings import finding, whole
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label, Value
from compile.model.statement import Conflict, Statement
from compile.text.relations import DISAGREEING

RULE = rule(
    __name__,
    severity="warning",
    confidence="medium",
    summary="the text says that accounts differ, but the sources agree, or a side lacks its citation",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each statement that says that accounts differ, without a conflict where it stands; so does a typed citation."""
    yield from _typed(book)
    claiming = [statement for statement in book.statements if statement.claims_difference]
    for statement in claiming:
        near = {other.id for other in book.statements if _near(book, statement, other)}
        conflicts = [conflict for conflict in book.conflicts if near & _told_by(conflict)]
        missing = _missing(book, near, conflicts)
        if not conflicts or missing:
            labels = [Label(span=whole(book, statement))]
            variant = "side" if conflicts else ""
            yield finding(
                RULE, book, statement, labels, data={"keys": missing}, keys=missing, variant=variant
            )


def _typed(book: Book) -> Iterator[Diagnostic]:
    """Each citation typed as disagreeing whose source does not."""
    captured = {source.key for source in book.sources}
    telling = [conflict for conflict in book.conflicts if conflict.acknowledgements]
    touching = {pair for conflict in telling for pair in _pairs(conflict, _told_by(conflict))}
    told = {pair for conflict in telling for pair in _pairs(conflict, _acknowledging(conflict))}
    for statement in book.statements:
        for citation in statement.citations:
            if citation.relation not in DISAGREEING or citation.key not in captured:
                continue
            pair, figure = (statement.id, citation.key), citation.suffix.strip(" ,")
            if pair not in touching or (pair not in told and figure[:1].isdigit()):
                data: dict[str, Value] = {"keys": (citation.key,), "figure": figure}
                labels = [Label(span=citation.span)]
                variant = "figure" if pair in touching else "typed"
                yield finding(RULE, book, statement, labels, data=data, keys=(citation.key,), variant=variant)


def _pairs(conflict: Conflict, identifiers: Iterable[str]) -> Iterator[tuple[str, str]]:
    return product(identifiers, (conflict.a.key, conflict.b.key))


def _near(book: Book, statement: Statement, other: Statement) -> bool:
    """Whether ``other`` is where the difference should be told: its paragraph, or the notes to it.

    A sentence that cites nothing ("Accounts of the losses differ.") introduces its whole section.
    """
    if other.chapter != statement.chapter:
        return False
    if other.prose == statement.prose or other.prose in statement.notes:
        return True
    return not statement.citations and other.section == statement.section


def _told_by(conflict: Conflict) -> set[str]:
    if conflict.verdict not in ("conflict", "positions"):
        return set()
    return {*conflict.touches, *_acknowledging(conflict)}


def _acknowledging(conflict: Conflict) -> set[str]:
    return {identifier for found in conflict.acknowledgements for identifier in found.statements}


def _missing(book: Book, near: set[str], conflicts: list[Conflict]) -> tuple[str, ...]:
    """The keys that would complete a pair, if no conflict has both its sides cited there."""
    cited = {c.key for found in book.statements if found.id in near for c in found.citations}
    lacking = [{conflict.a.key, conflict.b.key} - cited for conflict in conflicts]
    if not lacking or not all(lacking):
        return ()
    return min((tuple(sorted(keys)) for keys in lacking), key=lambda keys: (len(keys), keys))
