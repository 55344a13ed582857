"""Dates whose clause is told by its predication, or by a noun beside a verb that says nothing."""

from __future__ import annotations

import pytest

from conflicts.made import sides_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The dean entered Osk on 3 May 1411.", "On 9 June 1411 the dean made his entry into Osk."),
        (
            "The Tarn accord was signed on 3 May 1911.",
            "On 9 June 1911 the envoys put their signatures to the Tarn accord.",
        ),
        (
            "The curfew at Hallow was lifted on 3 May 1931.",
            "The curfew at Hallow was not lifted until 9 June 1931, to general relief.",
        ),
        (
            "The Hallow dam burst on 3 May 1931, when the keeper was asleep.",
            "The dam at Hallow burst on 9 June 1931, when snow was melting.",
        ),
    ],
)
def test_one_event_on_two_days_is_a_conflict(a: str, b: str) -> None:
    assert sides_of(a, b, "date")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The dean entered Osk on 3 May 1411.", "The dean left Osk on 9 June 1411."),
        ("The curfew was lifted on 9 June 1931.", "The curfew was not lifted until 9 June 1931."),
        ("The curfew was lifted in June 1931.", "The curfew was not lifted before 9 June 1931."),
        (
            "The Tarn accord was signed on 3 May 1911.",
            "On 9 June 1911 the envoys took a copy of the Tarn accord to Osk.",
        ),
    ],
)
def test_other_events_and_the_same_day_are_none(a: str, b: str) -> None:
    assert not sides_of(a, b, "date")
