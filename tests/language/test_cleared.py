"""Rid of them, and they are still there."""

from __future__ import annotations

import pytest

from conflicts.made import found_among, kinds_of, source

_LEFT = "A few bandit bands remain in Tarn Valley."


@pytest.mark.parametrize(
    ("freed", "left"),
    [
        ("The rangers have cleared Tarn Valley of bandits.", _LEFT),
        ("The rangers rid Tarn Valley of the bandits.", "Bandits still held out in Tarn Valley."),
    ],
)
def test_rid_and_still_there(freed: str, left: str) -> None:
    assert "extent" in kinds_of(freed, left)


@pytest.mark.parametrize(
    ("freed", "left"),
    [
        ("The rangers partly cleared Tarn Valley of bandits.", _LEFT),
        ("The rangers have cleared Sorn Hill of bandits.", _LEFT),
        ("The rangers have cleared Tarn Valley of mines.", _LEFT),
        ("The rangers hope to clear Tarn Valley of bandits.", _LEFT),
        ("The rangers have cleared Tarn Valley of bandits.", "No bandits remain in Tarn Valley."),
    ],
)
def test_in_part_elsewhere_or_not_yet(freed: str, left: str) -> None:
    assert kinds_of(freed, left) == []


def test_a_source_against_itself() -> None:
    text = "Corrwick Council approved the Hallam bypass.\n\nThe Corrwick Council rejected the Hallam bypass."
    assert [found.kind for found in found_among(source("a", text))] == ["polarity"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Hume was not charged in Tarn in 2001.\n\nAda Hume was charged in Tarn with fraud in 2004.",
        "Corrwick Council initially rejected the Hallam bypass.\n\nCorrwick Council approved the Hallam bypass.",
        "Corrwick Council approved the Hallam bypass.\n\nTisna Council rejected the Hallam bypass.",
    ],
)
def test_a_source_that_tells_of_two_times_or_two_parties(text: str) -> None:
    assert found_among(source("a", text)) == []
