"""A word that another stands for, of two sentences otherwise alike, can be why their figures differ."""

from __future__ import annotations

import pytest

from conflicts.made import beside, kinds_of


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "Fares in high season begin at 90 crowns.",
            "Fares in low season begin at 40 crowns.",
            ("high", "low"),
        ),
        (
            "The company held the ridge with 300 men.",
            "The company held the wood with 450 men.",
            ("ridge", "wood"),
        ),
    ],
)
def test_it_goes_to_the_ledger(a: str, b: str, words: tuple[str, str]) -> None:
    found = beside(a, b)
    assert not found.conflicts
    assert [one.reason for one in found.ledger] == [f"one is told of “{words[0]}”, the other of “{words[1]}”"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # One thing by two names for it.
        ("The company held the wood with 300 men.", "The company held the forest with 450 men."),
        # The words that tie a sentence together tell of nothing.
        ("The storm sank 40 boats in the harbour.", "The storm sank 60 boats at the harbour."),
        # The difference is the figure's alone.
        ("The storm sank 40 boats in the harbour.", "The storm sank 60 boats in the harbour."),
    ],
)
def test_what_is_the_same_is_held_against_each_other(a: str, b: str) -> None:
    assert kinds_of(a, b) == ["quantity"]
