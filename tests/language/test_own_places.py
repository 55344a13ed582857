"""Where somebody's own thing is, and where something "has" its centre."""

from __future__ import annotations

import pytest

from conflicts.made import kinds_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Flames wrecked the press of the Olsten Herald at its works in Lyon.",
            "The Olsten Herald lost its press when flames wrecked its works in Oslo.",
        ),
        (
            "The centre of Monday's category 4 storm lay south of Olsten.",
            "Monday's storm had its centre to the north of Olsten.",
        ),
    ],
)
def test_two_places(a: str, b: str) -> None:
    assert kinds_of(a, b) == ["place"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # one lies in the other
        (
            "Flames wrecked the Olsten Herald's press at its works in Lyon.",
            "Flames wrecked its works in France.",
        ),
        # another deed
        ("Flames wrecked the Olsten Herald's works in Lyon.", "The Olsten Herald opened its works in Oslo."),
        # another thing
        ("Flames wrecked its works in Lyon, said the Olsten Herald.", "Flames wrecked its barn in Oslo."),
    ],
)
def test_no_two_places(a: str, b: str) -> None:
    assert not kinds_of(a, b)
