"""Chapters cite and there is no bibliography."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="chapters cite and there is no bibliography",
    waivable=False,
)
