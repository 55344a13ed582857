"""Quotations: every kind of mark, outermost only, never an apostrophe."""

from __future__ import annotations

import pytest


def quotations(read, content: str):
    return [found for run in read(content).value.prose for found in run.quotations]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('He "fell down" there.', ["fell down"]),
        ("He “fell down” there.", ["fell down"]),
        ("He 'fell down' there.", ["fell down"]),
        ("He ‘didn’t fall’ there.", ["didn’t fall"]),
        ("Il «tomba là» hier.", ["tomba là"]),
        ("Er „fiel um“ dort.", ["fiel um"]),
        ("Er „fiel um” dort.", ["fiel um"]),
        ("Er »fiel um« dort.", ["fiel um"]),
        ("Er „fiel“ und „stand“ dort.", ["fiel", "stand"]),
        ("\"He said 'no' to it\" is all.", ["He said ‘no’ to it"]),
        ('The "harvest *failed* in `x` it"', ["harvest failed in it"]),
        ("It's the dogs' and '90s' rock 'n' roll.", None),
        ("5' 10\" tall and 6'2\".", []),
        ("No marks at all.", []),
    ],
)
def test_marks(read, content: str, words: list[str] | None) -> None:
    found = [quotation.words for quotation in quotations(read, content)]
    if words is None:
        assert "s the dogs" not in " ".join(found)
    else:
        assert found == words


def test_the_span_takes_the_marks_in_and_the_words_leave_them_out(read) -> None:
    chapter = read('He said, "the **harvest** failed\n-- in 1846" [@a].').value
    (found,) = chapter.prose[0].quotations
    assert chapter.text.cut(found.span) == '"the **harvest** failed\n-- in 1846"'
    assert found.words == "the harvest failed – in 1846"
    assert chapter.prose[0].text[found.start : found.end] == "“the harvest failed – in 1846”"


def test_a_block_quote_is_a_quotation_a_paragraph(read) -> None:
    first, second = quotations(read, '> "First words here." [@a, p. 3]\n>\n> Second "inner" words.\n')
    assert (first.words, first.block) == ("First words here.", True)
    assert (second.words, second.block) == ("Second “inner” words.", True)


def test_a_quotation_over_paragraphs_opens_in_each(read) -> None:
    found = quotations(read, '"One that goes on.\n\n"And ends here." [@a]\n')
    assert [quotation.words for quotation in found] == ["One that goes on.", "And ends here."]


def test_a_mark_left_open_is_no_quotation(read) -> None:
    assert quotations(read, 'He said "never closed.\n\nNext paragraph.\n') == []
