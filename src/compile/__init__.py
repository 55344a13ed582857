"""Recension: a compiler for sourced prose."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compile.inquiry import compare, support
    from compile.pipeline import build, check

__version__ = "0.1.0"
__all__ = ["__version__", "build", "check", "compare", "support"]
_PLACES = {"build": "pipeline", "check": "pipeline", "compare": "inquiry", "support": "inquiry"}


def __getattr__(name: str) -> object:
    """``compile.check``, ``compile.compare`` and so on on demand: importing the package alone costs nothing."""
    if name in _PLACES:
        return getattr(import_module(f"compile.{_PLACES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
