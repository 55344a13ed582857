"""Statement × Source → Conflict."""

from compile.conflicts.between import between
from compile.conflicts.disputes import disputes
from compile.conflicts.find import find

__all__ = ["between", "disputes", "find"]
