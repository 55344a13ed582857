"""Recension: a compiler for sourced prose."""

from __future__ import annotations

from importlib import import_module

__version__ = "0.1.0"
__all__ = ["__version__", "build", "check"]


def __getattr__(name: str) -> object:
    """``compile.check`` and ``compile.build`` on demand: importing the package alone costs nothing."""
    if name in ("build", "check"):
        return getattr(import_module("compile.pipeline"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
