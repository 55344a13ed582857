"""Dates: absolute, partial, relative, open; EDTF held against the edtf package."""

from __future__ import annotations

import calendar
from datetime import date
from time import struct_time

import pytest
from edtf import parse_edtf, struct_time_to_date
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.language import calendar as days
from compile.language.dates import edtf, read


def found(text: str, published: str = "", context: str = "") -> list[str | None]:
    return [
        edtf(w.interval) if w.interval else None for w in read(text, published=published, context=context)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On the 15th of April 2018, it fell.", ["2018-04-15"]),
        ("It lasted (12 July – 1 August 2018).", ["2018-07-12/2018-08-01"]),
        ("It lasted from July 12–15, 2018.", ["2018-07-12/2018-07-15"]),
        ("It came on August 1, 2018.", ["2018-08-01"]),
        ("It came on 2018-08-01.", ["2018-08-01"]),
        ("It began in July 2018.", ["2018-07"]),
        ("It began in early July 2018.", ["2018-07-01/2018-07-12"]),
        ("In course of 2017, it fell.", ["2017"]),
        ("They fought since 2015.", ["2015-01-01/.."]),
        ("By 18 July 2018, 70 had died.", ["../2018-07-18"]),
        ("After 2 May 1998 it rose.", ["1998-05-03/.."]),
        ("Before 2 May 1998 it rose.", ["../1998-05-01"]),
        ("It fell in the third quarter of 2012.", ["2012-07/2012-09"]),
        ("It was so in the 1960s.", ["1960/1969"]),
        ("The 2012–13 season ended.", ["2012/2013"]),
        ("He led it from 1988 to 1998.", ["1988/1998"]),
        ("It was on the night of 3 December 1943.", ["1943-12-03/1943-12-04"]),
        ("It was the summer of 2018.", ["2018-06-01/2018-09-22"]),
        ("It was filed on 25/12/2018.", ["2018-12-25"]),
        ("It was filed on 03/04/2018.", [None]),
        ("It reads 05-06-07.", [None]),
        ("May he march in the sun for a second?", []),
        ("2,018 men and 2018 fighters fled.", []),
        ("It came at 1930 GMT.", []),
        ("It was on 31 February 2018.", [None]),
        ("Highway 1990 and p. 2018 are closed.", []),
    ],
)
def test_dates_that_say_it_all(text: str, expected: list[str | None]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was on 17 July.", ["2018-07-17"]),
        ("It was on 17 September.", ["2017-09-17"]),
        ("He fell in April.", ["2018-04"]),
        ("It came in mid-July.", ["2018-07-09/2018-07-22"]),
        ("It fell last month.", ["2018-07"]),
        ("Last year he left.", ["2017"]),
        ("It fell on Tuesday.", ["2018-07-31"]),
        ("It fell overnight.", ["2018-07-31/2018-08-01"]),
        ("On 30 July they said he left overnight.", ["2018-07-30", "2018-07-29/2018-07-30"]),
        ("It fell yesterday.", ["2018-07-31"]),
    ],
)
def test_dates_seen_from_the_day_of_publication(text: str, expected: list[str]) -> None:
    assert found(text, published="2018-08-01") == expected


@pytest.mark.parametrize("text", ["It fell next Tuesday.", "It fell last month.", "It fell overnight."])
def test_without_a_day_of_publication_they_cannot_be_told(text: str) -> None:
    assert found(text) == [None]


def test_the_year_beside_goes_before_the_context_and_that_before_publication() -> None:
    assert found("On 17 July it fell, in 2016.", "2020-01-01", "Battle (2018)")[0] == "2016-07-17"
    assert found("On 17 July it fell.", "2020-01-01", "Battle of Darzab (2018)") == ["2018-07-17"]
    assert found("On 17 July it fell.", "2020-01-01", "From 2016 to 2018") == ["2019-07-17"]


def test_a_year_that_narrows_a_noun_is_marked() -> None:
    texts = (
        "In its 2018 report it lost.",
        "The Class of 1978 won.",
        "In the 2016 season it won.",
        "The film (2015) won.",
    )
    assert all(read(text)[0].attributive for text in texts)
    assert not read("In 2018 it lost.")[0].attributive


def ends(text: str) -> tuple[date | None, date | None]:
    """The ends of an EDTF expression by the edtf package."""
    low, high = text.split("/") if "/" in text else (text, text)
    return _end(low, "lower_strict"), _end(high, "upper_strict")


def _end(text: str, which: str) -> date | None:
    if text == "..":
        return None
    moment: struct_time = getattr(parse_edtf(text), which)()
    result: date = struct_time_to_date(moment)
    return result


@given(
    st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31)),
    st.integers(0, 800),
    st.booleans(),
    st.booleans(),
)
@settings(deadline=None, max_examples=120)
def test_edtf_prints_the_interval(low: date, span: int, opens: bool, closes: bool) -> None:
    high = date.fromordinal(low.toordinal() + span)
    value = days.interval(days.Days(low.toordinal(), high.toordinal()), low=opens, high=closes)
    assert value is not None
    assert ends(edtf(value)) == (low if opens else None, high if closes else None)


@given(st.integers(1500, 2099), st.integers(1, 12))
@settings(deadline=None, max_examples=60)
def test_months_and_years_print_short(year: int, month: int) -> None:
    whole = days.interval(days.month(year, month))
    assert whole is not None and edtf(whole) == f"{year}-{month:02}"
    assert ends(edtf(whole)) == (date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)))
@settings(deadline=None, max_examples=80)
def test_every_day_is_read_back(day: date) -> None:
    month = calendar.month_name[day.month]
    for text in (
        f"It was on {day.day} {month} {day.year}.",
        f"It was on {month} {day.day}, {day.year}.",
        f"On {day}, it was.",
    ):
        assert found(text) == [day.isoformat()], text


@given(
    st.text(
        alphabet=st.one_of(st.sampled_from("0123456789 –-/,.JulyMaonday of"), st.characters()), max_size=60
    )
)
@settings(deadline=None, max_examples=200)
def test_any_text_is_read(text: str) -> None:
    whens = read(text, published="2018-08-01")
    assert all(0 <= when.start < when.end <= len(text) for when in whens)


def test_a_day_without_its_year_is_told_as_such() -> None:
    (when,) = read("It was on 17 July.")
    assert when.yearless and when.interval is not None
    assert days.edtf(when.interval) == "XXXX-07-17"
