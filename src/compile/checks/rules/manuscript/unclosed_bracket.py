"""Brackets are opened and not closed, or nested too deep."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="brackets are opened and not closed, or nested too deep",
    waivable=False,
)
