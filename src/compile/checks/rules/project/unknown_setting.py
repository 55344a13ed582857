"""A setting does not exist."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a setting does not exist",
    waivable=False,
)
