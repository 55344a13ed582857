"""What the source says with a word that the statement leaves out, and names with another number."""

from __future__ import annotations

import pytest

from statements.rules import written_of

SOURCE = (
    "The Lamberg tannery was the second largest in the valley and one of the oldest workshops of the duchy. "
    "Its founder was born in Ulm or Bonn, and perhaps in the winter of a famine year. "
    "The council offered to sell the yard to the brewers. A new kiln, which is expected to open in May, stands by the river. "
    "The yard was guarded in the First World War by old soldiers of the garrison. "
    "The longest street of the valley led past the gate of the tannery."
)


@pytest.mark.parametrize(
    ("rule", "statement", "piece"),
    [
        ("scope-widened", "The Lamberg tannery was the largest in the valley.", "largest"),
        ("scope-widened", "The Lamberg tannery was the oldest workshop of the duchy.", "oldest"),
        ("certainty-raised", "The founder of the tannery was born in Bonn.", "Bonn"),
        ("certainty-raised", "Its founder was born in the winter of a famine year.", "winter"),
        ("certainty-raised", "The council sold the yard to the brewers.", "sold"),
        ("certainty-raised", "A new kiln opened by the river in May.", "opened"),
        (
            "name-not-in-source",
            "The yard was guarded in the Second World War by old soldiers.",
            "Second World War",
        ),
        ("name-not-in-source", "The yard was guarded in World War II by old soldiers.", "World War II"),
    ],
)
def test_what_the_source_qualifies_is_not_told_flatly(rule: str, statement: str, piece: str) -> None:
    assert written_of(rule, statement, SOURCE) == [piece]


@pytest.mark.parametrize(
    "statement",
    [
        "The Lamberg tannery was the second largest in the valley.",
        "The Lamberg tannery was among the oldest workshops of the duchy.",
        "The longest street of the valley led past the gate of the tannery.",
        "The founder of the tannery was born in Ulm or Bonn.",
        "Its founder was possibly born in the winter of a famine year.",
        "The council would sell the yard to the brewers.",
        "The council offered to sell the yard to the brewers.",
        "A new kiln by the river will open in May.",
        "The yard was guarded in World War I by old soldiers.",
    ],
)
def test_what_is_told_as_the_source_does(statement: str) -> None:
    for rule in ("scope-widened", "certainty-raised", "name-not-in-source"):
        assert not written_of(rule, statement, SOURCE)


def test_both_numbers_of_one_name() -> None:
    source = "He was at the front in the First and Second World Wars, and later kept bees in the hills."
    assert not written_of("name-not-in-source", "He was at the front in the Second World War.", source)


def test_neither_of_two_did_what_something_else_did() -> None:
    source = (
        "The carters of Keld left their horses in the yard in June. Guards cleared the yard with whips, and two men were arrested. "
        "The strike ended on 11 June, when the guild withdrew the toll."
    )
    for rule in ("polarity-contradicted", "negation-not-in-source"):
        assert not written_of(rule, "Neither the arrests nor the whips ended the strike.", source)


def test_the_place_of_a_superlative_is_where_it_stands() -> None:
    source = "Some 300 miners of the Keld copper mine left work in June. The mine, the second largest in the province, belongs to a guild."
    statement = "In June 300 miners left work at Keld, the largest copper mine in the province."
    assert written_of("scope-widened", statement, source) == ["largest"]
