"""A seal cannot be read."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a seal cannot be read",
    waivable=False,
)
