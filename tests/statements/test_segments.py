"""Where sentences begin and end, and what belongs to them."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from compile.model.manuscript import OBJECT
from compile.statements.segments import segments, signature
from statements.made import mark, prose


def cut(source: str, **more: object) -> list[str]:
    found = prose(source, **more)  # type: ignore[arg-type]
    return [found.text[start:end].replace(OBJECT, "*") for start, end in segments(found)]


def test_a_citation_after_the_stop_belongs_to_the_sentence_before() -> None:
    assert cut("It rained. [@a] It snowed [@b].") == ["It rained. *", "It snowed *."]


def test_two_citations_and_a_note_after_the_stop() -> None:
    assert cut("It rained. [@a] [@b]^1 It snowed.") == ["It rained. * **", "It snowed."]


def test_an_in_text_citation_begins_its_sentence() -> None:
    assert cut("It rained. @smith saw snow.") == ["It rained.", "* saw snow."]


def test_a_quotation_of_two_sentences_is_not_cut() -> None:
    assert cut("She said: “It rained. We left.” Then it stopped.") == [
        "She said: “It rained. We left.”",
        "Then it stopped.",
    ]


def test_a_quotation_of_one_sentence_may_end_the_sentence() -> None:
    assert cut("She said: “It rained.” Then it stopped.") == ["She said: “It rained.”", "Then it stopped."]


def test_a_block_quote_is_one_stretch() -> None:
    assert cut("It rained. We left.", kind="quote") == ["It rained. We left."]


def test_the_line_beneath_a_block_quote_is_its_signature() -> None:
    assert signature(prose("— Mufti Nemat [@a]", kind="quote"))
    assert not signature(prose("It rained — hard.", kind="quote"))
    assert not signature(prose("— Mufti Nemat"))


@given(
    st.lists(
        st.sampled_from(["Rain fell. ", "It was 3.5 m. ", "[@a] ", "@b ", "“So. Yes.” ", "? ", "— "]),
        max_size=12,
    )
)
@settings(max_examples=60, deadline=None)
def test_no_word_is_lost_and_no_two_sentences_meet(pieces: list[str]) -> None:
    found = prose("".join(pieces))
    ranges = segments(found)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(ranges))
    inside = "".join(found.text[a:b] for a, b in ranges)
    assert [c for c in inside if not c.isspace()] == [c for c in found.text if not c.isspace()]


def test_a_mark_after_a_stop_begins_a_sentence_whatever_its_first_letter() -> None:
    text = "It rained [@a]. sets it beside the rest."
    made = prose(text)
    own = mark("own", made.text.index("sets"), len(made.text))
    assert cut(text, marks=(own,)) == ["It rained *.", "sets it beside the rest."]
