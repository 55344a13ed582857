"""A code block or a fenced block is opened and not closed."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a code block or a fenced block is opened and not closed",
    waivable=False,
)
