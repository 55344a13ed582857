"""Tokens as they stand, and their fingerprints."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from compile.language.quotations import classify
from compile.text.weave import cut, spans, weave


def words(text: str) -> list[str]:
    return [token.text for token in cut(text)]


def test_case_and_kind_of_dash_are_kept() -> None:
    assert words("The – ISIS—K") == ["The", "–", "ISIS", "—", "K"]


def test_quotation_marks_note_marks_and_emphasis_are_left_out() -> None:
    assert words("“He *said* ‘no’,”[4] she[a] added.") == ["He", "said", "no", ",", "she", "added", "."]


def test_a_bracketed_letter_in_a_word_is_no_note_mark() -> None:
    assert words("[s]urrender") == ["[", "s", "]", "urrender"]


def test_numbers_stay_whole() -> None:
    assert words("3,500 of 12.8m, in 2018.") == ["3,500", "of", "12.8m", ",", "in", "2018", "."]


def test_every_elision_is_one_token() -> None:
    for elision in ("…", "...", ". . .", "[…]", "[...]", "[ . . . ]", "...."):
        assert words(f"one {elision} two") == ["one", "…", "two"]


def test_apostrophes_have_one_spelling_and_ligatures_none() -> None:
    assert words("O’Donnell ﬁles didn't") == ["O'Donnell", "files", "didn't"]


def test_a_word_broken_at_a_line_end_knows_its_halves() -> None:
    (token,) = cut("wide-\n  spread")
    assert (token.text, token.broken) == ("widespread", ("wide", "spread"))
    assert words("soft\u00adhyphen") == ["softhyphen"]


def test_decomposed_letters_are_composed() -> None:
    assert words("cafe\u0301") == ["café"]


def test_spans_share_out_every_token() -> None:
    tokens = cut("One two. Three! Four")
    assert spans(tokens, [(0, 8), (9, 15), (16, 20)]) == ((0, 3), (3, 5), (5, 6))


def test_the_skeleton_tells_classes_only() -> None:
    text = "About 45 were not killed in Kabul."
    prints = weave(text, [(0, len(text))], classify=classify, salt="s")
    assert prints.skeleton[1] == "n"
    assert prints.skeleton[3] == "x"
    assert prints.skeleton[6:] == "Ns"


def test_another_salt_gives_other_hashes() -> None:
    text = "one two three four"
    first, second = (weave(text, [(0, 18)], classify=classify, salt=salt) for salt in "ab")
    assert not {*first.exact} & {*second.exact}


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=200), st.lists(st.integers(0, 200), max_size=5))
def test_fingerprints_fit_each_other_on_any_text(text: str, cuts: list[int]) -> None:
    edges = sorted({0, *(at for at in cuts if at < len(text))})
    sentences = list(zip(edges, [*edges[1:], len(text)], strict=True))
    tokens = cut(text)
    prints = weave(text, sentences, classify=classify, salt="s")
    assert len(prints.skeleton) == len(prints.traces) == len(tokens)
    assert len(prints.exact) == max(len(tokens) - 2, 0)
    assert len(prints.singles) == len(prints.doubles) == len(sentences)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
