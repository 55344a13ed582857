"""A quotation is not in the cited source but in another one of the project."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.checks.verified import reported, verified
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="a quotation is in another source of the project than the cited one",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each quotation that stands word for word in a source that is not cited for it."""
    for found in verified(book, "elsewhere"):
        other = found.verification.key
        statement, quotation = found.statement, found.quotation
        offset = quotation.start
        keys = {c.key for c in statement.citations if c.scope[0] <= offset < c.scope[1]}
        cited = tuple(sorted(keys - {other})) or tuple(sorted({c.key for c in statement.citations} - {other}))
        if cited:
            yield reported(RULE, book, found, cited_keys=cited, other_key=other)
