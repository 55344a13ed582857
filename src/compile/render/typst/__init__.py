"""Blocks → Typst markup."""

from __future__ import annotations

from compile.render.typst.markup import array, dictionary, escape, string
from compile.render.typst.writer import Writer

__all__ = ["Writer", "array", "dictionary", "escape", "string"]
