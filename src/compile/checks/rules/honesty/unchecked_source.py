"""A cited source that nothing can be checked against."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.cited import cited
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label

RULE = rule(
    __name__,
    severity="unresolved",
    summary="a cited source could not be checked",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each cited key whose source is not there, or holds no sentence."""
    sources = {source.key: source for source in book.sources}
    for key, citing in cited(book).items():
        source = sources.get(key)
        if source is not None and source.passages:
            continue
        yield Diagnostic(
            rule=RULE.name,
            severity=RULE.severity,
            confidence=RULE.confidence,
            variant="empty" if source is not None else "",
            labels=(Label(span=citing.first.span),),
            data={"key": key, "count": len(citing.statements)},
            statement=citing.statements[0] if citing.statements else "",
            keys=(key,),
        )
