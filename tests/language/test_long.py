"""Sentences that run on for pages are read in pieces, with offsets of the whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.language.facts import read


@pytest.mark.parametrize("count", [1, 150, 400])
def test_every_figure_of_a_long_list_is_read_where_it_stands(count: int) -> None:
    text = "The store held " + ", ".join(f"{number} jars" for number in range(1000, 1000 + count)) + "."
    facts = read(text)
    assert [text[fact.start : fact.end] for fact in facts] == [str(n) for n in range(1000, 1000 + count)]
    assert all(fact.clause[0] <= fact.start < fact.end <= fact.clause[1] for fact in facts)


_WORDS = "the 12 forty of duke's - , to out 7.2 / 10 100 cases million $ % - 19 covid there were all that more than"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_WORDS.split()), max_size=12))
def test_any_heap_of_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    assert all(0 <= fact.start < fact.end <= len(text) for fact in read(text))
