"""Places in an order: what is read, what two texts put side by side make of them."""

from __future__ import annotations

import pytest

from compile.language.ranks import read
from conflicts.made import sides_of


@pytest.mark.parametrize(
    ("text", "value", "head", "subject"),
    [
        ("Grey Water is the fourth studio album by Ann Moe.", 4, "album", ("grey", "water")),
        ("Hull is now the region's 5th largest city.", 5, "city", ("hull",)),
        ("It was Ann Moe's debut novel.", 1, "novel", ()),
    ],
)
def test_a_rank_is_said_of_something(text: str, value: int, head: str, subject: tuple[str, ...]) -> None:
    (rank,) = read(text)
    assert (rank.value, rank.head, rank.subject) == (value, head, subject)


@pytest.mark.parametrize(
    "text", ["In the second season he left.", "He died on the third day.", "She came back a second time."]
)
def test_what_only_happens_in_an_order_is_no_rank(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        (
            "Grey Water is the fourth studio album by the singer Ann Moe.",
            "Grey Water is Ann Moe's debut studio album.",
            ("fourth studio album", "debut studio album"),
        ),
        (
            "Tarn is the 7th largest city in Norland by area.",
            "By area, Tarn is the fifth largest city in Norland.",
            ("7th largest city", "fifth largest city"),
        ),
        (
            "In terms of area Tarn is the seventh largest city in Norland.",
            "Tarn is the third largest city in Norland and the 5th largest city by area.",
            ("seventh largest city", "5th largest city"),
        ),
    ],
)
def test_two_places_in_one_order_cannot_both_be_right(a: str, b: str, said: tuple[str, str]) -> None:
    assert sides_of(a, b) == [said]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tarn is the 7th largest city in Norland by area.", "Tarn is the fifth largest city in Norland."),
        ("Tarn is the third largest city in Norland.", "Tarn is the fifth largest city in Surland."),
        ("Grey Water is her fourth studio album.", "Grey Water is her fifth album."),
        ("Grey Water is her fourth album.", "Red Earth is her fifth album."),
        (
            "Grey Water is her fourth album and Red Earth is her fifth album.",
            "Red Earth is her fifth album.",
        ),
    ],
)
def test_look_alikes_stay_silent(a: str, b: str) -> None:
    assert sides_of(a, b) == []
