"""Numbers, hedges and units as intervals; what is no quantity at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.language.facts import read
from compile.model.evidence import Fact


def quantities(text: str) -> list[Fact]:
    return [fact for fact in read(text) if fact.kind == "quantity"]


def ends(text: str) -> list[tuple[Decimal | None, Decimal | None]]:
    return [(fact.interval.low, fact.interval.high) for fact in quantities(text)]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("46", 46, 46),
        ("3,500", 3500, 3500),
        ("1 204", 1204, 1204),
        ("twenty-five", 25, 25),
        ("two hundred", 200, 200),
        ("a hundred", 100, 100),
        ("two hundred and ten", 210, 210),
        ("three thousand", 3000, 3000),
        ("a dozen", 12, 12),
        ("two dozen", 24, 24),
        ("half a million", 450_000, 550_000),
        ("1.2 million", 1_150_000, 1_250_000),
        ("dozens of", 24, 99),
        ("hundreds of", 200, 999),
        ("several hundred", 200, 999),
        ("several", 2, None),
        ("600 to 700", 600, 700),
        ("3,500–7,000", 3500, 7000),
        ("between 46 and 52", 46, 52),
        ("15 or 16", 15, 16),
        ("two to three hundred", 200, 300),
        ("about 50", 45, 55),
        ("some 2,000", 1800, 2200),
        ("nearly 50", 45, 50),
        ("more than 40", 40, None),
        ("over 40", 40, None),
        ("well over a hundred", 100, None),
        ("at least 40", 40, None),
        ("no fewer than eight", 8, None),
        ("up to 60", 0, 60),
        ("as many as 60", 0, 60),
        ("no more than fifteen", 0, 15),
        ("fewer than thirty", 0, 30),
        ("just 40", 40, 40),
        ("exactly 39", 39, 39),
        ("a total of 603", 603, 603),
        ("50 or more", 50, None),
    ],
)
def test_a_number_of_fighters(words: str, low: int, high: int | None) -> None:
    found = quantities(f"They saw {words} fighters there.")
    assert [(f.interval.low, f.interval.high, f.head, f.unit) for f in found] == [
        (low, high, "fighter", "count")
    ]


def test_open_ends() -> None:
    assert quantities("More than 40 fighters fled.")[0].interval.low_open
    assert quantities("Fewer than 40 fighters fled.")[0].interval.high_open
    assert not quantities("At least 40 fighters fled.")[0].interval.low_open


def test_exactness() -> None:
    texts = {
        "40": "exact",
        "about 40": "approximate",
        "more than 40": "bound",
        "40 to 50": "range",
        "dozens of": "approximate",
    }
    assert {words: quantities(f"They saw {words} fighters.")[0].exactness for words in texts} == texts


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("a 1.5-kilometre section", "1,500 metres of pipe"),
        ("the distance of 42.195 kilometres", "cover 26.2 miles"),
        ("a wave nine feet high", "a wave 2.7 metres high"),
        ("it cost $3.5bn", "it cost 3.5 billion dollars"),
        ("it has 770 million parameters", "it has 0.8 billion parameters"),
        ("it took two weeks", "it took 14 days"),
        ("it grew by 74.8 percent", "it grew by 75 %"),
        ("it took one month", "it took four weeks"),
        ("it had 1,248,600 tonnes", "it had 1.25 million tonnes"),
        ("it loses 5 litres a second", "it loses 300 litres a minute"),
        ("a run of two hours and forty minutes", "a run of 160 minutes"),
        ("he was 5 feet 3 inches tall", "he was 1.60 metres tall"),
        ("they asked one shilling and fivepence", "they asked seventeen pence"),
        ("it stopped for half an hour", "it stopped for thirty minutes"),
        ("it made 40 tonnes of raw sugar an hour", "it made 960 tonnes a day"),
        ("two thirds of it", "four-sixths of it"),
    ],
)
def test_one_value_in_two_units(a: str, b: str) -> None:
    one, other = quantities(a)[0], quantities(b)[0]
    assert one.unit == other.unit and one.interval.meets(other.interval)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("it is 12 kilometres away", "it is twelve miles off"),
        ("it cost 3.5 billion dollars", "it cost $3.5 million"),
        ("it loses 5 litres a second", "it loses five litres a minute"),
        ("it lasted 17 days", "it lasted 24 days"),
        ("the rise was fourpence an hour", "the rise was twopence an hour"),
        ("they earned 9 shillings a week", "they earned 9 shillings a day"),
        ("the tank was two thirds full", "the tank was half full"),
    ],
)
def test_two_values_in_comparable_units(a: str, b: str) -> None:
    one, other = quantities(a)[0], quantities(b)[0]
    assert one.unit == other.unit and not one.interval.meets(other.interval)


def test_currencies_and_points_are_units_of_their_own() -> None:
    units = [
        quantities(text)[0].unit
        for text in ("fined €20m", "fined 20 million Danish kroner", "up 5 percentage points", "up 5 %")
    ]
    assert units == ["EUR", "krone", "percentage-point", "percent"]


@pytest.mark.parametrize(
    "text",
    [
        "He was stopped on Highway 90, near the turning.",
        "The Aeris Air Boeing 737 skidded off runway 23.",
        "They came at four in the morning.",
        "It came at 5 p.m. or 23:45 or 1930 GMT.",
        "The 209th Corps and the 17th man saw an Il-76 by ISO 9001.",
        "Ring 0800 555 120 for news.",
        "See p. 12, No. 5 and chapter 3.",
        "[1][11] The forces left.",
        "1. The first item.",
        "Harald Brenko, 52, left.",
        "A 47-year-old man, aged 47, was 47 years old.",
        "At 31, she left; young 10-24 year old people, aged 10-24, did too.",
        "They won 3-1.",
        "In 2018 it ended, after 2017.",
        "One of the best left; no one knew one another.",
        "It was the second attempt, the first of its kind.",
        "The gene is on chromosome 2.",
        "A Tale of Two Cities was read.",
    ],
)
def test_no_quantity(text: str) -> None:
    assert quantities(text) == []


def test_the_ends_of_a_change_stand_for_nothing() -> None:
    found = quantities("The number of nurses fell from 900 to 600.")
    assert [(fact.head, fact.event) for fact in found] == [("", None), ("", None)]


def test_below_zero() -> None:
    assert ends("It showed −12 °C.") == [(Decimal("-12.5"), Decimal("-11.5"))]


@given(st.integers(13, 999_999))
@settings(deadline=None, max_examples=100)
def test_digits_with_and_without_separators_are_one(number: int) -> None:
    grouped = quantities(f"They saw {number:,} fighters.")
    assert [fact.interval.low for fact in grouped] == [number]


@given(
    st.text(
        alphabet=st.one_of(st.sampled_from("0123456789 .,-–$%m one hundred of to"), st.characters()),
        max_size=80,
    )
)
@settings(deadline=None, max_examples=300)
def test_any_text_is_read(text: str) -> None:
    for fact in read(text, published="2018-08-01", context="1999"):
        assert text[fact.start : fact.end] == fact.text
        assert fact.clause[0] <= fact.start < fact.end <= fact.clause[1] <= len(text)
        low, high = fact.interval.low, fact.interval.high
        assert low is None or high is None or low <= high
