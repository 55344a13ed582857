"""Two entries of the bibliography have one key."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="two entries of the bibliography have one key",
    waivable=False,
)
