"""Tokens: what is whole, what parts, what is left out."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from compile.text.tokens import tokens


def words(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


def test_numbers_are_whole() -> None:
    assert words("3,500–7,000 at 12.8 by 5:10, 1.2m of the 17th") == (
        ["3,500", "-", "7,000", "at", "12.8", "by", "5:10", ",", "1.2m", "of", "the", "17th"]
    )


def test_quotation_marks_and_objects_are_left_out() -> None:
    assert words('“soft targets,”\ufffc ‘so’ the fighters’ "x"') == [
        "soft",
        "targets",
        ",",
        "so",
        "the",
        "fighters",
        "x",
    ]


def test_apostrophes_dashes_and_ellipses_are_normalised() -> None:
    assert words("O’Donnell — ul-Rahman … . . . isn't ﬁne") == (
        ["O'Donnell", "-", "ul", "-", "Rahman", "...", "...", "isn't", "fine"]
    )


def test_signs_that_carry_meaning_are_not_punctuation() -> None:
    assert {t.text: t.punctuation for t in tokens("$5, 20% & 3°")} == (
        {"$": False, "5": False, ",": True, "20": False, "%": False, "&": False, "3": False, "°": False}
    )


@given(st.text(max_size=120))
@settings(deadline=None, max_examples=200)
def test_tokens_are_in_order_and_hold_every_letter(text: str) -> None:
    found = tokens(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    covered = {i for token in found for i in range(token.start, token.end)}
    assert all(i in covered for i, character in enumerate(text) if character.isalnum())
