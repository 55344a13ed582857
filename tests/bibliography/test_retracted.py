"""The list of retracted works: keys and DOIs a line, or a table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compile import bibliography
from compile.model.span import Text


def read(content: str) -> list[tuple[str, str, str]]:
    found = bibliography.retracted(Text(path="retracted.txt", content=content))
    return [(one.work, one.reason, one.date) for one in found]


@pytest.mark.parametrize(
    ("content", "works"),
    [
        ("", []),
        ("# nothing yet\n\n", []),
        ("smith2019 the data were made up\n", [("smith2019", "the data were made up", "")]),
        ("https://doi.org/10.1000/ABC – made up", [("10.1000/abc", "made up", "")]),
        ("doi:10.1000/ABC", [("10.1000/abc", "", "")]),
        ('key,reason\nsmith2019,"one, two"\r\n', [("smith2019", "one, two", "")]),
        (
            "Title,OriginalPaperDOI,RetractionDate,Reason\nX,10.1/A,1/2/2020 0:00,+Fabrication;\nY,,,\n",
            [("10.1/a", "Fabrication", "1/2/2020 0:00")],
        ),
    ],
)
def test_lists(content: str, works: list[tuple[str, str, str]]) -> None:
    assert read(content) == works


@given(st.text(max_size=200))
def test_any_text_is_read_and_spans_cut_its_lines(content: str) -> None:
    text = Text(path="retracted.csv", content=content)
    for one in bibliography.retracted(text):
        assert text.cut(one.span).strip()
        assert "\n" not in text.cut(one.span)
