"""Sources of a project that tell of two stages of one thing, with nobody having put them side by side."""

from __future__ import annotations

import pytest

from conflicts.made import found_among, source

_AT_ORRIN = "The petition against closing the Orrin Valley school at Tesk Hill"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (f"After one week {_AT_ORRIN[0].lower()}{_AT_ORRIN[1:]} had 1,900 signatures.", 7_350, 0),
        (f"{_AT_ORRIN} had 1,900 signatures.", 7_350, 1),
    ],
)
def test_what_was_reached_early_is_no_other_account(one: str, other: int, found: int) -> None:
    pages = source("a", one), source("b", f"{_AT_ORRIN} had {other:,} signatures.")
    assert len(found_among(*pages)) == found


@pytest.mark.parametrize(
    "one",
    [
        "The mayor said on Monday that 14 people had been killed when the bridge at Orrin Falls in Tesk fell.",
        "Early on Wednesday 14 people were killed when the bridge at Orrin Falls in Tesk fell.",
    ],
)
def test_what_is_told_afterwards_or_early_in_the_day_is_no_early_count(one: str) -> None:
    pages = (
        source("a", one),
        source(
            "b", "The inquiry finds that 17 people were killed when the bridge at Orrin Falls in Tesk fell."
        ),
    )
    assert [conflict.kind for conflict in found_among(*pages)] == ["quantity"]
