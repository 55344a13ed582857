"""Statement × Source → Conflict."""

from compile.conflicts.disputes import disputes
from compile.conflicts.find import find

__all__ = ["disputes", "find"]
