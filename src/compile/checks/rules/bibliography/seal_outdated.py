"""A seal was made by another version of the extractor."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="note",
    summary="a seal was made by another version of the extractor",
    waivable=False,
)
