"""A chapter that the settings list is not there."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a chapter that the settings list is not there",
    waivable=False,
)
