"""A link leads to an address that a book should not open."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="warning",
    summary="a link leads to an address that a book should not open",
    waivable=False,
)
