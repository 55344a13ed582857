"""Times of day and weekdays: what is one, what only looks like one, and how two compare."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compile.language import clock, dates, facts
from conflicts.made import sides_of


def _times(text: str) -> list[tuple[int, int]]:
    return [
        (int(fact.interval.low or 0), int(fact.interval.high or 0))
        for fact in facts.read(text)
        if fact.unit == "time of day"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill burned at 23:45.", [(1425, 1425)]),
        ("The mill burned at a quarter to midnight.", [(1425, 1425)]),
        ("The mill burned at 6 a.m.", [(350, 370)]),
        ("The mill burned at about 7 p.m.", [(1095, 1185)]),
        ("The mill burned at half past nine in the evening.", [(1290, 1290)]),
        ("The mill burned shortly before 11:30.", [(0, 690)]),
        ("The mill burned in the afternoon.", [(715, 1140)]),
        ("The mill burned at half past nine.", []),
        ("They won 3:2 in 10:05 minutes.", []),
        ("The ratio was 10:30.", []),
    ],
)
def test_a_time_of_day_is_minutes_since_midnight(text: str, expected: list[tuple[int, int]]) -> None:
    assert _times(text) == expected


@given(st.text(alphabet="0123456789:. apmto'clock", max_size=40))
def test_every_time_is_of_a_day(text: str) -> None:
    for when in clock.read(text):
        assert when.interval is not None
        assert 0 <= (when.interval.low or 0) <= (when.interval.high or 0) <= 24 * 60
        assert text[when.start : when.end].strip() == text[when.start : when.end]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("She left on Wednesday, 2 August 2018.", True),
        ("She left on Thursday, 2 August 2018.", False),
        ("She left on Wednesday, 2 August.", False),
    ],
)
def test_a_weekday_that_is_not_that_days_is_marked(text: str, wrong: bool) -> None:
    (when,) = dates.read(text)
    assert when.misnamed is wrong


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The senate passed the Osk bill on Monday.", "The senate passed the Osk bill on Wednesday.", True),
        ("The senate passed the Osk bill on Monday.", "The senate passed the Osk bill on 6 May 2019.", False),
        ("The senate passed the Osk bill on Monday.", "The senate passed the Osk bill on 8 May 2019.", True),
        (
            "The senate passed the Osk bill late on Monday night.",
            "The senate passed the Osk bill on Tuesday.",
            False,
        ),
        ("The Hallow mill burned down at 03:40.", "The Hallow mill burned down in the afternoon.", True),
        (
            "The Hallow mill burned down at 23:45.",
            "The Hallow mill burned down at a quarter to midnight.",
            False,
        ),
        ("The Hallow mill burned down at 15:40 GMT.", "The Hallow mill burned down at 17:40.", False),
    ],
)
def test_weekdays_and_times_compare_within_one_event(a: str, b: str, expected: bool) -> None:
    assert bool(sides_of(a, b, "date")) is expected
