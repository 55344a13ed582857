"""Which statements a reader meets together: one paragraph, one table, one list, a sentence and its note, one div."""

from __future__ import annotations

from typing import TypeAlias

from compile.model.manuscript import Chapter, Mark, Prose
from compile.model.statement import Statement

#: Statements of one place share this.
Place: TypeAlias = tuple[str, str, int]
#: Sentences of one paragraph further apart than this are not told together.
_NEAR = 4


class Layout:
    """The places of a book's statements, and the divs that tell of a conflict."""

    def __init__(self, chapters: tuple[Chapter, ...]) -> None:
        self._proses = {
            (chapter.slug, prose.number): prose for chapter in chapters for prose in chapter.prose
        }
        self._blocks = {
            key: prose.path[0] if prose.path and isinstance(prose.path[0], int) else prose.number
            for key, prose in self._proses.items()
        }

    def place(self, statement: Statement) -> Place:
        """Where a statement stands: its table, its list, or else its paragraph."""
        prose = self._prose(statement)
        if prose is not None and prose.table is not None:
            return statement.chapter, "table", prose.table[0]
        if prose is not None and prose.kind == "item":
            return statement.chapter, "list", self._blocks[statement.chapter, statement.prose]
        return statement.chapter, "prose", statement.prose

    def together(self, a: Statement, at: int, b: Statement, other: int) -> bool:
        """Whether two statements (with their indexes) are neighbours in one place."""
        place = self.place(a)
        if place != self.place(b):
            return False
        return place[1] != "prose" or abs(at - other) <= _NEAR

    def noted(self, a: Statement, b: Statement) -> bool:
        """Whether ``b`` stands in a footnote that is called from ``a``."""
        return a.chapter == b.chapter and b.kind == "note" and b.prose in a.notes

    def telling(self, statement: Statement) -> Mark | None:
        """The div by which the authors say that accounts differ here, with their reason."""
        marks = (mark for mark in statement.marks if mark.name == "accounts-differ")
        return next((mark for mark in marks if mark.get("because") and mark.get("prefers")), None)

    def _prose(self, statement: Statement) -> Prose | None:
        return self._proses.get((statement.chapter, statement.prose))
