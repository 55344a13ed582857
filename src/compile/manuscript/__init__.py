"""chapters/*.md → Chapter."""

from __future__ import annotations

from compile.manuscript.chapters import read
from compile.manuscript.decode import decode

__all__ = ["decode", "read"]
