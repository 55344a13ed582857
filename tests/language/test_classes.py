"""Word classes: one letter a token, steady for capitals and sentence starts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.language import lexicon
from compile.language.classes import code


@pytest.mark.parametrize(
    ("token", "letter"),
    [
        ("3,500", "n"), ("twenty", "n"), ("not", "x"), ("didn't", "x"), ("denied", "x"), ("may", "m"), ("May", "t"),
        ("March", "t"), ("march", "."), ("about", "h"), ("if", "c"), ("except", "e"), ("said", "a"), ("July", "t"),
        ("km", "u"), ("%", "u"), ("$", "u"), ("more", "k"), (",", "p"), ("-", "p"), (".", "s"), ("?", "s"),
        ("Nemat", "N"), ("O'Donnell", "N"), ("fighter", "."),
    ],
)  # fmt: skip
def test_the_letter_of_a_token(token: str, letter: str) -> None:
    assert code(token) == letter


def test_a_first_word_is_no_name() -> None:
    assert code("Hostilities", first=True) == "."
    assert code("Hostilities") == "N"


@given(st.text(min_size=1, max_size=12), st.booleans())
@settings(deadline=None, max_examples=150)
def test_every_token_has_one_letter(token: str, first: bool) -> None:
    assert code(token, first=first) in "nxmNhceatukps."


def test_every_class_that_others_ask_for_is_there() -> None:
    names = (
        "negation",
        "modal",
        "hedge",
        "condition",
        "exception",
        "attribution",
        "comparative",
        "unit",
        "month",
        "number",
    )
    assert all(lexicon.words(name) for name in names)


def test_aliases_lead_to_canonical_names_only() -> None:
    known = lexicon.aliases()
    assert all(known.get(canonical, canonical) == canonical for canonical in known.values())
