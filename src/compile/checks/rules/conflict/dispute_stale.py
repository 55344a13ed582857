"""A dispute was dismissed, and a passage that it was about has changed since."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="warning",
    summary="a dispute was dismissed, and a passage that it was about has changed since",
    waivable=False,
)
