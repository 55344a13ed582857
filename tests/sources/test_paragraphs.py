"""Where paragraphs begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.sources.paragraphs import paragraphs
from compile.sources.passages import split


def cut(text: str) -> list[str]:
    return [" ".join(text[p.start : p.end].split()) for p in paragraphs(text)]


def test_a_blank_line_parts_paragraphs() -> None:
    assert cut("One fell.\n\nTwo rose.\n  \n\n\nThree sat.") == ["One fell.", "Two rose.", "Three sat."]


@pytest.mark.parametrize(
    "text",
    [
        "Their first leader was\n\nAmin Wardak,\n\na disgruntled miller",
        "The men then split;\n\nsome went home",
        "According to an elder in Dahla,\n\nTroops came by boat.",
        "They had walked to the\nRiver Teme.",
        "The battle of\n\nthe Teme",
    ],
)
def test_a_sentence_goes_on_across_lines(text: str) -> None:
    assert len(cut(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A report\n\nThe men came home.",
        "They came in 2015\n\nAmin Wardak led them.",
        "There were two ways:\n\nFirst the road.",
        "Map of the district in yellow\nA report about the flood",
        "== Early days ==\nthe men came",
        "- Strength: 600–700\n- Losses: Disputed; probably heavy",
        "The flood came in May.\nOn the 5th the bridge fell.\n" + "word " * 40 + "\nanother line",
    ],
)
def test_headings_lists_and_ended_sentences_stand_alone(text: str) -> None:
    assert len(cut(text)) > 1


def test_lines_broken_by_a_width_are_one_paragraph() -> None:
    text = (
        "The wardens of the three counties met on the second of May in the old hall of\n"
        "Brennan's mill. They did not agree on the price of oats, and the clerks who had\n"
        "come from Sligo left before noon.\n\n"
        "A second meeting was held in June."
    )
    assert [len(p) > 60 for p in cut(text)] == [True, False]


def test_a_wrapped_list_item_is_one_passage() -> None:
    assert cut("- the first item runs on\n  over a line\n- the second item") == [
        "- the first item runs on over a line",
        "- the second item",
    ]


def test_form_feeds_number_pages() -> None:
    found = split("One.\n\nTwo.\fThree and\n\fmore. Four.")
    assert [p.page for p in found] == ["1", "1", "2", "3"]
    assert [p.page for p in split("One.\n\nTwo.")] == [None, None]


def test_sentences_are_numbered_in_their_paragraph_without_note_marks() -> None:
    text = "[1][11] The men came.[2] They sat.\n\nThen they left."
    found = split(text)
    assert [(s.paragraph, s.number) for s in found] == [(1, 1), (1, 2), (2, 1)]
    assert text[found[0].start : found[0].end] == "The men came."


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="ab. \n\f-=|,AB1[]", max_size=80))
def test_paragraphs_and_sentences_lose_nothing(text: str) -> None:
    between = list(paragraphs(text))
    assert all(a.end <= b.start for a, b in pairwise(between))
    for kept in (between, split(text)):
        left, last = "", 0
        for stretch in kept:
            left += text[last : stretch.start]
            last = stretch.end
        rest = left + text[last:]
        assert not any(c.isalpha() for c in rest.replace("[a]", "").replace("[b]", ""))
