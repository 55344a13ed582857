"""The columns of a printed table: none narrower than its longest word, numbers as wide as they need."""

from __future__ import annotations

import json
from typing import Any

from compile.render.charts.widths import width
from compile.render.typst.columns import LINE, columns
from compile.tools import pandoc


def _table(text: str) -> Any:
    blocks = json.loads(pandoc.run(["-f", "markdown", "-t", "json"], text.encode()))["blocks"]
    return next(block["c"] for block in blocks if block["t"] == "Table")


def test_a_table_that_fits_on_one_line_a_row_is_as_wide_as_its_words() -> None:
    assert columns(_table("| Who | How many |\n|---|--:|\n| Miller | 46 |\n")) == ("auto, auto,", 1.0)


def test_long_cells_take_what_is_left_and_no_word_is_cut() -> None:
    long = "the whole of the campaign from its beginning in early spring to its end " * 3
    told, size = columns(
        _table(f"| Governor’s spokesman | Killed | Remark |\n|---|--:|---|\n| Miller | 46 | {long} |\n")
    )
    shares = [float(share.strip().removesuffix("fr")) for share in told.split(",")[:3]]
    ems = [share / sum(shares) * LINE / size for share in shares]
    assert size == 1.0
    assert ems[0] >= width("spokesman") and ems[1] >= width("Killed") and ems[2] > 2 * ems[0]


def test_many_columns_are_set_smaller() -> None:
    names = " | ".join(f"Commander{n}" for n in range(9))
    assert columns(_table(f"| {names} |\n|{'---|' * 9}\n| {names} |\n"))[1] < 1
