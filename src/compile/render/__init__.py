"""Book → Artifact."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compile.render.making import make
    from compile.render.prepared import Prepared
    from compile.render.preparing import prepare
    from compile.render.rendering import cover, printed, render

__all__ = ["Prepared", "cover", "make", "prepare", "printed", "render"]
_PLACES = {
    "Prepared": "prepared",
    "cover": "rendering",
    "make": "making",
    "prepare": "preparing",
    "printed": "rendering",
    "render": "rendering",
}


def __getattr__(name: str) -> object:
    """On demand: a check asks for a theme's colours, and for nothing else of the build."""
    if name in _PLACES:
        return getattr(import_module(f"compile.render.{_PLACES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
