"""One line a finding: ``path:line:column: severity[rule] headline``."""

from __future__ import annotations

from collections.abc import Sequence

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.report.paint import Paint
from compile.report.place import place
from compile.report.visible import visible
from compile.report.wording import message


def write(diagnostics: Sequence[Diagnostic], book: Book, paint: Paint) -> str:
    """Every finding on a line of its own; one about the whole project has no place before it."""
    return "".join(f"{_line(diagnostic, book, paint)}\n" for diagnostic in diagnostics)


def _line(diagnostic: Diagnostic, book: Book, paint: Paint) -> str:
    where = place(diagnostic, book)
    numbers = f":{where.line}:{where.column}" if where.line else ""
    prefix = f"{visible(where.path)}{numbers}: " if where.path else ""
    head = paint(f"{diagnostic.severity}[{diagnostic.rule}]", diagnostic.severity)
    return f"{prefix}{head} {message(diagnostic).headline}"
