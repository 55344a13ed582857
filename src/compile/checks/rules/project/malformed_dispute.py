"""An entry of disputes.yaml cannot be read."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="error",
    summary="an entry of disputes.yaml cannot be read",
    waivable=False,
)
