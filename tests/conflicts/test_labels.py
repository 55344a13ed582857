"""Values under one label, and parts under labels that are more than their total."""

from __future__ import annotations

import pytest

from conflicts.made import sides_of

_HALL = "Skarn Hall. Opened: 3 May 1950; Seats: 400"
_TYPES = "Skarn Prototype: three built; Skarn I with a larger wing: 33 built; Skarn II: 29 built."


@pytest.mark.parametrize(
    ("a", "b", "sides"),
    [
        (_HALL, "Skarn Hall | Opened: 5 June 1950", ("3 May 1950", "5 June 1950")),
        (
            "Total distance of the Skarn Volta: 607 km",
            "Skarn Volta: Stages: 3, Distance: 630 km",
            ("607 km", "630 km"),
        ),
        ("Number of Skarn aircraft built: 44", _TYPES, ("44", "29")),
    ],
)
def test_labels_that_differ(a: str, b: str, sides: tuple[str, str]) -> None:
    assert sides in sides_of(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (_HALL, "Belm Centre | Opened: 5 June 1950"),
        (_HALL, "Skarn Hall | Closed: 5 June 1990"),
        ("Total distance of the Skarn Volta: 607 km", "Skarn Volta: Stages: 3, Distance: 607.4 km"),
        ("Number of Skarn aircraft built: 65", _TYPES),
        ("Number of Belm aircraft built: 44", _TYPES),
    ],
)
def test_labels_that_do_not(a: str, b: str) -> None:
    assert sides_of(a, b) == []
