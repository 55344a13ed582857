"""What a check finds of one statement that cites one source."""

from __future__ import annotations

from collections.abc import Sequence

from compile.inquiry import support


def rules_of(statement: str, source: str | Sequence[str], context: str = "") -> set[str]:
    """The rules that find something in it."""
    return {found.rule for found in support(statement, source, context).findings}


def written_of(rule: str, statement: str, source: str, context: str = "") -> list[object]:
    """The words of it in which a rule finds something."""
    return [
        found.data.get("written")
        for found in support(statement, source, context).findings
        if found.rule == rule
    ]
