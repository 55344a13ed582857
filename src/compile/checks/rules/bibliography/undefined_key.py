"""A chapter cites a key that the bibliography does not have."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.manuscript import Citation
from compile.text.nearest import nearest

RULE = rule(
    __name__,
    severity="error",
    summary="a chapter cites a key that the bibliography does not have",
    waivable=False,
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each citation of an unknown key, with the known key most like it."""
    known = {reference.key for reference in book.references}
    cited = {citation.span: statement.id for statement in book.statements for citation in statement.citations}
    for chapter in book.chapters:
        for prose in chapter.prose:
            for citation in prose.citations:
                if citation.key not in known:
                    yield _finding(citation, known, cited.get(citation.span, ""), book)


def _finding(citation: Citation, known: set[str], statement: str, book: Book) -> Diagnostic:
    near = nearest(citation.key, known)
    captured = any(source.key == citation.key for source in book.sources)
    return Diagnostic(
        rule=RULE.name,
        severity=RULE.severity,
        confidence=RULE.confidence,
        variant="captured" if captured else "near" if near else "",
        labels=(Label(span=citation.span),),
        data={"key": citation.key, "near_key": near or "", "count": len(known)},
        statement=statement,
        keys=(citation.key,),
    )
