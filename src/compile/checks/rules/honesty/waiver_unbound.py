"""A waiver is not bound to what it was granted for."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="note",
    summary="a waiver is not bound to what it was granted for",
    waivable=False,
)
