"""Statement × Source → Conflict."""

from compile.conflicts.between import between
from compile.conflicts.deciding import decision
from compile.conflicts.disputes import disputes
from compile.conflicts.entries import record
from compile.conflicts.find import find

__all__ = ["between", "decision", "disputes", "find", "record"]
