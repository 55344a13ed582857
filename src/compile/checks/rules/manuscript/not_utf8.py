"""A file is not in UTF-8."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a file is not in UTF-8",
    waivable=False,
)
