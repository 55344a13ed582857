"""One dimension of one thing, told in other words."""

from __future__ import annotations

import pytest

from conflicts.made import sides_of


@pytest.mark.parametrize(
    ("a", "b", "sides"),
    [
        (
            "The Orm Tower has a height of 300 m.",
            "At 320 m, the Orm Tower is the tallest in Arn.",
            ("300 m", "320 m"),
        ),
        ("Lake Orm has an area of 45 km2.", "Lake Orm covers 54 km2.", ("45 km2", "54 km2")),
        (
            "The Orm is a river 120 km long.",
            "The Orm River has a length of 140 km.",
            ("120 km", "140 km"),
        ),
        (
            "The population of Arn was 5,200 in 2001.",
            "At the 2001 census Arn had 6,100 inhabitants.",
            ("5,200", "6,100"),
        ),
        (
            "The village is at an altitude of 340 m.",
            "The village is 420 m above sea level.",
            ("340 m", "420 m"),
        ),
        ("The church seats 400.", "The church has a capacity of 600.", ("400", "600")),
        ("The book has 340 pages.", "The 280-page book was published in Arn.", ("340", "280")),
    ],
)
def test_two_figures_of_one_dimension(a: str, b: str, sides: tuple[str, str]) -> None:
    assert sides_of(a, b) == [sides]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Orm Tower is 300 m tall.", "The Belm Tower has a height of 320 m."),
        ("The Orm Tower is 300 m tall.", "The Orm Tower is 20 m wide."),
        ("The population of Arn was 5,200 in 2001.", "In 2011 Arn had 6,100 inhabitants."),
        ("Lake Orm is 30 m deep.", "Lake Orm is 300 m above sea level."),
        ("Lake Orm has an area of 45 km2.", "The island in Lake Orm covers 4 km2."),
        ("The Orm is a river 120 km long.", "The Orm is about 75 miles long."),
    ],
)
def test_figures_of_two_dimensions_or_things(a: str, b: str) -> None:
    assert sides_of(a, b) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The duke paid 30,000 ducats for the manor of Orm.",
            "The manor of Orm cost the duke 30,000 florins.",
        ),
        ("The Orm cistern holds 40,000 gallons.", "The Orm cistern holds 40,000 litres."),
        ("Wool fetched 60 dollars a bushel at Arn.", "At Arn wool fetched 60 pesos a bushel."),
        ("The Orm weavers earned 9 shillings a week.", "The Orm weavers got 9 shillings a day."),
    ],
)
def test_one_figure_in_two_units(a: str, b: str) -> None:
    assert len(sides_of(a, b)) == 1


def test_a_figure_twice_a_day_is_no_rate() -> None:
    assert (
        sides_of("The Orm trial gave 40 grams of salt twice a day.", "The Orm trial gave 40 g of salt.") == []
    )
