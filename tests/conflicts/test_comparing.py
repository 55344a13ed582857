"""Comparable or not, slot by slot; each family of look-alikes is silent."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.language.comparing import Setting, compare
from compile.language.comparing.values import rounded, shown
from compile.model.evidence import Fact
from conflicts.known import between, days, fact

HERE = Setting(names=frozenset({"darzab"}))


def verdict(a: Fact, b: Fact, x: Setting = HERE, y: Setting = HERE) -> str:
    found = compare(a, b, x, y)
    assert compare(b, a, y, x).verdict == found.verdict
    return found.verdict if found.verdict != "unsettled" else found.label


def test_the_same_measure_with_disjoint_values_differs_and_shows_the_proof() -> None:
    found = compare(fact(245), fact(200), HERE, HERE)
    assert found.verdict == "differs"
    assert [(s.name, s.verdict) for s in found.proof if s.name in ("measure", "value", "occasion")] == [
        ("measure", "same"),
        ("occasion", "same"),
        ("value", "differs"),
    ]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (fact(245), fact(between(150, None, low_open=True)), "agrees"),
        (fact(between(45, 55)), fact(46), "agrees"),
        (fact(between(600, 700)), fact(650), "agrees"),
        (fact(1_248_600), fact(1_250_000), "agrees"),
        (fact(245, unit="percent"), fact(200), "not-comparable"),
        (fact(245), fact(200, event="kill"), "not-comparable"),
        (fact(245), fact(200, head="civilian"), "not-comparable"),
        (fact(245), fact(200, head="militant"), "differs"),
        (fact(245), fact(200, modality="planned"), "not-comparable"),
        (fact(245), fact(200, polarity=False), "not-comparable"),
        (fact(245), fact(100, population=("child",)), "complementary"),
        (fact(70, population=("taliban",)), fact(52, population=("islamic state",)), "complementary"),
        (fact(64), fact(3, part=True), "complementary"),
        (fact(245, place=("puno",)), fact(200, place=("tacna",)), "not-comparable"),
        (fact(245, subject=("taliban",)), fact(200, subject=("army",)), "not-comparable"),
    ],
)
def test_slots(a: Fact, b: Fact, expected: str) -> None:
    assert verdict(a, b) == expected


def test_counts_that_grow_are_superseded() -> None:
    early = fact(46, as_of=days("2018-07-18"), cumulative=True)
    late = fact(52, as_of=days("2018-07-20"), cumulative=True)
    found = compare(early, late, HERE, HERE)
    assert (found.verdict, found.label) == ("unsettled", "superseded")


def test_a_part_of_the_time_may_have_less_but_not_more_than_the_whole() -> None:
    part = fact(200, as_of=days("2018-07-17"))
    assert verdict(part, fact(300, as_of=days("2018-07-01", "2018-08-01"))) == "complementary"
    assert verdict(part, fact(40, as_of=days("2018-07-01", "2018-08-01"))) == "differs"


def test_a_night_and_the_day_after_it_are_one_occasion() -> None:
    overnight = fact(245, as_of=days("2018-07-31", "2018-08-01"))
    assert verdict(overnight, fact(200, as_of=days("2018-08-01"))) == "differs"


def test_the_days_that_the_sentences_speak_of_must_not_differ() -> None:
    flood, other = (
        Setting(names=frozenset({"ilmen"}), dates=(days(d),)) for d in ("2014-05-01", "2019-05-01")
    )
    assert verdict(fact(12), fact(31), flood, other) == "not-comparable"


def test_without_a_shared_name_or_matter_nothing_shows_one_occasion() -> None:
    assert verdict(fact(245), fact(200), Setting(), Setting()) == "not-comparable"


def test_words_that_tell_one_of_a_kind_from_another() -> None:
    first, second = fact(2, terms=("bomb", "first", "kirkwal")), fact(4, terms=("bomb", "second", "kirkwal"))
    assert verdict(first, second) == "not-comparable"


def test_dates_of_one_event_differ_or_not() -> None:
    def signed(first: str, last: str | None = None) -> Fact:
        return fact(
            days(first, last), "x", kind="date", event="sign", head="", terms=("treati", "fish", "nicosia")
        )

    setting = Setting(names=frozenset({"nicosia"}))
    assert verdict(signed("1998-05-04"), signed("1998-05-05"), setting, setting) == "differs"
    assert verdict(signed("1998-05-04"), signed("1998-05-01", "1998-05-31"), setting, setting) == "agrees"


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (between(245, 245), "245"),
        (between(25, 30), "25–30"),
        (between(150, None, low_open=True), "> 150"),
        (between(0, 60), "≤ 60"),
        (between(None, 60, high_open=True), "< 60"),
        (between(1_250_000, 1_250_000), "1.25 million"),
    ],
)
def test_values_as_shown(interval: object, expected: str) -> None:
    assert shown(interval) == expected  # type: ignore[arg-type]


def test_rounding_is_not_any_nearness() -> None:
    assert not rounded(between(245, 245), between(200, 200))
    assert not rounded(between(74, 74), between(75, 75))
    assert rounded(between(74.8, 74.8), between(75, 75))


@given(st.integers(0, 10**9), st.integers(1, 4))
@settings(max_examples=80, deadline=None)
def test_a_value_agrees_with_itself_rounded_a_little(value: int, digits: int) -> None:
    near = float(f"{value:.{digits}e}")
    if abs(near - value) <= 0.04 * max(value, 1):
        assert verdict(fact(value), fact(between(near, near))) == "agrees"
