"""Statements that no citation covers, and what in them most needs one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compile.model.book import Book
from compile.model.manuscript import Quotation
from compile.model.statement import Statement

#: Marks whose stretch is the author's own and needs no source.
_OWN = ("own", "judgement", "derived")

#: "the largest", "its deadliest", "the most costly"; words in -est that compare nothing are told apart by the list.
_SUPERLATIVE = re.compile(
    r"\b(?:the|its|their)\s+(?P<word>(?:most|least)\s+(?!part\b|\w+ly\b)\w+|best|worst|\w{2,}est)\b",
    re.IGNORECASE,
)
_NOT_SUPERLATIVE = re.compile(
    r"(?:arrest|forest|\w*west|interest|request|protest|harvest|contest|conquest|guest|quest|test|priest|chest|nest|rest"
    r"|manifest|behest|inquest|bequest|crest|vest|pest|tempest|modest|honest|unrest)$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d(?:[\d.,:–-]*\d)?")


def unsourced(book: Book) -> Iterator[Statement]:
    """Statements without a citation that are neither exempt nor marked as the author's own.

    The sentences of a block quote are somebody else's, and ``unsourced-quotation`` speaks of them together.
    """
    for statement in book.statements:
        if any(quotation.block for quotation in statement.quotations):
            continue
        marked = any(mark.name in _OWN for mark in statement.marks)
        if not (statement.citations or statement.covered or statement.exempt or marked):
            yield statement


def figure(book: Book, statement: Statement) -> tuple[int, int, str] | None:
    """The first number, date or superlative outside quotations: its stretch and its kind.

    The kind is ``""`` (a number), ``date`` or ``superlative``: the wording's variants.
    """
    inside = quoted(statement)
    for fact in sorted(statement.facts, key=lambda fact: fact.start):
        if not _within(fact.start, inside):
            return fact.start, fact.end, "date" if fact.kind == "date" else ""
    for found in _DIGITS.finditer(statement.text):
        if not _within(found.start(), inside):
            return found.start(), found.end(), ""
    for found in _SUPERLATIVE.finditer(statement.text):
        if not _NOT_SUPERLATIVE.match(found["word"]) and not _within(found.start(), inside):
            return found.start("word"), found.end("word"), "superlative"
    return None


def quoted(statement: Statement) -> tuple[tuple[int, int], ...]:
    """The stretches of the statement's text that stand in its quotations."""
    return tuple(_inside(statement, quotation) for quotation in statement.quotations)


def _inside(statement: Statement, quotation: Quotation) -> tuple[int, int]:
    return quotation.start - statement.start, quotation.end - statement.start


def _within(offset: int, stretches: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= offset < end for start, end in stretches)
