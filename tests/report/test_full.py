"""The full format: snippets, underlines, evidence."""

from __future__ import annotations

import re
import time
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from compile import report
from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Span
from compile.report.visible import acts, width
from report.findings import PASSAGE, PATH, book, finding, span

CHAPTER = "\n" * 40 + 'Smith writes that "the harvest failed in 1846" [@smith2019, p. 12].\n'


def full(whole, *diagnostics, color=False):
    return report.write(diagnostics, whole, format="full", color=color)


def test_words_and_evidence_stand_side_by_side():
    whole = book(CHAPTER)
    found = finding(whole, '"the harvest failed in 1846"', evidence=(PASSAGE,))
    assert full(whole, found) == (
        """\
error[a-rule-without-words]: a rule without words
  --> chapters/03-harvest.md:41:19
   |
41 | Smith writes that "the harvest failed in 1846" [@smith2019, p. 12].
   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
  ::: smith2019, p. 12, ¶ 3 (captured 2025-03-02)
   |
   | It is certain that the harvest had failed by 1845, and no one in the county denied it.
   |                    ------------------------------
"""
    )


def test_underlines_are_measured_in_columns():
    whole = book("漢字 e\u0301t\u00e9\there “words”\n")
    assert full(whole, finding(whole, "here")).splitlines()[-2:] == [
        "1 | 漢字 e\u0301t\u00e9    here “words”",
        "  |             ^^^^",
    ]
    assert full(whole, finding(whole, "漢字")).splitlines()[-1] == "  | ^^^^"


def test_a_stretch_over_lines_is_underlined_on_each():
    whole = book('He wrote "a harvest\n  that failed" in May.\n')
    assert full(whole, finding(whole, '"a harvest\n  that failed"')).splitlines()[2:] == [
        "  |",
        '1 | He wrote "a harvest',
        "  |          ^^^^^^^^^^",
        '2 |   that failed" in May.',
        "  |   ^^^^^^^^^^^^",
    ]


def test_a_long_stretch_shows_its_ends():
    lines = "\n".join(f"line {number}" for number in range(1, 30))
    whole = book(lines)
    shown = full(whole, finding(whole, lines)).splitlines()
    assert [row for row in shown[3:] if "^" not in row] == [
        " 1 | line 1",
        " 2 | line 2",
        " 3 | line 3",
        " 4 | line 4",
        "...",
        "29 | line 29",
    ]


def test_of_a_long_line_the_part_round_the_finding_is_shown():
    whole = book("word " * 60 + "TARGET" + " more" * 60 + "\n")
    line, under = full(whole, finding(whole, "TARGET")).splitlines()[-2:]
    assert width(line) <= 106
    assert line[under.index("^") : under.rindex("^") + 1] == "TARGET"
    assert line.startswith("1 | … word") and line.endswith("more …")


def test_two_labels_are_a_pair():
    whole = book("Officials counted 46.\n\n\nThe hospital counted 52.\n", "It was 60.\n")
    found = finding(whole, "46", "52")
    other = Label(span=span(whole, "60", "chapters/other-1.md"))
    assert full(whole, replace(found, labels=(*found.labels, other))).splitlines()[1:] == [
        " --> chapters/03-harvest.md:1:19",
        "  |",
        "1 | Officials counted 46.",
        "  |                   ^^",
        "...",
        "4 | The hospital counted 52.",
        "  |                      --",
        "  |",
        " ::: chapters/other-1.md:1:8",
        "  |",
        "1 | It was 60.",
        "  |        --",
    ]


def test_from_a_seal_the_value_is_shown():
    whole = book("In 1846.\n")
    sealed = replace(PASSAGE, text="", start=0, end=0)
    assert full(whole, finding(whole, "1846", evidence=(sealed,))).splitlines()[-2:] == [
        "  | (sealed: the text is not here) 1845",
        "  |                                ----",
    ]


def test_no_more_than_25_words_of_a_source_are_shown():
    text = " ".join(f"w{number}" for number in range(400))
    start = text.index("w200")
    whole = book("In 1846.\n")
    for first, last in ((start, start + 4), (0, len(text)), (0, 0), (len(text) - 4, len(text))):
        passage = replace(PASSAGE, text=text, start=first, end=last)
        assert len(re.findall(r"\bw\d+\b", full(whole, finding(whole, "1846", evidence=(passage,))))) == 25


def test_a_finding_about_the_project_has_no_place():
    whole = book("")
    assert full(whole, finding(whole)) == "error[a-rule-without-words]: a rule without words\n"


def test_confidence_is_said_when_it_is_not_certain():
    whole = book("In 1846.\n")
    shown = full(whole, replace(finding(whole, "1846"), confidence="medium"))
    assert shown.endswith("  |\n  = confidence: medium\n")


def test_colours_are_asked_for():
    whole = book(CHAPTER)
    found = finding(whole, "1846", evidence=(PASSAGE,))
    colored = full(whole, found, color=True)
    assert "\x1b[1;31merror" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == full(whole, found)


@settings(deadline=None, max_examples=150)
@given(
    st.text(st.sampled_from("ab\n\r\t \x00\x1b\x9b\u202e\u2028漢\u0301\ud800#[:"), min_size=1, max_size=300),
    st.data(),
)
def test_no_text_acts_and_no_span_fails(content, data):
    whole = book(content)
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))
    label = Label(span=Span(path=PATH, start=start, end=end))
    found = Diagnostic(
        rule="r",
        severity="note",
        labels=(label,),
        data={"key": content},
        evidence=(replace(PASSAGE, key=content, text=content, start=start, end=end),),
    )
    shown = full(whole, found)
    assert not any(acts(character) for character in shown.replace("\n", ""))
    assert not re.search(r"##\w*\[", shown)
    assert not re.search(r"^\s*::(?!: )", shown, re.MULTILINE)


def test_a_book_on_one_line_takes_no_longer_for_it():
    whole = book("The harvest had failed by 1845, they said. " * 30_000)
    found = [
        Diagnostic(
            rule="r", severity="note", labels=(Label(span=Span(path=PATH, start=n * 999, end=n * 999 + 9)),)
        )
        for n in range(300)
    ]
    start = time.process_time()
    full(whole, *found)
    assert time.process_time() - start < 3


def test_words_that_would_stand_too_far_right_stand_beneath():
    from compile.report.paint import plain
    from compile.report.snippet import WIDEST, caption

    words = "the statement or its source has changed since"
    assert caption("  ^^^", words, "error", plain) == [f"  ^^^ {words}"]
    assert caption("  " + "^" * 90, words, "error", plain) == ["  " + "^" * 90, f"  {words}"]
    far = caption(" " * 95 + "^^^", words, "error", plain)
    assert far == [" " * 95 + "^^^", " " * (WIDEST - len(words)) + words]
