"""Rid of them, and they are still there."""

from __future__ import annotations

import pytest

from compile import conflicts, sources
from compile.model.span import Text


def _kinds(a: str, b: str) -> list[str]:
    pair = [
        sources.from_text(key, Text(path=key, content=text), sources.Origin())
        for key, text in (("a", a), ("b", b))
    ]
    return [found.kind for found in conflicts.between(*pair).conflicts]


_LEFT = "A few bandit bands remain in Tarn Valley."


@pytest.mark.parametrize(
    ("freed", "left"),
    [
        ("The rangers have cleared Tarn Valley of bandits.", _LEFT),
        ("The rangers rid Tarn Valley of the bandits.", "Bandits still held out in Tarn Valley."),
    ],
)
def test_rid_and_still_there(freed: str, left: str) -> None:
    assert "extent" in _kinds(freed, left)


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
    assert _kinds(freed, left) == []


def _itself(text: str) -> list[str]:
    source = sources.from_text("a", Text(path="a", content=text), sources.Origin())
    return [
        found.kind for found in conflicts.find((), (source,), (), ()).value if found.verdict == "conflict"
    ]


def test_a_source_against_itself() -> None:
    assert _itself(
        "Corrwick Council approved the Hallam bypass.\n\nThe Corrwick Council rejected the Hallam bypass."
    ) == ["polarity"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Hume was not charged in Tarn in 2001.\n\nAda Hume was charged in Tarn with fraud in 2004.",
        "Corrwick Council initially rejected the Hallam bypass.\n\nCorrwick Council approved the Hallam bypass.",
        "Corrwick Council approved the Hallam bypass.\n\nTisna Council rejected the Hallam bypass.",
    ],
)
def test_a_source_that_tells_of_two_times_or_two_parties(text: str) -> None:
    assert _itself(text) == []
