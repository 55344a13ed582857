"""Names and figures of what the book itself calls the matter, short forms, and lands in which places of the source lie."""

from __future__ import annotations

import pytest

from statements.rules import rules_of

ABSENT = {"figure-not-in-source", "name-not-in-source"}


def absent(statement: str, source: str, context: str = "") -> set[str]:
    return ABSENT & rules_of(statement, source, context)


@pytest.mark.parametrize(
    ("statement", "source", "context"),
    [
        ("Osei scored twice in the 1994 Harbour Cup final.", "Osei scored twice.", "1994 Harbour Cup"),
        (
            "Osei led the 2003-2004 season.",
            "Osei led it from the first day.",
            "Harbour Rovers 2003–04 season",
        ),
        ("Larkspur: Nightfall opened in June.", "It opened in June.", "Larkspur: Nightfall"),
        ("Osei joined a TV crew.", "Osei joined a crew of the television.", ""),
        ("The strike began in West Africa.", "The strike began at Accra.", ""),
        ("Nine Elms is a station.", "The station is called Nine Elms.", ""),
        ("The play was seen more than 400 times.", "The play was seen over 420 times.", ""),
    ],
)
def test_what_the_titles_or_the_source_have_in_another_form_is_not_absent(
    statement: str, source: str, context: str
) -> None:
    assert not absent(statement, source, context)


@pytest.mark.parametrize(
    ("statement", "source", "context", "rule"),
    [
        ("Osei scored in the 1995 final.", "Osei scored.", "1994 Harbour Cup", "figure-not-in-source"),
        ("Osei joined a BBC crew.", "Osei joined a crew of the television.", "", "name-not-in-source"),
        ("Norway saw a strike.", "The strike began at Accra.", "", "name-not-in-source"),
        ("The strike began at Accra.", "The strike began in Ghana.", "", "name-not-in-source"),
        (
            "The play was seen over 900 times.",
            "The play was seen over 420 times.",
            "",
            "figure-not-in-source",
        ),
    ],
)
def test_what_none_of_them_has_is_absent(statement: str, source: str, context: str, rule: str) -> None:
    assert absent(statement, source, context) == {rule}
