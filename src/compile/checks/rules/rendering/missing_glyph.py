"""No font of the PDF has a letter of the text."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="no font of the PDF has a letter of the text",
    waivable=False,
)
