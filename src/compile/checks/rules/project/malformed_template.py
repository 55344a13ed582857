"""A template of the project's own cannot be filled in."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a template of the project's own cannot be filled in",
    waivable=False,
)
