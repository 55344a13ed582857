"""Figures of cells, judged with the label of their row."""

from __future__ import annotations

import pytest

from compile import sources
from compile.model.book import Policy
from compile.model.span import Text
from compile.statements import extract
from statements.made import chapter, prose

STORY = (
    "The flood of 1907 struck three villages of the Rill. The mayor of Ebbing counted 70 drowned cattle and 12 lost boats. "
    "The carters said nothing for a week. In the hills it was colder. Snow fell on the passes. "
    "Jonas Qarrel claimed that just 40 of his cattle had drowned. He lost nine boats. "
    "The toll house stood. Low Wick had lost 33 cattle."
)


def told(label: str, figure: str) -> set[str]:
    """The kinds of shifts of a cell with a figure, in the row of a label."""
    cells = [
        prose("Owner", 0, "cell", table=(0, 0, 0), header=True),
        prose("Cattle", 1, "cell", table=(0, 0, 1), header=True),
        prose(label, 2, "cell", table=(0, 1, 0)),
        prose(f"{figure} [@gazette]", 3, "cell", table=(0, 1, 1)),
    ]
    source = sources.from_text("gazette", Text(path="gazette.txt", content=STORY), sources.Origin())
    made = extract((chapter(*cells),), (), (source,), Policy()).value
    statement = next(one for one in made if one.text.startswith(figure))
    return {shift.kind for support in statement.supports for shift in support.shifts}


@pytest.mark.parametrize(("label", "figure"), [("Jonas Qarrel", "70"), ("Qarrel", "12")])
def test_of_another_row(label: str, figure: str) -> None:
    assert "figure" in told(label, figure)


@pytest.mark.parametrize(
    ("label", "figure"),
    [
        ("Jonas Qarrel", "40"),
        ("Jonas Qarrel", "nine"),  # "he"
        ("Ebbing", "70"),
        ("Mayor of Ebbing", "12"),
        ("Total", "33"),  # no name
        ("All villages", "70"),
        ("Tarn Hook", "70"),  # not in the source
    ],
)
def test_of_its_row(label: str, figure: str) -> None:
    assert "figure" not in told(label, figure)
