"""A waiver gives no reason."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a waiver gives no reason",
    waivable=False,
)
