"""A colour of the settings can hardly be read on its page."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a colour of the settings can hardly be read on its page",
    waivable=False,
)
