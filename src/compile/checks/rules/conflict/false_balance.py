"""The text says that accounts differ, but no sources of the project do."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.findings import finding, whole
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
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
    told = {
        (identifier, side.key)
        for conflict in book.conflicts
        if conflict.acknowledgements
        for identifier in _told_by(conflict)
        for side in (conflict.a, conflict.b)
    }
    for statement in book.statements:
        for citation in statement.citations:
            disagrees = citation.relation in DISAGREEING and citation.key in captured
            if disagrees and (statement.id, citation.key) not in told:
                data = {"keys": (citation.key,)}
                labels = [Label(span=citation.span)]
                yield finding(RULE, book, statement, labels, data=data, keys=(citation.key,), variant="typed")


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
    told = (identifier for found in conflict.acknowledgements for identifier in found.statements)
    return {*conflict.touches, *told}


def _missing(book: Book, near: set[str], conflicts: list[Conflict]) -> tuple[str, ...]:
    """The keys that would complete a pair, if no conflict has both its sides cited there."""
    cited = {c.key for found in book.statements if found.id in near for c in found.citations}
    lacking = [{conflict.a.key, conflict.b.key} - cited for conflict in conflicts]
    if not lacking or not all(lacking):
        return ()
    return min((tuple(sorted(keys)) for keys in lacking), key=lambda keys: (len(keys), keys))
