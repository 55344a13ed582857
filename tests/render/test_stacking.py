"""Tables of many columns in an EPUB: on a small screen each cell says which column it is of."""

from __future__ import annotations

import re

from compile.render.ast.nodes import plain, words
from compile.render.html import Shared, Writer
from compile.render.words.interface import load


def _table(columns: int, epub: bool) -> str:
    def row(name: str) -> list[object]:
        cells = [
            [["", [], []], {"t": "AlignDefault"}, 1, 1, [plain(*words(f"{name}{at}"))]]
            for at in range(columns)
        ]
        return [["", [], []], cells]

    specs = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}]] * columns
    empty = ["", [], []]
    content = [empty, [None, []], specs, [empty, [row("head")]], [[empty, 0, [], [row("cell")]]], [empty, []]]
    shared = Shared(epub=epub, interface=load("en"), evidence={}, images={}, drawings={}, formulas={})
    writer = Writer(shared=shared)
    writer.blocks([{"t": "Table", "c": content}])
    return "".join(writer.out)


def test_a_cell_of_a_wide_table_says_what_its_column_is_called() -> None:
    made = _table(8, epub=True)
    assert 'class="many stacked"' in made
    assert re.findall(r'<td data-head="(\w+)">(\w+)</td>', made) == [
        (f"head{at}", f"cell{at}") for at in range(8)
    ]


def test_one_of_few_columns_or_on_a_page_that_scrolls_needs_no_such_words() -> None:
    assert "data-head" not in _table(4, epub=True)
    assert "data-head" not in _table(8, epub=False)
