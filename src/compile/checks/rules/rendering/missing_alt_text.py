"""An image has no description."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="an image has no description",
    waivable=False,
)
