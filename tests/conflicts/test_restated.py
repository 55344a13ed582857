"""Clauses of the book that exclude each other."""

from __future__ import annotations

import pytest

from compile import conflicts, statements
from compile.model.book import Policy
from statements.made import chapter


def kinds(text: str) -> list[tuple[str, str, str]]:
    """What a chapter's statements contradict each other in, and the words."""
    made = chapter(text)
    read = statements.extract((made,), (), (), Policy()).value
    return [(one.kind, one.a.says, one.b.says) for one in conflicts.of_book(read, (), (made,))]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "The toll at Port Marrow was lifted in 1911. In 1911 the toll at Port Marrow was not lifted.",
            ("was lifted", "was not lifted"),
        ),
        (
            "Ada Hume was convicted of fraud in 1920. In 1920 Ada Hume was acquitted of fraud.",
            ("was convicted", "was acquitted"),
        ),
    ],
)
def test_the_book_says_both(text: str, says: tuple[str, str]) -> None:
    assert kinds(text) == [("polarity", *says)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The treaty of Port Halden was signed in Bergen in 1911. In 1911 the treaty of Port Halden was signed in Oslo.",
            ("place", "Bergen", "Oslo"),
        ),
        (
            "The mill at Port Dunmere was sold to Amos Reed in 1907. In 1907 the mill at Port Dunmere was sold to Silas Webb.",
            ("identity", "Amos Reed", "Silas Webb"),
        ),
    ],
)
def test_of_one_deed_the_book_says_two_places_or_people(text: str, found: tuple[str, str, str]) -> None:
    assert kinds(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The treaty of Port Halden was signed in Bergen in 1911. In 1911 the treaty of Port Halden was signed in Norway.",
        "The treaty of Port Halden was signed in Bergen in 1911. In 1912 the treaty of Port Halden was signed in Oslo.",
        "The treaty of Port Halden was signed in Bergen and Oslo. The treaty of Port Halden was signed in Oslo.",
        "Ada Hume of Port Dunmere spoke in Leith in 1907. In 1907 Ada Hume of Port Dunmere spoke in Dundee.",
        "The mill at Port Dunmere was sold to Amos Reed. The mill at Port Dunmere was sold to Silas Webb.",
        "The mayor said that the toll at Port Marrow was lifted. The toll at Port Marrow was not lifted.",
        "The toll at Port Marrow was lifted in 1911. In 1915 the toll at Port Marrow was not lifted.",
        "Initially the toll at Port Marrow was lifted. The toll at Port Marrow was not lifted.",
        "The toll at Port Marrow was lifted in 1911. In 1911 the toll at Hallam was not lifted.",
        "The toll at Port Marrow was lifted. “The toll at Port Marrow was not lifted”, wrote the Courier.",
        "The toll at Port Marrow may be lifted in 1911. In 1911 the toll at Port Marrow was not lifted.",
    ],
)
def test_it_does_not(text: str) -> None:
    assert kinds(text) == []
