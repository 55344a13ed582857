"""An author's quotation as runs and gaps."""

from __future__ import annotations

import pytest

from compile.text.quoted import Gap, parse


def runs(words: str) -> list[str]:
    return [" ".join(token.text for token in run.tokens) for run in parse(words).runs]


@pytest.mark.parametrize("mark", ["…", "...", ". . .", "[…]", "[...]", " . . . . "])
def test_an_elision_parts_two_runs(mark: str) -> None:
    quoted = parse(f"one two {mark} three four")
    assert runs(f"one two {mark} three four") == ["one two", "three four"]
    assert [gap.kind for gap in quoted.gaps] == ["elision"]


def test_punctuation_beside_a_gap_is_the_authors_choice() -> None:
    assert runs("one two, … , three four.") == ["one two", "three four ."]


def test_gaps_at_the_edges_are_only_marked() -> None:
    quoted = parse("… one two …")
    assert (len(quoted.runs), quoted.gaps, quoted.marked) == (1, (), True)


def test_brackets_stand_for_words() -> None:
    quoted = parse("[he] came to [the old town] at noon")
    assert runs("[he] came to [the old town] at noon") == ["came to", "at noon"]
    assert quoted.gaps == (Gap(kind="bracket", words="[the old town]"),)
    assert quoted.added == ("[he]", "[the old town]")


def test_a_letter_in_brackets_is_a_change_of_case() -> None:
    (run,) = parse("[T]he men came").runs
    assert run.spellings[0] == ("The", "the")
    assert run.tokens[0].start == 0 and run.tokens[0].end == len("[T]he")


def test_an_ending_in_brackets_stands_for_one_word() -> None:
    quoted = parse("they surrender[ed] to the king")
    assert quoted.gaps == (Gap(kind="bracket", words="surrender[ed]", longest=1),)
    assert quoted.added == ()


@pytest.mark.parametrize("remark", ["[sic]", "[sic!]", "[emphasis added]", "[italics mine]"])
def test_a_remark_parts_nothing(remark: str) -> None:
    assert runs(f"the men {remark} came home") == ["the men came home"]


def test_offsets_are_of_the_authors_words() -> None:
    words = "one [x] two … three"
    tokens = [token for run in parse(words).runs for token in run.tokens]
    assert [words[token.start : token.end] for token in tokens] == ["one", "two", "three"]


def test_gaps_without_words_between_are_one() -> None:
    quoted = parse("one two [he] … three four")
    assert len(quoted.gaps) == 1 and quoted.gaps[0].kind == "elision"
