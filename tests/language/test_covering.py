"""Whether one text says no more than another, as far as words show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compile.language.covering import lacking

LOG = "The ferry Aldis carried 240 guests and 31 cars to Rauma on Sunday, the harbour office said."


@pytest.mark.parametrize(
    "text",
    [
        "The Aldis carried 240 guests to Rauma.",
        "240 guests and 31 cars went to Rauma on the boat Aldis.",
        "Some 240 guests were carried to Rauma, the office says.",
    ],
)
def test_what_follows_lacks_nothing(text: str) -> None:
    assert lacking(LOG, text) == ""


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("The Aldis carried 250 guests to Rauma.", "“250”"),
        ("The Aldis carried 31 drunken pilgrims to Rauma.", "“31”"),
        ("The Aldis did not carry 240 guests to Rauma.", "a denial"),
        ("Its captain married a baker's daughter.", "“captain”, “married”, “baker”"),
        ("", "nothing is said"),
    ],
)
def test_what_does_not_follow(text: str, lost: str) -> None:
    assert lacking(LOG, text) == lost


def test_a_figure_that_a_fact_bears_out_is_not_looked_for() -> None:
    text = "More than 200 guests were carried to Rauma."
    assert lacking(LOG, text) == "“More than 200”"
    assert lacking(LOG, text, [(0, 13)]) == ""


@given(st.text(min_size=1, max_size=80))
def test_a_text_follows_from_itself(text: str) -> None:
    assert lacking(text, text) in ("", "nothing is said")
