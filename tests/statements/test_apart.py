"""Names and figures that a source has in another place, and negations that it has not."""

from __future__ import annotations

import pytest

from statements.rules import rules_of

SOURCE = (
    "The county had two bridges over the Rill.",
    "Edmund Thackeray was the county engineer.",
    "In March the toll house was let to a brewer for 400 crowns.",
    "Ada Brandt painted the weir in June, and her picture hung in the town hall.",
    "In October a flood tore away the middle pier and closed the bridge to carts.",
    "Oliver Hale ordered the repair of the pier and paid the masons.",
    "The masons took 12 loads of stone from the quarry.",
    "The carters came back in spring, and none of them was hurt.",
)


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("Ada Brandt ordered the repair of the pier and paid the masons.", "name-not-beside"),
        ("The masons took 400 loads of stone from the quarry.", "figure-not-beside"),
        ("A flood did not tear away the middle pier in October.", "negation-not-in-source"),
    ],
)
def test_told_elsewhere(statement: str, rule: str) -> None:
    assert rules_of(statement, SOURCE) & {rule, "quantity-contradicted", "polarity-contradicted"}


@pytest.mark.parametrize(
    "statement",
    [
        "Oliver Hale ordered the repair of the pier and paid the masons.",
        "Hale had the pier repaired and paid the masons.",
        "Thackeray saw a flood tear away the middle pier and close the bridge to carts.",
        "The masons took twelve loads of stone from the quarry.",
        "The carters were not hurt when they came back in spring.",
        "Ada Brandt painted the weir.",
    ],
)
def test_told_beside(statement: str) -> None:
    assert not rules_of(statement, SOURCE) & {
        "name-not-beside",
        "figure-not-beside",
        "negation-not-in-source",
    }


LEDGER = (
    "The harbour of Vessel Bay was dredged by convicts.",
    "Silas Orme kept the tide gauge, as he wrote to the Admiralty.",
    "In spring the Carters' Union blocked the causeway with forty wagons and demanded a lower toll.",
    "The Mill Guild held its feast on the same day.",
    "The new gauge, he said, showed a rise of two feet within the Ness Channel since the dredging.",
)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("The Mill Guild blocked the causeway with forty wagons and demanded a lower toll.", True),
        ("The Carters' Union blocked the causeway with forty wagons and demanded a lower toll.", False),
        ("Silas Orme said that the new gauge showed a rise of two feet since the dredging.", False),
    ],
)
def test_said_word_for_word_of_another(statement: str, told: bool) -> None:
    assert ("name-not-beside" in rules_of(statement, LEDGER)) is told


FERRY = (
    "The harbour of Vessel Bay was dredged by convicts.",
    "Silas Orme kept the tide gauge for the Admiralty.",
    "The lock at Kansas was built by Irish navvies.",
    "By Easter the ferries served only the villages of Ashby, Keld, Orton and Wray.",
    "Agents of the US consul bought coal at the pithead.",
    "In spring the Carters' Union sent in its best wagons and blocked the causeway from both ends.",
    "The toll was lowered in the summer.",
)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (
            "In spring the US sent in its best wagons and blocked the causeway from both ends.",
            True,
        ),
        (
            "A clerk announced that in spring Silas Orme sent in his best wagons and blocked the causeway from both ends.",
            True,
        ),
        (
            "In spring the Carters' Union sent in its best wagons and blocked the causeway from both ends.",
            False,
        ),
        ("By Easter the ferries served only the villages of Ashby, Kansas, Orton and Wray.", True),
        ("By Easter the ferries served only the villages of Ashby, Keld, Orton and Wray.", False),
    ],
)
def test_said_by_nobody_and_listed(statement: str, told: bool) -> None:
    assert ("name-not-beside" in rules_of(statement, FERRY)) is told


WAGES = (
    "The harbour of Vessel Bay was dredged by convicts.",
    "Silas Orme kept the tide gauge for the Admiralty.",
    "He saw the navvies leave the quay.",
    "According to Martha Quill, about ninety navvies had gone without wages since the dredging began.",
    "The toll was lowered in the summer.",
)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("Silas Orme said that about ninety navvies had gone without wages since the dredging began.", True),
        (
            "Martha Quill said that about ninety navvies had gone without wages since the dredging began.",
            False,
        ),
        ("Silas Orme saw the navvies leave the quay.", False),
    ],
)
def test_the_word_of_another(statement: str, told: bool) -> None:
    assert ("name-not-beside" in rules_of(statement, WAGES)) is told


def test_a_third_of_a_long_name_is_none() -> None:
    assert "name-not-in-source" in rules_of("A feast was held by the Pilots Convict Relief Chamber.", LEDGER)
