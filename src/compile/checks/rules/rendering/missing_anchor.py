"""A link leads to a place that is not in the book."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a link leads to a place that is not in the book",
    waivable=False,
)
