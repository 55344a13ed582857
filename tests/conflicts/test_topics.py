"""What one text names and the other only calls "she" or "the film": no reason against their agreeing."""

from __future__ import annotations

import pytest

from compile.inquiry import compare


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The film took 40 million dollars worldwide.",
            "Grey Water took more than 39 million dollars worldwide.",
        ),
        ("She was born in Tisna in 1911.", "Ada Hume was born in Tisna in 1911."),
        ("Hume joined the Olsten Works in 1911.", "Ada Hume joined the Olsten Works in 1911."),
        ("Born in Olsten and raised in Tisna, Hume began to paint at six.", "Hume was raised in Tisna."),
    ],
)
def test_a_name_for_what_is_told_of_is_no_more(a: str, b: str) -> None:
    assert compare(a, b).verdict == "agree"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bo Lind was born in Tisna in 1911.", "Ada Hume was born in Tisna in 1911."),
        ("Bo Hume joined the Olsten Works in 1911.", "Ada Hume joined the Olsten Works in 1911."),
        ("The film took 40 million dollars.", "Grey Water, shot by Ada Hume, took 40 million dollars."),
        ("The mill burned down in 1911.", "The mill at Tisna burned down in 1911."),
    ],
)
def test_a_name_that_says_more_is_not_borne_out(a: str, b: str) -> None:
    assert compare(a, b).verdict == "unsettled"
