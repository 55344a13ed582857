"""Stems, retrieval and the nearest name."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compile.text.nearest import nearest
from compile.text.retrieval import Index, rank, weigh
from compile.text.stems import stem, stems


def test_stems_are_content_words_sorted_and_unique() -> None:
    assert stems("The Taliban's fighters surrendered; 3,500 fighters surrender.") == (
        "3500",
        "fighter",
        "surrend",
        "taliban",
    )
    assert stem("Surrendering") == stem("surrender")


def test_a_passage_with_every_stem_scores_one() -> None:
    passages = [stems("The fighters fled."), stems("Two hundred fighters surrendered in Darzab on foot."), ()]
    ranked = rank(stems("Fighters surrendered in Darzab"), passages)
    assert ranked[0] == (1, 1.0)
    assert ranked[1][0] == 0 and 0 < ranked[1][1] < 0.5


def test_a_stem_that_no_passage_holds_counts_against_all() -> None:
    assert rank(("fighter", "zebra"), [("fighter",), ("mill",)])[0][1] < 0.5


def test_rare_stems_weigh_more() -> None:
    weights = weigh([("a", "b"), ("a",), ("a",)])
    assert weights["b"] > weights["a"] > 0


@given(
    st.lists(st.lists(st.sampled_from("abcdef"), max_size=5), max_size=6),
    st.lists(st.sampled_from("abcxyz"), max_size=4),
)
@settings(deadline=None, max_examples=150)
def test_scores_are_shares(passages: list[list[str]], query: list[str]) -> None:
    ranked = Index(passages).rank(query)
    assert all(0 < score <= 1 for _, score in ranked)
    for number, score in ranked:
        assert (score == 1) == (set(query) <= set(passages[number]))


def test_nearest() -> None:
    assert nearest("chaptres", ["chapters", "title"]) == "chapters"
    assert nearest("smith", ["jones2001", "smith2019"]) == "smith2019"
    assert nearest("banana", ["chapters", "title"]) is None
    assert nearest("x", []) is None
