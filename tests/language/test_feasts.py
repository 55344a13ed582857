"""Feasts: which day a name tells."""

from __future__ import annotations

import pytest

from compile.language import feasts
from compile.language.calendar import edtf


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1400, "1400-04-18"),
        (1600, "1600-04-02"),
        (1818, "1818-03-22"),
        (1954, "1954-04-18"),
        (2024, "2024-03-31"),
    ],
)
def test_easter(year: int, day: str) -> None:
    assert feasts.easter(year).isoformat() == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It opened a week before Christmas 1957.", ["1957-12-25"]),
        ("It opened on Good Friday, 1920.", ["1920-04-02"]),
        ("It opened on Midsummer Day.", ["XXXX-06-24"]),
        ("It opened at Michaelmas 1304.", ["1304-09-29"]),
        ("It opened at Easter.", ["XXXX-03-22/XXXX-04-25"]),
        # Two calendars were in use.
        ("It opened on Easter Sunday 1612.", ["1612-03-22/1612-04-25"]),
        ("Easter Island lies far out.", []),
        ("It opened on Christmas Island.", []),
        ("Christmas cards were sold.", []),
    ],
)
def test_the_day_of_a_feast(text: str, days: list[str]) -> None:
    assert [edtf(found.interval) for found in feasts.read(text)] == days
