"""Deeds before a birth, after a death, of what was not yet founded."""

from __future__ import annotations

import pytest

from conflicts.made import conflicts_of


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        ("Anna Moe was born in 1912. She married Bo Lind in 1905.", "Bo Lind was a poet.", ("1912", "1905")),
        ("Anna Moe (1912–1960) was a painter.", "In 1964 Anna Moe moved to Oslo.", ("1960", "1964")),
        (
            "Anna Moe died on 3 May 1901.",
            "Moe travelled to Paris in 1905 and met Cy Ek.",
            ("3 May 1901", "1905"),
        ),
        ("Karl Moe was born in 1890. He enlisted in 1894.", "Karl Moe was a painter.", ("1890", "1894")),
        ("Arn Rovers was founded in 1912.", "Arn Rovers won the Norland Cup in 1908.", ("1912", "1908")),
        ("Arn Rovers, founded in 1912, is a club.", "Arn Rovers won the cup in 1908.", ("1912", "1908")),
        ("The band Skarn was formed in 1992.", "Skarn released their first album in 1989.", ("1992", "1989")),
        ("Skarn was dissolved in 1992. It played a show in 1995.", "Skarn is a band.", ("1992", "1995")),
    ],
)
def test_a_deed_of_who_was_not_there(a: str, b: str, days: tuple[str, str]) -> None:
    assert conflicts_of(a, b) == [("date", *days)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Anna Moe (1912–1960) was a painter.", "In 1950 Anna Moe moved to Oslo."),
        ("Anna Moe (1912–1960) was a painter.", "Anna Moe's letters were published in 1964."),
        ("Anna Moe (1912–1960) was a painter.", "In 1964 a street was named after Anna Moe."),
        ("Anna Moe (1912–1960) was a painter.", "In 1964 her sister Berta Moe moved to Oslo."),
        ("Karl Moe died in 1890.", "His son Karl Moe married in 1901."),
        ("Karl II was born in 1890.", "Karl I married in 1851."),
        ("Karl Moe was born in 1890. He moved to Arn in 1894.", "Karl Moe was a painter."),
        ("Arn Rovers was founded in 1912.", "Arn Rovers won the Norland Cup in 1911/12."),
        ("Arn Rovers was refounded in 1912.", "Arn Rovers won the Norland Cup in 1908."),
        ("The 3rd Squadron was formed in 1992.", "The 4th Squadron joined the fleet in 1989."),
        ("Skarn was dissolved in 1992.", "Skarn was founded again, and played a show in 1995."),
    ],
)
def test_a_deed_that_can_be(a: str, b: str) -> None:
    assert conflicts_of(a, b) == []


def test_she_is_whom_the_sentences_before_name() -> None:
    found = conflicts_of(
        "Anna Moe (died after 1707) was a Danish woman who was beheaded for treason.",
        "Anna Moe was a weaver. She was acquitted of treason.",
    )
    assert [kind for kind, _, _ in found] == ["polarity"]


def test_she_is_nobody_whom_the_text_has_called_he() -> None:
    found = conflicts_of(
        "Berta Dahl's husband, Olo Lind, was beheaded for treason.",
        "Berta Dahl's husband, Olo Lind, wrote. He was jailed. She was acquitted of treason.",
    )
    assert found == []
