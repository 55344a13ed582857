"""The project has no chapter."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="the project has no chapter",
    waivable=False,
)
