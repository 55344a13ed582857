"""A first name swapped beside the right surname."""

from __future__ import annotations

import pytest

from statements.rules import written_of

SOURCE = "The kiln was built by the potter Emil Lind. Lind fired it for thirty years and never sold it."


def absent(statement: str, source: str, context: str = "") -> list[object]:
    return written_of("name-not-in-source", statement, source, context)


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("The kiln was built by the potter James Lind.", SOURCE),
        ("James Lind built the kiln.", SOURCE),
        ("The mill was sold by Anna Kovar in 1911.", "The mill was sold in 1911 by William Kovar, the heir."),
    ],
)
def test_another_first_name_is_not_in_the_source(statement: str, source: str) -> None:
    assert absent(statement, source)


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("The kiln was built by the potter Emil Lind.", SOURCE),
        ("The kiln was built by the potter Bill Lind.", "The kiln was built by the potter William Lind."),
        ("The kiln was built by the potter W. Lind.", "The kiln was built by the potter William Lind."),
        ("James Lind built the kiln.", "Mr Lind built the kiln. His wife, Emma Lind, painted it."),
        ("James Lind built the kiln.", "The brothers James and Emil Lind built the kiln."),
        ("James Lind built the kiln.", "James built the kiln. Emil Lind, his father, paid for it."),
        ("James Lind built the kiln.", "Lind built the kiln."),
        ("James William Lind built the kiln.", "William Lind built the kiln."),
        ("West Lind built a kiln.", "East Lind built a kiln."),
    ],
)
def test_one_who_may_be_the_same_is_there(statement: str, source: str) -> None:
    assert not absent(statement, source)


def test_a_name_of_the_title_is_the_authors_own() -> None:
    assert not absent("James Lind built the kiln.", SOURCE, "James Lind, potter")
