"""The judge that the settings name cannot be asked."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="warning",
    summary="the judge that the settings name cannot be asked",
    waivable=False,
)
