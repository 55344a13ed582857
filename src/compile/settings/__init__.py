"""recension.yaml → Settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compile.settings.reader import place, read

if TYPE_CHECKING:
    from compile.settings.schema import Checks, Settings

__all__ = ["Checks", "Settings", "place", "read"]


def __getattr__(name: str) -> object:
    """The model on demand: pydantic takes 40 ms to import."""
    if name in ("Checks", "Settings"):
        from compile.settings import schema

        return getattr(schema, name)
    raise AttributeError(name)
