"""Pairs that tempt and are no conflicts, of every family of look-alikes: none is flagged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compile import inquiry

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "lookalikes.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['family']}: {row['a'][:40]}" for row in ROWS])
def test_a_look_alike_is_no_conflict(row: dict[str, str]) -> None:
    assert inquiry.compare(row["a"], row["b"]).verdict != "conflict"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mill grinds 40 tonnes a day.", "The mill grinds 65 tonnes a day."),
        ("Each sailor received 60 dollars.", "Each sailor received 85 dollars."),
        ("The eruption killed 57 people on the island.", "The eruption killed 120 people on the island."),
        ("Real wages rose 5 percent in 1998.", "Real wages rose 2 percent in 1998."),
        ("The average wait was 12 days.", "The average wait was 19 days."),
        (
            "When it opened, the museum held 1,200 paintings.",
            "When it opened, the museum held 900 paintings.",
        ),
    ],
)
def test_figures_in_one_frame_are_held_against_each_other(a: str, b: str) -> None:
    assert inquiry.compare(a, b).verdict == "conflict"
