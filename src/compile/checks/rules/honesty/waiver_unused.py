"""A waiver allows nothing that was found."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="warning",
    summary="a waiver allows nothing that was found",
    waivable=False,
)
