"""Reference × Source → Rest."""

from __future__ import annotations

from compile.roots.falling import without
from compile.roots.find import find

__all__ = ["find", "without"]
