"""Book → Artifact."""

from __future__ import annotations

from compile.render.prepare import prepare
from compile.render.prepared import Prepared
from compile.render.rendering import cover, printed, render

__all__ = ["Prepared", "cover", "prepare", "printed", "render"]
