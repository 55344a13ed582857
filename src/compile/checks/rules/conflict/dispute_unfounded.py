"""A side of a dispute is not in the passage that it names."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a side of a dispute is not in the passage that it names",
    waivable=False,
)
