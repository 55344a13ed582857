"""Quantities of two texts put side by side: conflicts, and the look-alikes that stay silent."""

from __future__ import annotations

import pytest

from conflicts.made import sides_of


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Only two of the crew survived.", "Four crew members survived.", [("Only two", "Four")]),
        (
            "The mill made 6.4 million bricks.",
            "The Tisna mill has made over 6.45 million bricks.",
            [("6.4 million", "over 6.45 million")],
        ),
        (
            "There are 712 cases of typhus.",
            "Fewer than 700 people have tested positive.",
            [("712", "Fewer than 700")],
        ),
        (
            "There were no more than nine of the crew left.",
            "Twelve men of the crew remained.",
            [("no more than nine", "Twelve")],
        ),
        ("The raid at Tisna killed 40 soldiers.", "Three of the soldiers killed at Tisna were officers.", []),
        ("Plague deaths came to 40.", "There were more than 43 deaths.", [("40", "more than 43")]),
        ("The firm sold 900 looms.", "Its loom sales came to 700.", [("900", "700")]),
        ("The mill has 6 % of the trade.", "Of the trade in cloth the mill has 7 %.", [("6 %", "7 %")]),
        (
            "The quarry employs six masons.",
            "The quarry employs more than six masons.",
            [("six", "more than six")],
        ),
        (
            "On the island the play has a rating of 71 % based on 52 reviews.",
            "The play was reviewed by fewer than 50 critics on the island.",
            [("52", "fewer than 50")],
        ),
        (
            "There were 900 confirmed cases and 40 recoveries in the valley.",
            "More than 50 people have recovered in the valley.",
            [("40", "More than 50")],
        ),
        (
            "The mill paid 4 million kroner for the weir.",
            "The mill paid 4 million euros for the weir.",
            [("4 million kroner", "4 million euros")],
        ),
        (
            "The number of pupils at the school reached 310.",
            "The school had 270 pupils.",
            [("310", "270")],
        ),
        (
            "The tower got 8.1/10 from the jury.",
            "The jury gave the tower less than 8/10.",
            [("8.1/10", "less than 8/10")],
        ),
        (
            "Two out of three miners at the pit fell ill.",
            "A quarter of the miners at the pit fell ill.",
            [("Two out of three", "A quarter")],
        ),
    ],
)
def test_figures_that_cannot_both_be_right(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    assert sides_of(a, b, "quantity") == expected
    assert sides_of(b, a, "quantity") == [(two, one) for one, two in expected]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The quarry employs six masons.", "The quarry employs more than five masons."),
        (
            "The film earned $ 64 million in Peru, and $ 80 million worldwide.",
            "The film earned more than $ 79 million worldwide.",
        ),
        (
            "Direct damage from the fire came to 300 million pesos.",
            "Including lost wages, the fire cost the town 900 million pesos.",
        ),
        ("The choir has 40 singers.", "Twelve of the singers in the choir are children."),
        ("Forty barns stood in the parish.", "Nine barns in the parish that stood by the river burned."),
        ("By 3 May the depot held 40 carts.", "By 9 May the depot held 52 carts."),
        ("A ship brought fifty tonnes of salt.", "A ship brought thirty tonnes of timber."),
        ("The north mill ground 40 sacks.", "The south mill ground 60 sacks."),
        (
            "Three hundred copies of the map were sold in the first week.",
            "The map has sold nine hundred copies.",
        ),
        ("The firm made a net profit of £14m.", "The firm made an operating profit of £52m."),
        (
            "The lake covered 900 square kilometres in the 1960s.",
            "The lake covers 70 square kilometres today.",
        ),
    ],
)
def test_figures_that_only_look_alike(a: str, b: str) -> None:
    assert not sides_of(a, b, "quantity")
    assert not sides_of(b, a, "quantity")
