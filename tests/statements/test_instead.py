"""Figures and dates that a source has otherwise where it says the rest, and those that may follow from it."""

from __future__ import annotations

import pytest

from statements.rules import rules_of

SOURCE = (
    "The ferry company was founded in Orsholm.",
    "By 4 March the ferrymen had moved more than 150 barrels of salt to the island.",
    "The harbour master said that as many as 80 barrels were lost on the way.",
    "In mid-May the company launched a large new ferry to reach the outer skerries.",
    "The salt trade has troubled both parishes since 1884.",
    "Two rival ferry companies have worked the sound.",
    "The strike ran from 12 June to 1 August.",
    "The company had a crew of 42 oarsmen at the quay.",
    "Ragna Holt led the crew for more than two years, before a storm killed her in April.",
)


@pytest.mark.parametrize(
    "statement",
    [
        "By 7 March the ferrymen had moved more than 150 barrels of salt to the island.",
        "By 4 March the ferrymen had moved more than 110 barrels of salt to the island.",
        "The harbour master said that as many as 84 barrels were lost on the way.",
        "In the middle of April the company launched a large new ferry to reach the outer skerries.",
        "The salt trade has troubled both parishes since 1881.",
        "Five rival ferry companies have worked the sound.",
        "The strike ran until 1 June.",
        "Ragna Holt came from the north, took up the oar and led the crew for more than nine years.",
    ],
)
def test_another_stands_in_its_place(statement: str) -> None:
    assert rules_of(statement, SOURCE) & {
        *("figure-not-in-source", "figure-not-beside", "quantity-contradicted", "date-contradicted")
    }


@pytest.mark.parametrize(
    "statement",
    [
        "By 4 March the ferrymen had moved more than 150 barrels of salt to the island.",
        "The harbour master said that as many as 80 barrels were lost on the way.",
        "In the middle of May the company launched a large new ferry to reach the outer skerries.",
        "The salt trade has troubled both parishes since 1884.",
        "The company had a crew of fewer than 50 oarsmen at the quay.",
        "The company had a crew of about 40 oarsmen at the quay.",
        "Two rival ferry companies have worked the sound.",
        "Ragna Holt came from the north, took up the oar and led the crew for more than two years.",
    ],
)
def test_it_follows(statement: str) -> None:
    assert not rules_of(statement, SOURCE) & {"figure-not-in-source", "figure-not-beside"}


@pytest.mark.parametrize(
    ("statement", "source", "found"),
    [
        ("The dam broke in early July 2021.", "The dam broke in early July 2018.", True),
        (
            "The dam broke in July 2021.",
            "It was the Salt War (2001–2021). In July 2018 the dam broke.",
            True,
        ),
        ("The dam broke in July 2021.", "The floods of 2021 were the worst. The dam broke in July.", False),
        (
            "The dam was finished on 1 January.",
            "The dam had been leaking since 2015. It was finished on 1 August.",
            True,
        ),
        (
            "The dam was finished on 1 August.",
            "The dam had been leaking since 2015. It was finished on 1 August.",
            False,
        ),
    ],
)
def test_a_year_and_a_day_that_nobody_tells(statement: str, source: str, found: bool) -> None:
    told = rules_of(statement, source) & {"figure-not-in-source", "figure-not-beside", "date-contradicted"}
    assert bool(told) == found
