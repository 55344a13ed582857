"""Entries refer to each other in a circle."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="entries refer to each other in a circle",
    waivable=False,
)
