"""Statement × Source → Conflict."""

from compile.conflicts.between import between
from compile.conflicts.deciding import decision
from compile.conflicts.disputes import disputes
from compile.conflicts.entries import record
from compile.conflicts.find import Known, find
from compile.conflicts.of_book import of_book

__all__ = ["Known", "between", "decision", "disputes", "find", "of_book", "record"]
