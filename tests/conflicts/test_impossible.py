"""What cannot be, whatever another text says: lists and their numbers, days out of their order."""

from __future__ import annotations

import pytest

from compile.language.lists import read
from conflicts.made import conflicts_of, kinds_of

_VALLEY = "The valley of the Orm has four small towns"


def test_a_list_shorter_than_its_number() -> None:
    said = f"{_VALLEY}: Arn, Belm and Corl."
    assert conflicts_of(said, said) == [("quantity", "four", "Arn, Belm and Corl")]


def test_a_list_shorter_than_another_text_s_number() -> None:
    found = conflicts_of(
        "From 1801 until 1830 militias of burghers were raised in five towns of Ormland.",
        "Towns of Ormland in which militias of burghers were raised from 1801 until 1830: Arn, Belm, Corl, and Dole.",
    )
    assert [(kind, a) for kind, a, _ in found] == [("quantity", "five")]


@pytest.mark.parametrize(
    "said",
    [
        f"{_VALLEY}: Arn, Belm, Corl and Dole.",
        f"{_VALLEY}, including Arn, Belm and Corl.",
        f"{_VALLEY}: Arn, Belm and Corl among others.",
        f"{_VALLEY}: Arn, Belm, Corl with its mill, and Dole.",
        "The league has three founders: Arn, Belm and Corl and Dole and Eck.",
    ],
)
def test_lists_that_are_right_or_not_said_to_be_whole(said: str) -> None:
    assert conflicts_of(said, said) == []


def test_an_and_may_be_inside_a_name() -> None:
    (listing,) = read("The board consisted of Ann Moe, Bo Dahl and Cy Ek.")
    assert (listing.few, listing.many) == (2, 3)


@pytest.mark.parametrize(
    ("parts", "all_"), [("266 passengers and 69 crew", "340"), ("266 passengers and 69 children", "300")]
)
def test_parts_that_do_not_add_up(parts: str, all_: str) -> None:
    found = conflicts_of(
        f"The ferry sank with {parts} aboard.", f"All {all_} people aboard the ferry drowned."
    )
    assert [(kind, a) for kind, a, _ in found] == [("quantity", "266")]


@pytest.mark.parametrize(
    ("parts", "all_"),
    [
        ("266 passengers and 69 crew", "335"),
        ("266 passengers and 69 children", "350"),
        ("about 266 passengers and 69 crew", "340"),
    ],
)
def test_parts_that_may_add_up(parts: str, all_: str) -> None:
    assert (
        conflicts_of(f"The ferry sank with {parts} aboard.", f"All {all_} people aboard the ferry drowned.")
        == []
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Karl Moe died on 26 December 1848.", "Karl Moe was buried on 3 August 1848 at Arn."),
        ("Karl Moe died on 26 December 1848. He was buried before 3 August 1848.", "Karl Moe was a poet."),
        ("Hall 12 at Fort Reno was built in 1920.", "Hall 12 at Fort Reno was active from 1911 to 1946."),
        (
            "The play-off of the 2021 Norland Cup was played on 24 September 2018.",
            "The Norland Cup is a cup of Norland.",
        ),
    ],
)
def test_days_out_of_order(a: str, b: str) -> None:
    assert kinds_of(a, b) == ["date"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Karl Moe died on 26 December 1848.", "Karl Moe was buried on 3 January 1849 at Arn."),
        ("Karl Moe died on 26 December 1848.", "Anna Moe was buried on 3 August 1848 at Arn."),
        ("Hall 12 at Fort Reno was built in 1911.", "Hall 12 at Fort Reno was active from 1911 to 1946."),
        ("Hall 12 at Fort Reno was built in 1920.", "Hall 13 at Fort Reno was active from 1911 to 1946."),
        (
            "The final of the 2021 Norland Cup was played on 24 September 2020.",
            "The Norland Cup is a cup of Norland.",
        ),
    ],
)
def test_days_in_order(a: str, b: str) -> None:
    assert conflicts_of(a, b) == []
