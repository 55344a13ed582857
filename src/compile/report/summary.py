"""What a check came to: statements by state, findings by severity, and what was not checked and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import get_args

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Severity
from compile.model.statement import State
from compile.report.paint import Paint, paint
from compile.report.visible import visible


def statements(book: Book) -> Mapping[str, int]:
    """How many statements end in each state; every state is there."""
    counts = Counter(book.states.values())
    return {state: counts[state] for state in get_args(State)}


def findings(diagnostics: Sequence[Diagnostic]) -> Mapping[str, int]:
    """How many findings there are of each severity; every severity is there."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    return {severity: counts[severity] for severity in get_args(Severity)}


def summary(diagnostics: Sequence[Diagnostic], book: Book, *, color: bool = False) -> str:
    """Three lines: the statements, the findings, and what was not checked, which is always said."""
    pen = paint(color)
    found = [
        pen(count(number, severity), severity) for severity, number in findings(diagnostics).items() if number
    ]
    return "\n".join(
        (
            f"statements: {_states(book)}",
            f"findings:   {', '.join(found) or pen('none', 'good')}",
            f"unchecked:  {_unchecked(book, pen)}",
            "",
        )
    )


def count(number: int, noun: str) -> str:
    """``1 error``, ``2 errors``; "unresolved" has no plural."""
    return f"{number} {noun if number == 1 or noun == 'unresolved' else noun + 's'}"


def _states(book: Book) -> str:
    counts = statements(book)
    named = ", ".join(f"{number} {state}" for state, number in counts.items() if number)
    total = sum(counts.values())
    return f"{total} ({named})" if total else "none"


def _unchecked(book: Book, pen: Paint) -> str:
    """``3 of 112 statements: 2 without a citation, 1 with a source that is not captured (`a`)``."""
    states = book.states
    left = [found for found in book.statements if states[found.id] == "unchecked"]
    if not left:
        return "no statement" if book.statements else "there was no statement to check"
    bare = sum(not found.citations for found in left)
    keys = sorted({citation.key for found in left for citation in found.citations})
    shown = ", ".join(f"`{visible(key)}`" for key in keys)
    reasons = {"without a citation": bare, f"citing only what is not captured ({shown})": len(left) - bare}
    listed = ", ".join(f"{number} {words}" for words, number in reasons.items() if number)
    return pen(f"{len(left)} of {count(len(book.statements), 'statement')}: {listed}", "unresolved")
