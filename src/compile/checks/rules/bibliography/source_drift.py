"""A captured text and its seal differ."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a captured text and its seal differ",
    waivable=False,
)
