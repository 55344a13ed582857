"""A setting has a value that it cannot have."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a setting has a value that it cannot have",
    waivable=False,
)
