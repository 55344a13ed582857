"""A chapter holds a control character or one that turns the direction of text."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a chapter holds a control character or one that turns the direction of text",
    waivable=False,
)
