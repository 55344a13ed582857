"""A quotation holds a character that cannot be seen."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="warning",
    summary="a quotation holds a character that cannot be seen",
)
