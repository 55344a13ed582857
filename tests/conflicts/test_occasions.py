"""Whether two sentences tell of one occasion: from texts, as the sources have them."""

from __future__ import annotations

import pytest

from conflicts.made import found_among, source


def clashing(a: str, b: str) -> list[tuple[str, str]]:
    """What each side says in the conflicts of two sources."""
    return [(found.a.says, found.b.says) for found in found_among(source("a", a), source("b", b))]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "A survey of Dasormere counted 119 looms. Both lie in the parish of Orrin.",
            "A survey of Corrwick counted 245 looms. Both lie in the parish of Orrin.",
        ),
        (
            "The toll house was opened on 7 May 1831, beside the Hallam bridge.",
            "The Hallam bridge was opened on 3 May 1831.",
        ),
        ("There were 40 mills in Orrin in 1880.", "Fifteen mills in Orrin made a loss."),
        ("The mill at Orrin burned on 3 May 1831.", "The mill at Orrin burned in May."),
        (
            "The bridge at Orrin opened in Asia in 2012 and in India in 2015.",
            "The bridge at Orrin opened in 2012.",
        ),
    ],
)
def test_look_alikes_are_left_alone(a: str, b: str) -> None:
    assert clashing(a, b) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "The register of Orrin mill lists 40 weavers in all.",
            "The register of Orrin mill has 62 weavers in all.",
            [("40", "62")],
        ),
        (
            "The army of Veskor enrolled 318 recruits at Orrin.",
            "The army of Veskor recruited 407 recruits at Orrin.",
            [("318", "407")],
        ),
        (
            "King Edrick of Orrin abdicated on 30 August.",
            "King Edrick of Orrin abdicated on 14 September.",
            [("30 August", "14 September")],
        ),
        (
            "King Edrick of Orrin abdicated on 30 August 1931.",
            "King Edrick of Orrin abdicated on 14 September.",
            [("30 August 1931", "14 September")],
        ),
    ],
)
def test_one_thing_in_other_words_is_compared(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    assert clashing(a, b) == expected
