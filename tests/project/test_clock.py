"""The clock: SOURCE_DATE_EPOCH, else the first day that is known."""

from __future__ import annotations

import pytest

from compile.project import clock


@pytest.mark.parametrize(
    ("environment", "others", "expected"),
    [
        ({}, ("2026-11-21",), "2026-11-21"),
        ({"SOURCE_DATE_EPOCH": "1533081600"}, ("2026-11-21",), "2018-08-01"),
        ({"SOURCE_DATE_EPOCH": ""}, ("", "2026-11-21"), "2026-11-21"),
        ({"SOURCE_DATE_EPOCH": "soon"}, ("2026-11-21",), "2026-11-21"),
        ({"SOURCE_DATE_EPOCH": "9" * 30}, (), ""),
        ({}, ("",), ""),
    ],
)
def test_day(environment: dict[str, str], others: tuple[str, ...], expected: str) -> None:
    assert clock.day(environment, *others) == expected
