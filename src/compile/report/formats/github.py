"""Workflow commands that make GitHub annotate a pull request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.report.place import Stretch, place
from compile.report.visible import visible
from compile.report.wording import message

_COMMANDS: Mapping[str, str] = {
    "error": "error",
    "warning": "warning",
    "note": "notice",
    "unresolved": "notice",
}


def write(diagnostics: Sequence[Diagnostic], book: Book) -> str:
    """One command a finding: ``::error file=…,line=…,title=…::message``."""
    return "".join(f"{_command(diagnostic, book)}\n" for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic, book: Book) -> str:
    said = message(diagnostic)
    properties = {**_where(place(diagnostic, book)), "title": f"{diagnostic.severity}[{diagnostic.rule}]"}
    listed = ",".join(f"{name}={escape(value)}" for name, value in properties.items())
    hints = [f"hint: {hint}" for hint in said.hints]
    words = "\n".join(visible(line) for line in (said.headline, *hints))
    return f"::{_COMMANDS[diagnostic.severity]} {listed}::{escape_data(words)}"


def _where(where: Stretch) -> Mapping[str, str]:
    """Columns are given only within one line: GitHub shows none otherwise."""
    if not where.path:
        return {}
    numbers = {"line": where.line, "endLine": where.end_line}
    if where.line == where.end_line:
        numbers |= {"col": where.column, "endColumn": max(where.end_column - 1, where.column)}
    return {"file": visible(where.path)} | {name: str(n) for name, n in numbers.items() if n}


def escape_data(text: str) -> str:
    """What stands after the second ``::``, as the runner reads it back."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape(text: str) -> str:
    """A property's value, as the runner reads it back."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")
