"""Figures that the passages nearest to a statement put otherwise, and those that only look so."""

from __future__ import annotations

import pytest

from statements.rules import rules_of

CONTRADICTED = {"quantity-contradicted", "date-contradicted"}


def against(statement: str, source: str) -> set[str]:
    return CONTRADICTED & rules_of(statement, source)


@pytest.mark.parametrize(
    ("statement", "source", "rule"),
    [
        ("The harbour fair drew 340 visitors.", "The fair at the harbour drew 430 visitors.", "quantity"),
        ("The harbour fair drew fewer than 400 visitors.", "The harbour fair drew 430 visitors.", "quantity"),
        ("Osei joined the Rovers in 1994.", "Osei joined the Rovers in 1996.", "date"),
    ],
)
def test_the_nearest_passage_puts_it_otherwise(statement: str, source: str, rule: str) -> None:
    assert against(statement, source) == {f"{rule}-contradicted"}


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("The harbour fair drew 340 visitors.", "The harbour fair drew 430 visitors, 340 of them children."),
        ("The harbour fair drew 340 visitors.", "The regatta had 430 sailors in its boats."),
        ("The harbour fair drew more than 400 visitors.", "The harbour fair drew 430 visitors."),
        ("Osei joined the Rovers on 7 May 1994.", "Osei joined the Rovers on 7 May."),
        (
            "Osei joined the Rovers in 1994.",
            "Osei joined the Rovers in 1996, having joined them first in 1994.",
        ),
    ],
)
def test_what_only_looks_so_is_not_put_otherwise(statement: str, source: str) -> None:
    assert not against(statement, source)
