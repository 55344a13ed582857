"""A quotation is in its source, but not at the cited page or paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compile.checks.findings import passage
from compile.checks.registry import rule
from compile.checks.verified import Verified, reported, source_of, verified
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.model.manuscript import Citation
from compile.model.span import Span

RULE = rule(
    __name__,
    severity="warning",
    confidence="high",
    summary="a quotation is in its source, but not at the cited page or paragraph",
)

_SHORT = {"page": "p.", "paragraph": "para.", "chapter": "chap.", "section": "sec.", "line": "l."}


def find(book: Book) -> Iterator[Diagnostic]:
    """Each verified quotation that stands elsewhere than its locator says."""
    for found in verified(book, "exact", "permitted"):
        citation = _citation(found)
        source = source_of(book, found)
        held = passage(source, found.verification.passage) if source else None
        if found.verification.located or citation is None or citation.locator is None or held is None:
            continue
        locator = citation.locator
        said = f"{_SHORT.get(locator.label, locator.label)} {locator.value}"
        there = f"p. {held.page}" if locator.label == "page" and held.page else f"para. {held.paragraph}"
        yield reported(RULE, book, found, span=_written(book, citation), said=said, locator=there)


def _written(book: Book, citation: Citation) -> Span:
    """The locator as it stands after its key, ``para. 1`` of ``[@dean1931, para. 1]``; else the key."""
    span, text = citation.span, book.files.get(citation.span.path)
    if text is None or citation.locator is None:
        return span
    value = re.escape(citation.locator.value)
    found = re.compile(rf"[,\s\[{{]*([^;@\[\]]{{0,40}}?{value})").match(text.content, span.end)
    return Span(path=span.path, start=found.start(1), end=found.end(1)) if found else span


def _citation(found: Verified) -> Citation | None:
    """The citation with a locator, of the source that the quotation was found in."""
    of_key = [c for c in found.statement.citations if c.key == found.verification.key and c.locator]
    inside = [c for c in of_key if c.scope[0] <= found.quotation.start < c.scope[1]]
    return next(iter(inside or of_key), None)
