"""A cited source was never captured, so nothing said on its word can be checked."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.cited import cited
from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.text.nearest import nearest

RULE = rule(
    __name__,
    severity="error",
    summary="a cited source has neither text nor seal in the project",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each cited key of the bibliography without a source, where it is first cited."""
    captured = {source.key for source in book.sources}
    uncited = captured - set(cited(book))
    for key, citing in cited(book).items():
        if key in captured:
            continue
        near = nearest(key, uncited)
        yield Diagnostic(
            rule=RULE.name,
            severity=RULE.severity,
            confidence=RULE.confidence,
            variant="near" if near else "",
            labels=(Label(span=citing.first.span),),
            data={"key": key, "near_key": near or "", "count": len(citing.statements)},
            statement=citing.statements[0] if citing.statements else "",
            keys=(key,),
        )
