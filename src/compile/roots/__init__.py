"""Reference × Source → Rest."""

from __future__ import annotations

from compile.roots.find import find

__all__ = ["find"]
