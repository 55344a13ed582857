"""A figure of claims finds none to draw."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a figure of claims finds none to draw",
    waivable=False,
)
