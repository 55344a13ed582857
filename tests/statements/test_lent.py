"""A number that stands in the source, but as another's."""

from __future__ import annotations

import pytest

from statements.rules import rules_of


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("Twelve people were killed.", "Thirty people were killed and 12 were wounded."),
        ("Thirty people were wounded.", "Thirty people were killed and 12 were wounded."),
        ("Thirty women were hurt.", "Thirty men and 12 women were hurt."),
    ],
)
def test_the_number_is_anothers(statement: str, source: str) -> None:
    assert rules_of(statement, source) == {"quantity-contradicted"}


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("Thirty people were killed.", "Thirty people were killed and 12 were wounded."),
        (
            "Twelve people were killed.",
            "Thirty people were killed and 12 were wounded. Of them 12 were killed.",
        ),
        ("Twelve people were rescued.", "Thirty people were killed and 12 were wounded."),
        ("One woman was hurt.", "Two women and one man were hurt."),
    ],
)
def test_the_number_may_be_its_own(statement: str, source: str) -> None:
    assert "quantity-contradicted" not in rules_of(statement, source)
