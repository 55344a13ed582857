"""Book → Diagnostic."""

from __future__ import annotations

from compile.checks.registry import rules
from compile.checks.running import run

__all__ = ["rules", "run"]
