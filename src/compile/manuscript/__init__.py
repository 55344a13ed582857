"""chapters/*.md → Chapter."""

from __future__ import annotations

from compile.manuscript.decode import decode
from compile.manuscript.read import read

__all__ = ["decode", "read"]
