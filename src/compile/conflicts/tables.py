"""What a table says of a cell: the head of its column, the labels of its row, its caption."""

from __future__ import annotations

from collections import defaultdict

from compile.model.manuscript import OBJECT, Chapter, Prose
from compile.model.statement import Statement


class Tables:
    """The words round the cells of a book's tables."""

    def __init__(self, chapters: tuple[Chapter, ...]) -> None:
        self._cells: dict[tuple[str, int], Prose] = {}
        self._heads: dict[tuple[str, int, int], list[str]] = defaultdict(list)
        self._labels: dict[tuple[str, int, int], list[str]] = defaultdict(list)
        self._captions: dict[tuple[str, int], str] = {}
        for chapter in chapters:
            for before, prose in zip((None, *chapter.prose), chapter.prose, strict=False):
                self._enter(chapter.slug, prose, before)

    def _enter(self, slug: str, prose: Prose, before: Prose | None) -> None:
        text = prose.text.replace(OBJECT, " ")
        if prose.kind == "caption" and before is not None and before.table is not None:
            self._captions[slug, before.table[0]] = text
        if prose.table is None:
            return
        number, row, column = prose.table
        if before is not None and before.kind == "caption":
            self._captions[slug, number] = before.text
        self._cells[slug, prose.number] = prose
        if prose.header:
            self._heads[slug, number, column].append(text)
        elif not any(character.isdigit() for character in text):
            self._labels[slug, number, row].append(text)

    def words(self, statement: Statement) -> str:
        """All that its table says of a cell; "" for what is not one."""
        prose = self._cells.get((statement.chapter, statement.prose))
        if prose is None or prose.table is None:
            return ""
        number, row, column = prose.table
        heads = self._heads.get((statement.chapter, number, column), [])
        labels = self._labels.get((statement.chapter, number, row), [])
        return " . ".join([*heads, *labels, self._captions.get((statement.chapter, number), "")])
