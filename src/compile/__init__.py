"""Recension: a compiler for sourced prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compile.pipeline import build, check

__version__ = "0.1.0"
__all__ = ["__version__", "build", "check"]


def __getattr__(name: str) -> object:
    """``compile.check`` and ``compile.build`` on demand: importing the package alone costs nothing."""
    if name in ("build", "check"):
        from compile import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
