"""An image that a chapter shows is not in the project."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="an image that a chapter shows is not in the project",
    waivable=False,
)
