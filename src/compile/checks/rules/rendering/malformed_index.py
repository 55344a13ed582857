"""index.yaml cannot be read, or asks for what nobody can do."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="the changes of the index, `index.yaml`, cannot be read, or ask for what is no change of an index",
    waivable=False,
)
