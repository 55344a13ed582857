"""Where somebody's own thing is, and where something "has" its centre."""

from __future__ import annotations

import pytest

from compile.conflicts import between
from compile.model.span import Text
from compile.sources import Origin, from_text


def kinds(a: str, b: str) -> set[str]:
    pair = (from_text(key, Text(path=key, content=text), Origin()) for key, text in (("a", a), ("b", b)))
    return {found.kind for found in between(*pair).conflicts}


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
    assert kinds(a, b) == {"place"}


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
    assert not kinds(a, b)
