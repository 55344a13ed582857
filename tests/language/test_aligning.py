"""Texts that are the same but for their figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compile.language.aligning import aligned


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        ("The barge carried 40 crates of tea", "The barge carried 50 crates of tea", [("40", "50")]),
        ("Twelve pupils sang on the pier", "Twenty-one pupils sang on the pier", [("Twelve", "Twenty-one")]),
        (
            "He sold 3 goats for less than 90 crowns",
            "He sold 3 goats for 95 crowns",
            [("less than 90", "95")],
        ),
        ("A cable of 1.2 million yards", "A cable of 1.3 million yards", [("1.2 million", "1.3 million")]),
        (
            "At most 20 boats were lost",
            "At most more than 20 boats were lost",
            [("At most 20", "At most more than 20")],
        ),
    ],
)
def test_the_figures_that_differ(a: str, b: str, said: list[tuple[str, str]]) -> None:
    found = aligned(a, b)
    assert found is not None
    assert [(one.text, other.text) for one, other in found] == said


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The barge carried 40 crates", "The barge brought 40 crates"),
        ("The barge carried 40 crates", "The barge carried 40 crates of tea"),
        ("He had three", "He had none"),
    ],
)
def test_other_words_differ(a: str, b: str) -> None:
    assert aligned(a, b) is None


def test_a_hedge_that_both_have_is_left_out() -> None:
    found = aligned("She works a maximum of 70 hours", "She works a maximum of more than 70 hours")
    assert found is not None
    one, other = found[0]
    assert one.interval.low == one.interval.high == Decimal(70)
    assert not one.interval.meets(other.interval)


@pytest.mark.parametrize(
    ("text", "other", "sort"),
    [
        ("Route 5 was closed by snow", "Route 6 was closed by snow", "label"),
        ("The fair was held on 3 May in Hull", "The fair was held on 4 May in Hull", "date"),
        ("The mill burnt down in 1904", "The mill burnt down in 1905", "date"),
        ("The mill had 1904 spindles", "The mill had 1905 spindles", "number"),
    ],
)
def test_what_a_figure_is_there_for(text: str, other: str, sort: str) -> None:
    found = aligned(text, other)
    assert found is not None
    assert found[0][0].sort == sort


@given(st.text(max_size=60), st.text(max_size=60))
def test_stretches_are_of_their_text(a: str, b: str) -> None:
    for one, other in aligned(a, b) or ():
        assert a[one.start : one.end] == one.text
        assert b[other.start : other.end] == other.text


@given(st.text(max_size=60))
def test_a_text_differs_in_nothing_from_itself(text: str) -> None:
    assert not aligned(text, text)
