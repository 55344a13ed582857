"""Ages, deaths and marriages of texts side by side that cannot all be."""

from __future__ import annotations

import pytest

from conflicts.made import sides_of

_SHOT = "In 1946 Anna Moe joined the troops. While tending to a soldier, she was struck by a bullet, killing "


_STAYED = "Cy Ek stayed with Olo Moe and his wife in Arn."
_WEDDING = "Olo Moe was a clerk. In 1805 he married Berta Dahl."
_WORKED = "Olo Moe worked with Else Lund to found the Skarn Fellowship."
_MET = "In 1972 Olo Moe first met Else Lund at Arn."
_RENAMED = "Olo Moe was released in 1987. Shortly after, he decided to rename himself Carl Skarn."


@pytest.mark.parametrize(
    ("a", "b", "sides"),
    [
        ("Anna Moe was born on 3 May 1912.", "Anna Moe died on 6 June 1950, aged 34.", ("3 May 1912", "34")),
        ("Anna Moe was born on 3 May 1912.", "Anna Moe died on 6 June 1950 (aged 48).", ("3 May 1912", "48")),
        (
            "Anna Moe (1912–1950) was a poet. She won the Norland Prize in 1940 at the age of twenty-one.",
            "Anna Moe was a poet.",
            ("1912", "twenty-one"),
        ),
        ("Anna Moe would die in 1960 at the age of 38.", f"{_SHOT}her.", ("1960", "killing")),
        (f"In 1802 {_STAYED}", _WEDDING, ("1805", "his wife")),
        (f"In 1969, {_WORKED}", _MET, ("1972", "1969")),
        (
            "In 1980, now under the name Carl Skarn, Olo Moe was sentenced.",
            _RENAMED,
            ("Carl Skarn", "1980"),
        ),
        (
            "Her spouses were Cy Ek (married 1969; divorced 1980), Bo Lind (married 1975; divorced 1976) and Al Moe (married 1995).",
            "Anna Moe was a poet.",
            ("1980", "1975"),
        ),
    ],
)
def test_what_one_life_cannot_have(a: str, b: str, sides: tuple[str, str]) -> None:
    assert sides_of(a, b) == [sides]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Anna Moe was born on 3 May 1912.", "Anna Moe died on 6 June 1950 (aged 38)."),
        ("Anna Moe was born on 3 May 1912.", "Anna Moe died on 6 June 1950 (aged 37)."),
        ("Anna Moe was born on 3 May 1912.", "Berta Moe died on 6 June 1950 (aged 48)."),
        ("Anna Moe was born on 3 May 1912.", "In 1940 Anna Moe dined at eight in Arn."),
        ("Anna Moe died in 1947.", f"{_SHOT}her."),
        ("Anna Moe died in 1980.", f"{_SHOT}him."),
        (f"In 1807 {_STAYED}", _WEDDING),
        ("In 1802 Cy Ek stayed with Olo Moe and his first wife in Arn.", _WEDDING),
        ("In 1802 Olo Moe met his wife in Arn.", _WEDDING),
        (f"In 1973, {_WORKED}", _MET),
        (f"In 1969, {_WORKED}", "In 1972 Olo Moe met Else Lund again at Arn."),
        ("In 1990, now under the name Carl Skarn, Olo Moe was sentenced.", _RENAMED),
        (
            "Her spouses were Cy Ek (married 1969; divorced 1975), Bo Lind (married 1975; divorced 1976) and Al Moe (married 1995).",
            "Anna Moe was a poet.",
        ),
    ],
)
def test_what_one_life_can_have(a: str, b: str) -> None:
    assert sides_of(a, b) == []
