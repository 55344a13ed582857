"""How much of one thing it was, in two texts side by side."""

from __future__ import annotations

import pytest

from compile.conflicts import answered
from conflicts.made import source


def _found(a: str, b: str) -> list[tuple[str, str, str]]:
    told = answered.beside(source("a", a), source("b", b))
    return [(one.kind, one.a.says, one.b.says) for one in told if one.kind in ("extent", "polarity")]


@pytest.mark.parametrize(
    ("a", "b", "says"),
    [
        (
            "The dairy of Orlow sold its entire output that winter to the army at Tisna.",
            "That winter the dairy of Orlow sold a third of its output to the army at Tisna.",
            ("extent", "entire output", "third of its output"),
        ),
        (
            "The pardon of 1811 covered every man who had joined the Tisna rising.",
            "Those who had fired the mill were excluded from the pardon of 1811 for the Tisna rising.",
            ("extent", "every man", "excluded"),
        ),
        (
            "The hail of 1790 destroyed the entire vintage at Hollow Ash.",
            "Most of the vintage at Hollow Ash was sound after the hail of 1790.",
            ("polarity", "destroyed", "sound"),
        ),
    ],
)
def test_the_whole_and_a_part_are_a_conflict(a: str, b: str, says: tuple[str, str, str]) -> None:
    assert _found(a, b) == [says]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "All nine men were tried for the Orlow riot.",
            "Two of the nine men tried for the Orlow riot were hanged.",
        ),
        (
            "Nearly all the boats of Tisna were lost in the gale.",
            "Two of the twelve boats of Tisna survived the gale.",
        ),
        (
            "Every tenant of the Orlow estate paid rent.",
            "Half of the tenants of the Orlow estate left for Tisna.",
        ),
        (
            "The biographers who have Ada Hume dying in poverty at Tisna never saw her will.",
            "Ada Hume died a wealthy woman at Tisna.",
        ),
    ],
)
def test_amounts_of_two_things_are_none(a: str, b: str) -> None:
    assert _found(a, b) == []
