"""Raw HTML, LaTeX or an attribute that only one format could show is left out."""

from __future__ import annotations

from compile.checks.registry import rule

RULE = rule(
    __name__,
    severity="warning",
    summary="raw HTML, LaTeX or an attribute that only one format could show is left out",
    waivable=False,
)
