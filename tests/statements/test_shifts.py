"""Where a statement says more than its source, and where it only seems to."""

from __future__ import annotations

import pytest

from compile.inquiry import support
from statements.rules import rules_of


@pytest.mark.parametrize(
    ("statement", "source", "rule"),
    [
        ("The storm sank 40 ships.", "The storm sank about 40 ships.", "bound-strengthened"),
        ("The storm sank 40 ships.", "The storm sank up to 40 ships.", "bound-strengthened"),
        ("The storm sank more than 40 ships.", "The storm sank 40 ships.", "bound-strengthened"),
        ("The pier cost 3.4 billion crowns.", "The pier cost 3.4 million crowns.", "unit-or-scale"),
        ("The pier cost 340 dollars.", "The pier cost 340 euros.", "unit-or-scale"),
        ("The council closed the harbour.", "The council might close the harbour.", "certainty-raised"),
        ("The mayor stole the ring.", "The mayor allegedly stole the ring.", "certainty-raised"),
        (
            "The mayor sold the bridge.",
            "The carters said that the mayor sold the bridge.",
            "attribution-dropped",
        ),
        (
            "The mayor sold the bridge.",
            "Anna Brekke denied that the mayor sold the bridge.",
            "attribution-dropped",
        ),
        ("Most carters opposed the toll.", "A few carters opposed the toll.", "scope-widened"),
        (
            "The council paid for new oak, because stubborn carters refused.",
            "The council paid for new oak.",
            "partly-sourced",
        ),
    ],
)
def test_it_says_more(statement: str, source: str, rule: str) -> None:
    assert rule in rules_of(statement, source)
    assert support(statement, source).state != "supported"


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("The storm sank about 40 ships.", "The storm sank 40 ships."),
        ("The storm sank at least 40 ships.", "The storm sank 40 ships."),
        (
            "The storm sank 40 ships.",
            "The storm sank some 40 ships, it was thought. The keeper counted 40 ships.",
        ),
        ("The road is 5 km long.", "The road is 5,000 metres long."),
        ("The council may close the harbour.", "The council may close the harbour."),
        (
            "The council closed the harbour.",
            "The council may close it, he wrote. The council closed the harbour.",
        ),
        (
            "The carters said that the mayor sold the bridge.",
            "The carters said that the mayor sold the bridge.",
        ),
        (
            "By the carters' account the mayor sold the bridge.",
            "The carters said that the mayor sold the bridge.",
        ),
        ("The baker sold the bridge.", "The carters said that the mayor sold the ring."),
        ("Some carters opposed the toll.", "All carters opposed the toll."),
        ("All masons opposed the toll.", "Some carters opposed the toll. All masons opposed it."),
    ],
)
def test_it_does_not(statement: str, source: str) -> None:
    shifted = {
        "bound-strengthened",
        "unit-or-scale",
        "certainty-raised",
        "attribution-dropped",
        "scope-widened",
    }
    assert not shifted & set(rules_of(statement, source))


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        # the same number of something else stands elsewhere
        ("The guild held three regattas.", "The guild held at least three regattas. Three bakers came."),
        # a table says it short
        (
            "By the keeper 40 were lost.",
            "Ships: 40 lost. About 40 ships were lost in the storm, the keeper said.",
        ),
        # the other figures of the statement tell which of two is meant
        (
            "The storm killed 12, hurt 30 and felled 200.",
            "It hurt 30 bakers in May. The storm killed 12, hurt over 30 and felled 200.",
        ),
        ("He kept 20 to 25 goats.", "He kept about 20 to 25 goats."),
    ],
)
def test_a_hedge_is_lost(statement: str, source: str) -> None:
    assert "bound-strengthened" in rules_of(statement, source)


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        (
            "The storm sank less than 40 ships.",
            "The keeper spoke of 40 ships; later 39 ships were found sunk.",
        ),
        ("The pier cost 25 crowns.", "The pier cost 25 crowns, and about 25 masons built it."),
        ("He kept 20 to 25 goats.", "He kept 20 to 25 goats, and about 20 to 25 geese."),
    ],
)
def test_no_hedge_is_lost(statement: str, source: str) -> None:
    assert "bound-strengthened" not in rules_of(statement, source)


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        # another verb, and the noun of a deed
        (
            "Lund bought the old bridge cheaply.",
            "The carters claimed that the old bridge was bought cheaply by Lund.",
        ),
        # the claim is a noun
        (
            "The guild had fully repaired the northern bridge.",
            "Despite claims by the mayor that the guild had fully repaired the northern bridge, it fell.",
        ),
        # a participle says it
        (
            "It had emptied the northern cellars.",
            "The guild took the credit, saying it had emptied the northern cellars.",
        ),
        # a figure that only people give
        (
            "More than 150 sailed.",
            "The mayor said that more than 150 boats sailed. The pilot counted, he said, more than 150 boats.",
        ),
    ],
)
def test_an_attribution_is_lost(statement: str, source: str) -> None:
    assert "attribution-dropped" in rules_of(statement, source)


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("By the carters' count more than 150 sailed.", "The carters said that more than 150 boats sailed."),
        (
            "To the carters the old bridge was bought cheaply.",
            "The carters claimed that the old bridge was bought cheaply.",
        ),
        (
            "The carters' old bridge was bought cheaply.",
            "The carters claimed that the old bridge was bought cheaply.",
        ),
        (
            "The old bridge was bought cheaply by Lund.",
            "The carters claimed that the old bridge was bought cheaply by Lund. The old bridge was bought cheaply, and Lund paid.",
        ),
        (
            "The northern bridge fell at noon.",
            "Despite claims by the mayor that the guild had repaired it, the northern bridge fell at noon.",
        ),
    ],
)
def test_no_attribution_is_lost(statement: str, source: str) -> None:
    assert "attribution-dropped" not in rules_of(statement, source)
