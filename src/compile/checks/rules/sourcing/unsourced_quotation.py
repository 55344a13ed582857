"""A quotation has no key behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compile.checks.findings import finding
from compile.checks.registry import rule
from compile.checks.words import clipped
from compile.language.classes import code
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Label
from compile.model.manuscript import Quotation
from compile.model.span import Span
from compile.model.statement import Statement

RULE = rule(
    __name__,
    severity="error",
    confidence="high",
    summary="words in quotation marks, or a block quote, have no citation",
)

#: Shorter ones are scare quotes and single terms: a "victory".
_LONG = 12
#: So few words, with nobody said to have spoken them, are a term or meant in irony: the "gold standard".
_TERM_WORDS = 3
#: "called “…”", "the term “…”": the words are mentioned, not quoted from anyone.
_TERM = re.compile(
    r"\b(?:called|named|titled|entitled|headed|dubbed|nicknamed|termed|known as|the (?:words?|terms?|phrase|title)"
    r"|means?|meaning)\s*,?\s*$",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"(?:an?|and|as|at|but|by|for|from|in|into|nor|of|on|or|over|the|to|with)$", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def find(book: Book) -> Iterator[Diagnostic]:
    """Every quotation of some length in whose scope no citation stands; a block quote once."""
    told: set[Span] = set()
    for statement in book.statements:
        if statement.exempt or any(mark.name == "own" for mark in statement.marks):
            continue
        for quotation in statement.quotations:
            if quotation.span not in told and _needs_key(statement, quotation):
                told.add(quotation.span)
                yield _finding(book, statement, quotation)


def _needs_key(statement: Statement, quotation: Quotation) -> bool:
    if quotation.citations or (statement.covered and not statement.citations):
        return False
    if any(citation.scope[0] <= quotation.start < citation.scope[1] for citation in statement.citations):
        return False
    if quotation.block:
        return not statement.citations
    if len(quotation.words) < _LONG:
        return False
    before = statement.text[: max(quotation.start - statement.start, 0)].rstrip(" \"'“‘«„")
    if _TERM.search(before) or _title(quotation.words):
        return False
    return len(quotation.words.split()) > _TERM_WORDS or _spoken(statement.text)


def _spoken(text: str) -> bool:
    """Whether a word of the sentence says that somebody said or wrote something."""
    return any(code(word) == "a" for word in _WORD.findall(text))


def _title(words: str) -> bool:
    """Whether the words are set as a title is: "The Story of the Harvest"."""
    found = [word for word in _WORD.findall(words) if not _SMALL.match(word)]
    return len(found) > 1 and all(word[0].isupper() for word in found) and words[-1] not in ".!?,;"


def _finding(book: Book, statement: Statement, quotation: Quotation) -> Diagnostic:
    variant = "block" if quotation.block else "outside" if statement.citations else ""
    data = {"words": clipped(quotation.words)}
    return finding(RULE, book, statement, [Label(span=quotation.span)], data=data, variant=variant)
