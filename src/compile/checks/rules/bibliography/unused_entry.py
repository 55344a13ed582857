"""An entry of the bibliography that no chapter cites."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label

RULE = rule(
    __name__,
    severity="warning",
    summary="no chapter cites an entry of the bibliography",
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each entry that is neither cited nor the parent of one that is."""
    cited = {
        citation.key for chapter in book.chapters for prose in chapter.prose for citation in prose.citations
    }
    named = {
        value.strip()
        for entry in book.references
        for name, value in entry.fields
        if name in ("crossref", "xdata")
    }
    if not book.chapters:
        return
    for entry in book.references:
        if entry.key not in cited | named:
            yield Diagnostic(
                rule=RULE.name,
                severity=RULE.severity,
                confidence=RULE.confidence,
                labels=(Label(span=entry.key_span),),
                data={"key": entry.key},
                keys=(entry.key,),
            )
