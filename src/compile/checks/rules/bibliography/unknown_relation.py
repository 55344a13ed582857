"""A citation is typed with a word that is no relation."""

from __future__ import annotations

from collections.abc import Iterator

from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.manuscript import Citation
from compile.text.nearest import nearest
from compile.text.relations import RELATIONS

RULE = rule(
    __name__,
    severity="error",
    summary="a citation is typed with a word that is no relation of CiTO",
    waivable=False,
)


def find(book: Book) -> Iterator[Diagnostic]:
    """Each key that the bibliography does not have, but has without what stands before its colon."""
    known = {reference.key for reference in book.references}
    cited = {citation.span: statement.id for statement in book.statements for citation in statement.citations}
    for chapter in book.chapters:
        for prose in chapter.prose:
            for citation in prose.citations:
                word, _, key = citation.key.partition(":")
                if citation.key not in known and key in known:
                    yield _finding(citation, word, key, cited.get(citation.span, ""))


def _finding(citation: Citation, word: str, key: str, statement: str) -> Diagnostic:
    near = nearest(word, RELATIONS)
    return Diagnostic(
        rule=RULE.name,
        severity=RULE.severity,
        confidence=RULE.confidence,
        variant="near" if near else "",
        labels=(Label(span=citation.span),),
        data={"word": word, "near": near or "", "key": key},
        statement=statement,
        keys=(citation.key, key),
    )
