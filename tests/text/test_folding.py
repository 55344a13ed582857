"""Folding keeps the way back to the original's offsets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.text.folding import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Habib–ul‑Rahmān", "habib-ul-rahman"),
        ("the ﬁrst\n\n  “day”…", 'the first "day"...'),
        ("co\u00adoperate Straße", "cooperate strasse"),
        ("e\u0301tat ÉTAT", "etat etat"),
        ("O’Donnell’s", "o'donnell's"),
        ("٣ fighters", "3 fighters"),
    ],
)
def test_folds(text: str, expected: str) -> None:
    assert fold(text).text == expected


def test_origin_covers_what_was_folded() -> None:
    text = "the ﬁrst — Straße"
    found = fold(text)
    at = found.text.index("strasse")
    start, end = found.origin(at, at + len("strasse"))
    assert text[start:end] == "Straße"
    at = found.text.index("first")
    assert text[slice(*found.origin(at, at + 2))] == "ﬁ"


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=200)
def test_offsets_fit_any_text(text: str) -> None:
    found = fold(text)
    assert len(found.offsets) == len(found.text) + 1
    assert list(found.offsets) == sorted(found.offsets)
    assert found.offsets[-1] == len(text)
    assert all(0 <= offset <= len(text) for offset in found.offsets)
    assert "  " not in found.text


@given(st.text(alphabet="abZ É–“ \n\u00ad", max_size=60))
@settings(deadline=None, max_examples=100)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once
