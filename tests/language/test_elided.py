"""Counts of a list whose noun only the first has; a name that reads like a modal."""

from __future__ import annotations

from compile.language import facts, frames


def test_each_of_a_list_by_places_has_the_first_one_s_noun() -> None:
    found = facts.read("The storm killed nineteen people in Sorn, 4 in Lund (20 km away) and 3 in Marl.")
    counts = [(fact.text, fact.head, fact.event) for fact in found if fact.unit == "count"]
    assert counts == [("nineteen", "person", "kill"), ("4", "person", "kill"), ("3", "person", "kill")]


def test_a_count_of_something_else_keeps_to_itself() -> None:
    found = facts.read("The storm killed nineteen people in Sorn, and 4 roofs in Lund fell.")
    assert [fact.head for fact in found] == ["person", "roof"]


def test_a_name_is_no_modal() -> None:
    assert frames.modality("Will Hume starred in five films", "", "") == "asserted"
    assert frames.modality("The mayor will open five schools", "", "") == "planned"
