"""index.yaml names what the index does not have."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="a change of the index, `index.yaml`, names what the index does not have",
    waivable=False,
)
