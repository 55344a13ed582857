"""The front matter of a chapter cannot be read."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="the front matter of a chapter cannot be read",
    waivable=False,
)
