"""What is said of a whole where the source says it of a part."""

from __future__ import annotations

import pytest

from compile.inquiry import support
from compile.language.lexicon import Extension, extend


def found(statement: str, source: str) -> list[tuple[str, object]]:
    findings = support(statement, source).findings
    return [(one.variant, one.data["found"]) for one in findings if one.rule == "scope-widened"]


@pytest.mark.parametrize(
    ("statement", "source", "part"),
    [
        ("Twelve people were hurt.", "Thirty people were hurt, 12 of them children.", "12"),
        ("Twelve people were hurt.", "Thirty people were hurt, 12 of them seriously.", "12"),
        ("The school has nine teachers.", "The school has 30 teachers, nine of them women.", "nine"),
    ],
)
def test_a_part_is_told_as_the_whole(statement: str, source: str, part: str) -> None:
    assert found(statement, source) == [("part", part)]


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("Twelve children were hurt.", "Thirty people were hurt, 12 of them children."),
        ("Twelve people were seriously hurt.", "Thirty people were hurt, 12 of them seriously."),
        ("Thirty people were hurt, 12 of them badly.", "Thirty people were hurt, 12 of them seriously."),
        ("Twelve patients died.", "Twelve of the patients died."),
        ("Twelve people were hurt.", "Thirty people were hurt, 12 of them children. He saw 12 people hurt."),
    ],
)
def test_a_part_is_told_as_one(statement: str, source: str) -> None:
    assert not found(statement, source)


@pytest.mark.parametrize(
    ("statement", "source", "place"),
    [
        ("The mosque is the largest in Morocco.", "The mosque is the largest in Rabat.", "Rabat"),
        ("All bakeries in Nigeria were closed.", "All bakeries in Lagos were closed.", "Lagos"),
        ("It is the only bridge in Peru.", "It is the only bridge in Lima.", "Lima"),
        (
            "She was the first woman to be elected in India.",
            "She was the first woman to be elected in Kerala.",
            "Kerala",
        ),
        (
            "Unemployment in Germany fell to 3 percent.",
            "Unemployment in Bavaria fell to 3 percent.",
            "Bavaria",
        ),
        (
            "In the province 40 percent of households have no well.",
            "In the district, 40 percent of households have no well.",
            "the district",
        ),
        ("The clinic is the only one in the country.", "The clinic is the only one in Lima.", "Lima"),
    ],
)
def test_a_place_is_told_as_what_it_lies_in(statement: str, source: str, place: str) -> None:
    assert found(statement, source) == [("", place)]


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("A flood in Nigeria closed 40 bakeries.", "A flood in Lagos closed 40 bakeries."),
        ("The mosque is the largest in Rabat, Morocco.", "The mosque is the largest in Rabat."),
        ("The mosque is the largest in Rabat.", "The mosque is the largest in Morocco."),
        (
            "The mosque is the largest in Morocco.",
            "The mosque is the largest in Rabat. The mosque is the largest in Morocco.",
        ),
        (
            "Unemployment in Germany fell to 3 percent.",
            "Unemployment in Bavaria fell to 3 percent. Unemployment in Germany fell to 3 percent.",
        ),
        ("All bakeries in the city of Lagos closed.", "All bakeries in Lagos closed."),
        ("Some bakeries in Nigeria closed.", "All bakeries in Lagos closed."),
        ("Most farms in the district have a well.", "Most farms in the province have a well."),
    ],
)
def test_a_place_is_told_as_it_is_or_need_not_be(statement: str, source: str) -> None:
    assert not found(statement, source)


def test_a_project_may_say_what_lies_in_what() -> None:
    statement, source = "It is the only mill in Orrinshire.", "It is the only mill in Tisna."
    assert not found(statement, source)
    extend(Extension(places=(("Tisna", "Orrinshire"),)))
    try:
        assert found(statement, source) == [("", "Tisna")]
    finally:
        extend(Extension())
