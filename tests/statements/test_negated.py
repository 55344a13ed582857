"""Negations that the source does not have, and those that it has in other words."""

from __future__ import annotations

import pytest

from statements.rules import rules_of

RULES = {"negation-not-in-source", "polarity-contradicted"}


def found(statement: str, source: str) -> set[str]:
    return RULES & rules_of(statement, source)


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        # a denial of something else stands beside it, in the statement too
        (
            "The carters did not fear the toll, because they had rejected an earlier offer.",
            "The carters feared the toll, having rejected an earlier offer.",
        ),
        # an irregular past
        (
            "They did not flee over the bridge at night.",
            "The masons fled over the bridge, but few of them were seen.",
        ),
        # the source has them say it
        (
            "Brekke did not say that the oak was dear.",
            "The oak, which was not old, was dear, Mr. Brekke said.",
        ),
    ],
)
def test_a_negation_is_the_statements_own(statement: str, source: str) -> None:
    assert found(statement, source)


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        (
            "The guards did not let the carters cross the bridge.",
            "The guards kept the carters from crossing the bridge.",
        ),
        ("The heir was never found.", "The notary published a notice in a bid to find the heir of the mill."),
        ("Brekke did not say that the oak was dear.", "Brekke denied that the oak was dear."),
        ("The bridge was not safe for carts.", "The bridge was unsafe for carts."),
        ("The mill ran without a wheel for years.", "The wheelless mill ran for years."),
        ("The guild painted No. 12 in March.", "The guild painted number 12 in March."),
    ],
)
def test_a_negation_is_the_sources_too(statement: str, source: str) -> None:
    assert not found(statement, source)
