"""Lengths of time beside the days that they are of."""

from __future__ import annotations

import pytest

from conflicts.made import sides_of


@pytest.mark.parametrize(
    ("said", "length"),
    [
        ("King Olo ruled for twelve years, from 1701 to 1708.", "twelve years"),
        ("The feud of Arn lasted ten years (1701–1708).", "ten years"),
        ("King Olo reigned for 12 years in Arn from 1701 to 1708.", "12 years"),
        ("The strike at Arn lasted six months from May to June 1999.", "six months"),
        ("The festival lasted 30 days, from 4 to 16 May 1999.", "30 days"),
        ("The dynasty of Arn ruled for 38 years from 599 to 584 BC.", "38 years"),
    ],
)
def test_a_length_that_its_days_do_not_have(said: str, length: str) -> None:
    assert [a for a, _ in sides_of(said, said)] == [length]


@pytest.mark.parametrize(
    "said",
    [
        "The feud of Arn lasted seven years (1701–1708).",
        "The feud of Arn lasted eight years (1701–1708).",
        "The feud of Arn lasted about ten years (1701–1708).",
        "King Olo ruled for four years in all between 1701 and 1708.",
        "Olo Dahl was jailed for ten years, from 1980 to 1984.",
        "King Olo lived in Arn for five years, and reigned from 1701 to 1708.",
        "The festival lasted three days, from 4 to 6 May 1999.",
        "The dynasty of Arn ruled for 15 years from 599 to 584 BC.",
        "Olo Dahl, a 12-year-old, was in the cast from 1990 to 1993.",
    ],
)
def test_a_length_that_its_days_may_have(said: str) -> None:
    assert sides_of(said, said) == []
