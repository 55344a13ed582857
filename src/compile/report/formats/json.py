"""Findings as data: the contract of ``docs/schemas/diagnostics.schema.json``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.report.encode import encode
from compile.report.excerpt import excerpt
from compile.report.place import place, stretch
from compile.report.summary import findings, statements
from compile.report.visible import visible
from compile.report.wording import message

VERSION = 1


def write(diagnostics: Sequence[Diagnostic], book: Book) -> str:
    """One JSON object; its ``version`` grows only when a reader of the old one would break."""
    return encode(
        {
            "version": VERSION,
            "summary": {"statements": statements(book), "findings": findings(diagnostics)},
            "diagnostics": [entry(diagnostic, book) for diagnostic in diagnostics],
        }
    )


def entry(diagnostic: Diagnostic, book: Book) -> Mapping[str, Any]:
    """One finding. Places are null for a finding about the whole project or a file that can't be read."""
    said = message(diagnostic)
    where = place(diagnostic, book)
    return {
        "rule": diagnostic.rule,
        "group": said.group,
        "severity": diagnostic.severity,
        "confidence": diagnostic.confidence,
        "message": said.headline,
        "path": where.path or None,
        "line": where.line or None,
        "column": where.column or None,
        "end_line": where.end_line or None,
        "end_column": where.end_column or None,
        "statement": diagnostic.statement,
        "keys": list(diagnostic.keys),
        "related": [*_evidence(diagnostic), *_labels(diagnostic, book)],
        "hints": list(said.hints),
    }


def _evidence(diagnostic: Diagnostic) -> Iterator[Mapping[str, str]]:
    for item in diagnostic.evidence:
        yield {
            "key": item.key,
            "path": item.path,
            "locator": item.locator,
            "text": visible(excerpt(item).text) if item.text else "",
            "value": item.value,
        }


def _labels(diagnostic: Diagnostic, book: Book) -> Iterator[Mapping[str, str]]:
    """Other places in the author's own files: they have no key; their locator is ``line:column``."""
    for label in diagnostic.labels[1:]:
        where = stretch(label.span, book)
        text = book.files.get(label.span.path)
        yield {
            "key": "",
            "path": where.path,
            "locator": f"{where.line}:{where.column}" if where.line else "",
            "text": visible(text.cut(label.span)) if text else "",
            "value": "",
        }
