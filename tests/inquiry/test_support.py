"""Whether a source says what a statement says, without a project."""

from __future__ import annotations

import pytest

import compile
from compile.inquiry import support
from compile.report.supported import data, full

PAGE = """The county paid for new piers in the autumn of 1907. The work took eleven weeks, said the engineer, Harald Pym.

Oak was dear, and the toll was raised by two pence. Harald Pym closed the old bridge at Skarvik on 3 May."""


@pytest.mark.parametrize(
    ("statement", "state"),
    [
        ("The engineer said that the work took 11 weeks.", "supported"),
        ("The work took 11 weeks.", "unsettled"),  # so the engineer says
        (
            "In the autumn of 1907 the county paid for new piers. The toll was raised by two pence.",
            "supported",
        ),
        ("The toll was raised by Anna Brekke.", "not-found"),
        ("The county paid 3,400 crowns for new piers.", "not-found"),
        ("Whalers wintered on the ice and starved.", "not-found"),
        ("The toll was raised by two pence because stubborn carters refused to pay.", "unsettled"),
        ("Harald Pym closed the old bridge at Skarvik on 5 May.", "contradicted"),
        ("Who paid?", "not-found"),
    ],
)
def test_a_statement_ends_in_one_state(statement: str, state: str) -> None:
    assert support(statement, PAGE).state == state


def test_it_is_a_function_of_the_package() -> None:
    assert compile.support is support


def test_the_passage_is_where_it_says() -> None:
    found = support("The toll was raised by two pence.", PAGE)
    assert PAGE[found.passage.start : found.passage.end] == found.passage.text
    assert found.passage.text.startswith("Oak was dear")


def test_sentences_are_a_source_too() -> None:
    found = support(
        "The toll was raised by two pence.", ["Oak was dear.", "The toll was raised by two pence."]
    )
    assert (found.state, found.passage.start) == ("supported", 15)


def test_names_of_what_it_stands_under_are_no_fault() -> None:
    assert support("The toll of Moss was raised by two pence.", PAGE).state == "not-found"
    assert (
        support("The toll of Moss was raised by two pence.", PAGE, "The bridges of Moss").state == "supported"
    )


def test_a_finding_has_the_words_it_is_about_and_a_reason() -> None:
    answer = data(support("The county paid 3,400 crowns for new piers.", PAGE))
    assert [(found["rule"], found["text"]) for found in answer["findings"]] == [
        ("figure-not-in-source", "3,400 crowns")
    ]
    assert "3,400" in answer["findings"][0]["why"]


def test_what_people_see() -> None:
    shown = full(support("Harald Pym closed the old bridge at Skarvik on 5 May.", PAGE), "page.txt")
    assert shown.startswith("contradicted: the source puts it otherwise\n")
    assert "page.txt, ¶ 2" in shown
    assert "error[date-contradicted]" in shown


@pytest.mark.parametrize("source", ["", " \n", []])
def test_an_empty_source_says_nothing(source: str | list[str]) -> None:
    found = support("The toll was raised.", source)
    assert (found.state, found.passage.text) == ("not-found", "")
