"""Figures recomputed from others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compile.language import facts
from compile.language.reckoning.deriving import Derived, derive


def made(words: str, *parts: str) -> Derived | None:
    figure = next(fact for fact in facts.read(words) if fact.kind == "quantity")
    return derive(words, figure, [facts.read(part)[0] for part in parts])


@pytest.mark.parametrize(
    ("words", "parts", "way"),
    [
        ("In all, 77 people were hurt.", ("46 people", "31 people"), "46 + 31 = 77"),
        ("That is 15 more than on Monday.", ("46 boats", "31 boats"), "46 − 31 = 15"),
        ("They make up 20 per cent of the fleet.", ("31 boats", "155 boats"), "31 ÷ 155 × 100 = 20"),
        ("The catch rose by 50 per cent.", ("40 tonnes", "60 tonnes"), "(60000 − 40000) ÷ 40000 × 100 = "),
        ("An average of 8 boats each day.", ("24 boats", "3 days"), "24 ÷ 3 = "),
        ("The siege lasted 24 days.", ("on 9 July 2018", "on 1 August 2018"), ""),
        ("Together 240 berths were let.", ("about 100 berths", "140 berths"), ""),
    ],
)
def test_right_figures(words: str, parts: tuple[str, ...], way: str) -> None:
    found = made(words, *parts)
    assert found is not None
    assert found.agrees
    assert not way or any(told.startswith(way) for told in found.ways)


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("In all, 87 people were hurt.", ("46 people", "31 people")),
        ("In all, 15 people were hurt.", ("46 people", "31 people")),
        ("That is 77 more than on Monday.", ("46 boats", "31 boats")),
        ("They make up 35 per cent of the fleet.", ("31 boats", "155 boats")),
        ("The siege lasted 40 days.", ("on 9 July 2018", "on 1 August 2018")),
        ("Together 300 berths were let.", ("about 100 berths", "140 berths")),
    ],
)
def test_wrong_figures(words: str, parts: tuple[str, ...]) -> None:
    found = made(words, *parts)
    assert found is not None
    assert not found.agrees


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("In all, 87 people were hurt.", ("more than 46 people", "31 people")),
        ("In all, 87 people were hurt.", ("46 people",)),
        ("In all, 87 people were hurt.", ("46 people", "on 3 May 2018")),
    ],
)
def test_what_cannot_be_told(words: str, parts: tuple[str, ...]) -> None:
    assert made(words, *parts) is None


@given(st.lists(st.integers(2, 999), min_size=2, max_size=5))
def test_a_sum_is_a_sum(parts: list[int]) -> None:
    found = made(f"In total {sum(parts)} boats were lost.", *(f"{part} boats" for part in parts))
    assert found is not None and found.agrees


@pytest.mark.parametrize(
    ("words", "parts", "agrees"),
    [
        ("Together that is 47.", ("31 years", "16 years"), True),
        ("Together that is 47.", ("thirty-one years", "16 years"), True),
        ("Together that is 48.", ("31 years", "16 years"), False),
        ("Together that is 3,304.", ("452 yards", "2,852 yards"), True),
        ("On average that is 1,061.", ("12 crofters", "2,109 crofters"), True),
        ("On average that is 1,062.", ("12 crofters", "2,109 crofters"), False),
    ],
)
def test_a_bare_figure_is_in_the_unit_of_its_parts(words: str, parts: tuple[str, ...], agrees: bool) -> None:
    found = made(words, *parts)
    assert found is not None and found.agrees is agrees
