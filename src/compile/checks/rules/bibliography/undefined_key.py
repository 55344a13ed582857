"""A chapter cites a key that the bibliography does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compile.checks.registry import rule
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.manuscript import Chapter, Citation, Mark
from compile.model.span import Span
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
    yield from _preferred(book, known)


def _preferred(book: Book, known: set[str]) -> Iterator[Diagnostic]:
    """Each ``.accounts-differ`` block that prefers an account which the bibliography does not have."""
    seen: set[Span] = set()
    for chapter in book.chapters:
        for mark in (mark for prose in chapter.prose for mark in prose.marks):
            key = mark.get("prefers")
            if key and key not in known and mark.span not in seen:
                seen.add(mark.span)
                near = nearest(key, known)
                yield Diagnostic(
                    rule=RULE.name,
                    severity=RULE.severity,
                    confidence=RULE.confidence,
                    variant="preferred-near" if near else "preferred",
                    labels=(Label(span=_written(chapter, mark, key)),),
                    data={"key": key, "near_key": near or "", "count": len(known)},
                    keys=(key,),
                )


def _written(chapter: Chapter, mark: Mark, key: str) -> Span:
    """Where the block names the key, else the block."""
    content = chapter.text.content
    at = content.find("prefers=", mark.span.start)
    start = content.find(key, at) if at >= 0 else -1
    if start < 0:
        start = content.rfind(key, 0, mark.span.start)
    return Span(path=chapter.text.path, start=start, end=start + len(key)) if start >= 0 else mark.span


def _finding(citation: Citation, known: set[str], statement: str, book: Book) -> Diagnostic:
    near = nearest(citation.key, known)
    return Diagnostic(
        rule=RULE.name,
        severity=RULE.severity,
        confidence=RULE.confidence,
        variant=_variant(citation.key, near, book),
        labels=(Label(span=citation.span),),
        data={"key": citation.key, "near_key": near or "", "count": len(known)},
        statement=statement,
        keys=(citation.key,),
    )


def _variant(key: str, near: str | None, book: Book) -> str:
    """What the key is instead: the source of an entry to come, the name of a table (``@tbl-dead``), a slip."""
    if any(source.key == key for source in book.sources):
        return "captured"
    named = re.compile(rf"\{{[^{{}}\n]*#{re.escape(key)}[\s}}]")
    if any(named.search(chapter.text.content) for chapter in book.chapters):
        return "anchor"
    return "near" if near else ""
