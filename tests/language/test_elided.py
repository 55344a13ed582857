"""Numbers whose noun stands elsewhere: lists by places, distances, what a number of something comes to."""

from __future__ import annotations

from compile.language import facts, frames
from conflicts.made import sides_of


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


def test_a_distance_is_from_a_place_and_of_something() -> None:
    (fact,) = facts.read("The old mill lies 5 kilometres south of Arn.")
    assert (fact.head, fact.population) == ("distance", ("arn", "mill"))


def test_a_length_is_no_distance() -> None:
    (fact,) = facts.read("They built 5 kilometres of the Arn canal.")
    assert fact.head != "distance"


def test_what_a_number_of_something_comes_to() -> None:
    (fact,) = facts.read("This brought the total number of infections in the port to six.")
    assert fact.head == "infect"


def test_cases_and_people_who_recovered_are_one_count() -> None:
    assert sides_of("In the port 109 cases have recovered.", "In the port 140 people have recovered.") == [
        ("109", "140")
    ]


def test_what_one_city_brought_in_is_not_what_all_did() -> None:
    alone = "In Arn alone the play collected 5.2 million."
    assert sides_of(alone, "In Arn the play made over 50 million.") == [("5.2 million", "over 50 million")]
    assert sides_of(alone, "The play made over 50 million.") == []
