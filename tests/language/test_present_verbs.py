"""Figures whose verb is told in the present: "employs 340 people" is of what "employed 290 people" is of."""

from __future__ import annotations

import pytest

from compile.inquiry import compare
from compile.language import facts


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The factory employs 340 people.", "employ"),
        ("It employs about 340 people in two towns.", "employ"),
        ("Brandt Works employs 340 people.", "employ"),
        ("In the mill strikes 40 people were hurt.", "wound"),
    ],
)
def test_the_verb_before_the_figure(sentence: str, event: str) -> None:
    found = [fact for fact in facts.read(sentence) if fact.kind == "quantity"]
    assert found[0].event == event


def test_another_figure_is_a_conflict() -> None:
    assert (
        compare("The factory employs 340 people.", "The factory employed 290 people.").verdict == "conflict"
    )


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("Ada Lind did not win a prize.", "Ada Lind won the Corran Prize.", "conflict"),
        ("Ada Lind did not win the prize.", "Ada Lind won the Corran Prize.", "unsettled"),
        ("Ada Lind did not win a prize.", "Ada Lind won the Corran Cup.", "unsettled"),
        ("Ada Lind did not win a prize.", "Olga Roth won the Corran Prize.", "unsettled"),
    ],
)
def test_none_of_a_kind(a: str, b: str, verdict: str) -> None:
    assert compare(a, b).verdict == verdict
