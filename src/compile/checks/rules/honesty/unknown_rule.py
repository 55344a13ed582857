"""A waiver or a setting names a rule that does not exist."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="warning",
    summary="a waiver or a setting names a rule that does not exist",
    waivable=False,
)
