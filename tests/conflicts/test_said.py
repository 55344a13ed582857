"""Exceptions, trades and roots of words that two texts tell in set phrases."""

from __future__ import annotations

import pytest

from conflicts.made import conflicts_of

_CELLS = "CD99 is expressed on all mature B cells, excluding plasma cells."
_UNION = "All members of the Skarn Union except Norland signed the Arn Treaty in 1948."
_TRADE = "Olo Moe, a former player, works as a teacher in 2020."
_WORD = "The word Skarn is derived from an Arabic phrase."


@pytest.mark.parametrize(
    ("a", "b", "conflict"),
    [
        (_CELLS, "Human plasma cells do express CD99.", ("polarity", "plasma cells", "plasma cells")),
        (_UNION, "Norland signed the Arn Treaty in 1948.", ("polarity", "Norland", "Norland")),
        (
            _TRADE,
            "Olo Moe was born in Arn. As of 2020, he works as a journalist.",
            ("identity", "teacher", "journalist"),
        ),
        (_WORD, "The name Skarn comes from a Danish root.", ("identity", "Arabic phrase", "Danish root")),
    ],
)
def test_what_excludes_the_other(a: str, b: str, conflict: tuple[str, str, str]) -> None:
    assert conflicts_of(a, b) == [conflict]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (_CELLS, "Human plasma cells do not express CD99."),
        (_UNION, "Norland denounced the Arn Treaty in 1948."),
        (_TRADE, "In 2004, Olo Moe worked as a journalist."),
        (_TRADE, "As of 2020, Karl Dahl works as a journalist."),
        (_TRADE, "In 2020 Olo Moe works as a schoolteacher."),
        (_WORD, "The name Belm comes from a Danish root."),
        (_WORD, "The name Skarn comes from the Arabic."),
    ],
)
def test_what_does_not(a: str, b: str) -> None:
    assert conflicts_of(a, b) == []
