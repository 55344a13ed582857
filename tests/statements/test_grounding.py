"""How much of a statement stands together in one place of its source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.language.names import read
from compile.model.evidence import Source
from compile.model.span import Text
from compile.model.states import GROUNDED
from compile.sources.source import Origin, from_text
from compile.statements.grounding import clauses, ground, ordered
from compile.statements.witness import Witness

PAGE = """The harbour of Skarvik was dredged in 1907, and the mole was built of granite from Lund.

Its keeper, Anna Brekke, kept bees. She sold honey at the market of Moss on Fridays.

The ferry to Horten carried horses until the bridge was opened. Nobody mourned it.

A storm broke the railing of the pier. The council paid for new oak."""


def witness(text: str = PAGE) -> Witness:
    source: Source = from_text("s", Text(path="s.txt", content=text), Origin())
    return Witness(source, None)


def grounded(statement: str, context: str = "") -> float:
    return ground(clauses(statement), read(statement), frozenset(ordered(context)), witness()).score


@pytest.mark.parametrize(
    "statement",
    [
        "The mole of Skarvik was built of granite from Lund.",
        "Anna Brekke, the keeper, sold honey on Fridays.",
        "The ferry to Horten had carried horses.",
    ],
)
def test_what_stands_together_is_grounded(statement: str) -> None:
    assert grounded(statement) >= GROUNDED


@pytest.mark.parametrize(
    "statement",
    [
        "Granite horses mourned the oak keeper of the pier.",
        "The mole was designed by a Danish engineer who later drowned.",
        "Whalers overwintered on the northern islands.",
    ],
)
def test_words_from_everywhere_and_words_from_nowhere_are_not(statement: str) -> None:
    assert grounded(statement) < GROUNDED


def test_a_clause_of_which_nothing_is_there_weighs_against_the_rest() -> None:
    assert grounded("The council paid for new oak because stubborn carters refused.") < GROUNDED
    assert grounded("The council paid for new oak after a storm.") > GROUNDED


def test_the_words_of_its_context_need_not_be_in_the_passage() -> None:
    alone = grounded("The lighthouse district sold honey on Fridays.")
    assert grounded("The lighthouse district sold honey on Fridays.", "The lighthouse district") > alone


def test_the_whole_of_a_passage_is_wholly_grounded() -> None:
    assert grounded("The council paid for new oak.") == 1.0


def test_nothing_is_not_grounded() -> None:
    assert ground((), (), frozenset(), witness()).score == 0.0
    assert ground(clauses("Oak"), (), frozenset(), witness("")).score == 0.0


@given(st.lists(st.sampled_from(sorted(witness().stems | {"walrus", "1999"})), max_size=12))
@settings(max_examples=100, deadline=None)
def test_it_is_a_share(words: list[str]) -> None:
    assert 0.0 <= ground(clauses(" ".join(words)), (), frozenset(), witness()).score <= 1.0
