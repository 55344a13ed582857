"""Blocks → Typst markup."""

from __future__ import annotations

from compile.render.typst.markup import escape, string
from compile.render.typst.writer import Writer

__all__ = ["Writer", "escape", "string"]
