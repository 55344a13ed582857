"""A waiver has expired, or what it was granted for has changed."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a waiver has expired, or what it was granted for has changed",
    waivable=False,
)
