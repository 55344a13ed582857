"""Where a finding stands, in lines and columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.model.span import Span


class Stretch(NamedTuple):
    """From line and column up to, not including, the end's; all from 1, in code points; 0 if unknown."""

    path: str = ""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


def place(diagnostic: Diagnostic, book: Book) -> Stretch:
    """Where the first label of a finding stands; nowhere for one about the whole project."""
    return stretch(diagnostic.labels[0].span, book) if diagnostic.labels else Stretch()


def stretch(span: Span, book: Book) -> Stretch:
    """Lines and columns of a span; the path alone where the file could not be read."""
    text = book.files.get(span.path)
    if text is None:
        return Stretch(span.path)
    start, end = text.place(span.start), text.place(span.end)
    return Stretch(span.path, start.line, start.column, end.line, end.column)


def moved(diagnostics: Sequence[Diagnostic], book: Book, folder: str) -> tuple[list[Diagnostic], Book]:
    """Findings and book with the folder before every path: ``brief/chapters/01.md``."""
    files = {f"{folder}/{path}": text for path, text in book.files.items()}
    return [_moved(diagnostic, folder) for diagnostic in diagnostics], replace(book, files=files)


def _moved(diagnostic: Diagnostic, folder: str) -> Diagnostic:
    labels = tuple(
        replace(label, span=replace(label.span, path=f"{folder}/{label.span.path}"))
        for label in diagnostic.labels
    )
    evidence = tuple(
        replace(item, path=f"{folder}/{item.path}") if item.path else item for item in diagnostic.evidence
    )
    return replace(diagnostic, labels=labels, evidence=evidence)
