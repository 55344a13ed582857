"""A cited source is on the project's list of retracted works."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compile.checks.cited import cited
from compile.checks.findings import finding
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.evidence import Reference, Retraction
from compile.model.statement import Statement

RULE = rule(
    __name__,
    severity="error",
    summary="a cited source is on the project's list of retracted works",
)

#: A statement in these words tells its reader.
_TOLD = re.compile(r"\b(?:retract\w*|withdr[ae]w\w*|withdrawn|disown\w*|discredit\w*)\b", re.IGNORECASE)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each cited entry whose key or DOI is on the list, at the first statement that does not say so."""
    listed = {found.work: found for found in book.retracted}
    citing = cited(book)
    for entry in book.references:
        found = listed.get(entry.key) or listed.get(_doi(entry))
        untold = _untold(book, entry.key) if found and entry.key in citing else []
        if found and untold:
            yield _diagnostic(book, entry, found, untold)


def _untold(book: Book, key: str) -> list[Statement]:
    return [
        statement
        for statement in book.statements
        if any(c.key == key for c in statement.citations) and not _TOLD.search(statement.text)
    ]


def _diagnostic(book: Book, entry: Reference, found: Retraction, untold: list[Statement]) -> Diagnostic:
    first = next(c.span for c in untold[0].citations if c.key == entry.key)
    return finding(
        RULE,
        book,
        untold[0],
        [Label(span=first), Label(span=found.span, name="listed")],
        data={"key": entry.key, "reason": found.reason, "date": found.date, "count": len(untold)},
        keys=(entry.key,),
    )


def _doi(entry: Reference) -> str:
    doi = (entry.get("doi") or "").strip().casefold()
    return re.sub(r"^(?:https?://)?(?:dx\.)?(?:doi\.org/)?(?:doi:)?\s*", "", doi)
