"""How a work was received, and who signed with whom, as two texts put side by side tell it."""

from __future__ import annotations

import pytest

from compile.language.reception import read
from conflicts.made import conflicts_of


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("The opera met with “mixed to positive” reviews.", ["good", "mixed"]),
        ("Reviews of the opera were mostly negative.", ["bad", "mixed"]),
        ("It had a lukewarm reception.", ["mixed"]),
        ("It met with generally warm reviews.", ["good", "mixed"]),
    ],
)
def test_the_grades_are_read(text: str, grades: list[str]) -> None:
    (found,) = read(text)
    assert sorted(found.grades) == grades


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "Grey Water received scathing reviews.",
            "Reviews of the novel were very favourable.",
            [("polarity", "scathing", "very favourable")],
        ),
        (
            "She signed a lease with the Tisna Mill in 1911.",
            "Ada Hume signed with the Olsten Works in 1911.",
            [("identity", "Tisna Mill", "Olsten Works")],
        ),
        (
            "Ada Hume is a Mexican painter.",
            "Ada Hume is a Finnish painter.",
            [("identity", "Mexican", "Finnish")],
        ),
    ],
)
def test_they_exclude_each_other(a: str, b: str, expected: list[tuple[str, str, str]]) -> None:
    assert conflicts_of(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The opera met with mixed to positive reviews.", "The opera received positive reviews."),
        ("Some negative reviews appeared.", "The opera received positive reviews."),
        ("Critics gave it negative reviews.", "It had positive reviews from audiences."),
        ("It had negative reviews for its score.", "The opera received positive reviews."),
        ("The tour averaged over 40 nights an income of 900 crowns.", "The tour had 40 nights."),
        ("Bo Lind left; he signed with the Tisna Mill.", "Ada Hume signed with the Olsten Works."),
        ("The mill made 62 million bricks.", "The Tisna mill has made more than 62 million bricks so far."),
    ],
)
def test_look_alikes_are_left_alone(a: str, b: str) -> None:
    assert conflicts_of(a, b) == []
