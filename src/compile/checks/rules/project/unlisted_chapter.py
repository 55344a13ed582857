"""A file in chapters/ is not in the list of chapters."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="note",
    summary="a file in chapters/ is not in the list of chapters",
    waivable=False,
)
