"""A party, a deed or a word of a pair that the source has nothing of, beside a rest that it says."""

from __future__ import annotations

import pytest

from statements.rules import written_of

SOURCE = (
    "The ferry Lena ran aground off Skarvik in October. Her passengers were rescued by the coastguard before midnight. "
    "The owner leases the ferry from the parish for 300 crowns a month. The captain of the ferry was dismissed in March. "
    "He left the ship to his youngest nephew in his will."
)


def lacking(statement: str, source: str = SOURCE) -> list[object]:
    return written_of("partly-sourced", statement, source)


@pytest.mark.parametrize(
    ("statement", "piece"),
    [
        ("The passengers were rescued before midnight by the fire brigade.", "fire brigade"),
        ("The owner leases the ferry from the museum for 300 crowns a month.", "museum"),
        ("The captain of the ferry was dismissed in March and later jailed.", "later jailed"),
        ("The owner, deep in debt, leases the ferry from the parish.", "deep in debt"),
        ("He left the ship to his eldest nephew in his will.", "eldest"),
        ("The captain of the ferry was dismissed in March after a brawl.", "brawl"),
        ("He left the ship to his youngest niece in his will.", "niece"),
    ],
)
def test_a_piece_is_not_in_the_source(statement: str, piece: str) -> None:
    assert lacking(statement) == [piece]


@pytest.mark.parametrize(
    "statement",
    [
        "The passengers were rescued before midnight by the coastguard.",
        "The passengers were rescued in October by the coastguard.",
        "The captain of the ferry was dismissed in March and sacked.",
        "He left the ship to his youngest nephew in his will.",
        "The ferry Lena ran aground in October by the owner's account.",
        "The youngest nephew was left the ship in his will.",
    ],
)
def test_what_the_source_says_is_not_lacking(statement: str) -> None:
    assert not lacking(statement)


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        (
            "The parish lowered the rent of the ferry in the winter.",
            "The upper parish cut the rent of the ferry in the winter.",
        ),
        (
            "The captain left the ship in October with his crew.",
            "The captain quit the ship in October with his crew at the right moment.",
        ),
    ],
)
def test_a_verb_is_no_word_of_a_pair(statement: str, source: str) -> None:
    assert not lacking(statement, source)
