"""A "not" of the source that a statement has lost."""

from __future__ import annotations

import pytest

from statements.rules import rules_of

SOURCE = (
    "The county had two bridges over the Rill.",
    "The governor said that those who stole the lead would be tried, and those who were not involved in the theft would be paid in full.",
    "The engineer closed the weir to prevent the flood from reaching the lower mill in October.",
    "Oliver Hale did not sign the lease of the toll house in March.",
    "The carters never crossed the old pier after the flood, though the masons crossed the new one daily.",
    "The brewer was unable to pay the rent.",
)


@pytest.mark.parametrize(
    "statement",
    [
        "Those involved in the theft would be paid in full.",
        "The engineer closed the weir, so that the flood would reach the lower mill in October.",
        "Oliver Hale signed the lease of the toll house in March.",
    ],
)
def test_lost(statement: str) -> None:
    assert rules_of(statement, SOURCE) & {"negation-not-in-source", "polarity-contradicted"}


@pytest.mark.parametrize(
    "statement",
    [
        "Those not involved in the theft would be paid in full.",
        "Whoever was uninvolved in the theft of the lead would be paid in full.",
        "The engineer closed the weir, so that the flood would not reach the lower mill in October.",
        "The engineer closed the weir to keep the flood from reaching the lower mill in October.",
        "Oliver Hale refused to sign the lease of the toll house in March.",
        "The masons crossed the new pier daily after the flood.",
        "The county had two bridges over the Rill.",
    ],
)
def test_kept(statement: str) -> None:
    assert not rules_of(statement, SOURCE) & {"negation-not-in-source", "polarity-contradicted"}
