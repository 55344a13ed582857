"""Book → Diagnostic."""

from __future__ import annotations

from compile.checks.running import run

__all__ = ["run"]
