"""Figures that a noun of their own stands before: what they are of, and which event they tell."""

from __future__ import annotations

import pytest

from compile.language.facts import read
from compile.model.evidence import Fact


def figure(text: str) -> Fact:
    """The one quantity of a sentence."""
    found = [fact for fact in read(text) if fact.kind == "quantity"]
    assert len(found) == 1, [fact.text for fact in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The number of tenants was given as 640.", "tenant"),
        ("The depth of the shaft was recorded as 412 metres.", "depth"),
        ("The clerk put the rent at 20 crowns.", "rent"),
        ("The yield is officially put at 12 tonnes.", "yield"),
        ("The number of sheds burned was put at 12.", "shed"),
        ("The lamp was placed at 40 metres.", ""),
        ("He gave her away at 40 metres.", ""),
    ],
)
def test_a_figure_that_is_given_is_of_what_it_is_given_for(text: str, head: str) -> None:
    assert figure(text).head == head


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A crowd of 1,150 saw the race.", "see"),
        ("A fleet of 17 ships left the port.", "leave"),
        ("The stone bears the names of 40 girls who drowned.", "kill"),
        ("A list of 30 men who had signed the oath was burned.", "sign"),
    ],
)
def test_a_figure_inside_a_noun_phrase_has_an_event(text: str, event: str) -> None:
    assert figure(text).event == event


def test_drivers_are_counted() -> None:
    assert figure("The guild balloted 4,000 drivers.").head == "driver"
