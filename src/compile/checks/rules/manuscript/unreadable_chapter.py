"""Pandoc could not read a chapter."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="pandoc could not read a chapter",
    waivable=False,
)
