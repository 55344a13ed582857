"""Ids, which permalinks are made of, outlive what is done to a text; digests do not."""

from __future__ import annotations

import pytest

from compile.model.book import Policy
from compile.model.statement import Statement
from compile.statements.drafts import drafts
from compile.statements.identity import Register
from statements.made import chapter

FIRE = "The mill at Orrin burned down on the night of 3 May 1911 [@gazette]."
COUNT = "About 245 workers lost their wages that summer [@inquiry, p. 4]."
OWNER = "Its owner rebuilt the looms with a loan from the county [@inquiry]."


def _named(*paragraphs: str) -> dict[str, Statement]:
    """The statements of a chapter by their ids."""
    return {found.id: found for found in drafts(chapter(*paragraphs), Policy(), Register())}


def test_another_sentence_may_change_and_paragraphs_may_change_places() -> None:
    was = _named(f"{FIRE} {COUNT}", OWNER)
    now = _named(OWNER, f"{FIRE} Nobody was hurt, said the watchman [@gazette]. {COUNT}")
    assert len(was) == 3 and set(was) < set(now)
    assert {name: was[name].digest for name in was} == {name: now[name].digest for name in was}


@pytest.mark.parametrize(
    "edited",
    [
        "About 200 workers lost their wages that summer [@inquiry, p. 4].",
        "That summer about 245 workers lost their wages [@inquiry].",
        "About 245 workers lost their wages that summer, 1911 [@gazette; @inquiry].",
    ],
    ids=["a figure corrected", "words in another order", "other citations, a year more"],
)
def test_a_small_edit_keeps_the_id_and_shows_in_the_digest(edited: str) -> None:
    ((name, was),), ((now_name, now),) = _named(COUNT).items(), _named(edited).items()
    assert name == now_name
    assert was.digest != now.digest


def test_another_statement_has_another_id_and_its_like_a_number() -> None:
    first, second = _named(f"{FIRE} {FIRE}")
    assert second == f"{first}-2"
    assert first not in _named(OWNER)
