"""A statement, note or citation is not in the printed book."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a statement, note or citation is not in the printed book",
    waivable=False,
)
