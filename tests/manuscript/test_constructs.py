"""A chapter with every construct of pandoc's Markdown: each word and citation is where it stands."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from compile.model.manuscript import OBJECT, Chapter, Prose
from compile.text.inlines import flatten
from compile.text.tree import follow, nodes


@pytest.fixture(scope="module")
def chapter(read) -> Chapter:
    outcome = read(Path(__file__).with_name("constructs.md").read_text(encoding="utf-8"))
    assert outcome.diagnostics == ()
    return outcome.value


def prose(chapter: Chapter, beginning: str) -> Prose:
    return next(run for run in chapter.prose if run.text.startswith(beginning))


def test_each_key_has_one_citation_whose_span_holds_it(chapter: Chapter) -> None:
    copies = {id(node) for f in nodes(chapter.blocks) if f["t"] == "Figure" for node in nodes(f["c"][2])}
    given = Counter(
        cited["citationId"]
        for node in nodes(chapter.blocks)
        if node["t"] == "Cite" and id(node) not in copies
        for cited in node["c"][0]
    )
    found = [citation for run in chapter.prose for citation in run.citations]
    assert Counter(citation.key for citation in found) == given
    for citation in found:
        cut = chapter.text.cut(citation.span)
        assert cut in (f"@{citation.key}", f"@{{{citation.key}}}")


def test_spans_are_distinct_but_for_a_note_called_twice(chapter: Chapter) -> None:
    found = [citation for run in chapter.prose for citation in run.citations]
    repeated = Counter(citation.span for citation in found) - Counter({c.span for c in found})
    keys = [citation.key for citation in found if citation.span in repeated]
    assert set(keys) == {"farkey", "far2"}


def test_each_word_is_where_it_stands(chapter: Chapter) -> None:
    content = chapter.text.content
    for run in chapter.prose:
        for start, word in words(run.text):
            offset = run.offsets[start]
            assert content.startswith(word[:3], offset), (run.text, word)


def words(text: str) -> list[tuple[int, str]]:
    """Words of letters alone that are not made of parts; "café" is "caf&eacute;" in the file."""
    found, at = [], 0
    for word in text.split(" "):
        if word.isalpha() and word.isascii():
            found.append((at, word))
        at += len(word) + 1
    return found


def test_prose_is_the_flat_text_of_what_its_path_leads_to(chapter: Chapter) -> None:
    for run in chapter.prose:
        assert flatten(follow(chapter.blocks, run.path)) == run.text
        assert len(run.offsets) == len(run.text) + 1
        assert list(run.offsets) == sorted(run.offsets)
        assert [atom.kind for atom in run.atoms if atom.kind != "quotation"].__len__() == run.text.count(
            OBJECT
        )


def test_numbers_are_indexes(chapter: Chapter) -> None:
    assert [run.number for run in chapter.prose] == list(range(len(chapter.prose)))


@pytest.mark.parametrize(
    ("beginning", "kind"),
    [
        ("The first heading", "heading"),
        ("He said", "paragraph"),
        ("The far note", "note"),
        ("Inline note", "note"),
        ("A block quote", "quote"),
        ("item in quote", "quote"),
        ("Line one", "line"),
        ("Term one", "definition"),
        ("Definition with", "definition"),
        ("Example list", "item"),
        ("Demonstration of", "caption"),
        ("Here’s the caption", "caption"),
        ("A caption with", "caption"),
        ("Bananas and more", "cell"),
        ("built-in", "cell"),
        ("sub ", "item"),
    ],
)
def test_kinds(chapter: Chapter, beginning: str, kind: str) -> None:
    assert prose(chapter, beginning).kind == kind


def test_a_note_knows_its_caller_and_the_caller_its_notes(chapter: Chapter) -> None:
    caller = prose(chapter, "Second paragraph")
    called = [chapter.prose[note.prose].text for note in caller.notes]
    assert called == [f"The far note {OBJECT}.", f"Second para of the far note {OBJECT}.", called[2]]
    assert called[2].startswith("Inline note")
    assert {chapter.prose[note.prose].caller for note in caller.notes} == {caller.number}
    assert all(caller.text[note.position] == OBJECT for note in caller.notes)


def test_tables_number_their_cells(chapter: Chapter) -> None:
    cells = [run for run in chapter.prose if run.table and run.table[0] == 2]
    assert prose(chapter, "Fruit").header
    assert [
        (run.table[1:], run.text.replace(OBJECT, "@")) for run in cells if run.table and not run.header
    ] == [
        ((1, 0), "Bananas and more bananas"),
        ((1, 1), "$1.34 @ per pound"),
        ((1, 2), "built-in wrapper"),
        ((1, 2), "bright color @"),
        ((2, 0), "Oranges"),
        ((2, 1), "$2.10"),
        ((2, 2), "cures scurvy"),
        ((2, 2), "tasty @"),
    ]


def test_words_of_cells_that_run_over_lines_stay_in_their_column(chapter: Chapter) -> None:
    run = prose(chapter, "Example of a row")
    place = chapter.text.place(run.offsets[run.text.index("spans")])
    assert chapter.text.line(place.line).strip() == "spans multiple lines @m1."


def test_a_caption_after_its_table_is_not_taken_for_the_next_paragraph(chapter: Chapter) -> None:
    run = prose(chapter, "The next paragraph starts")
    assert chapter.text.cut(chapter.span(run, 0, 8)) == "The next"


def test_marks_of_spans_and_divs(chapter: Chapter) -> None:
    marks = {(mark.name, chapter.text.cut(mark.span)): mark for run in chapter.prose for mark in run.marks}
    assert marks[("judgement", "Spanned *text* @sp")].get("confidence") == "moderate"
    assert marks[("derived", "html span @hs")].get("from") == "#a"
    assert marks[("accounts-differ", "In the div @div1.")].get("because") == "later, and lists"
    assert [mark.name for mark in prose(chapter, "Nested own div").marks] == ["accounts-differ", "own"]
    assert ("own", "Html div @hd") in marks


def test_waivers_inline_and_before(chapter: Chapter) -> None:
    before, inline = chapter.waivers
    run = prose(chapter, "Waived paragraph")
    assert (before.rules, before.reason) == (("single-source", "not-found"), "the only witness")
    assert (before.owner, before.until, before.prose) == ("desk", "2027-01-31", run.number)
    assert (inline.rules, inline.reason, inline.prose) == (("contrary-source",), "", run.number)
    assert chapter.text.cut(inline.span) == "<!-- allow contrary-source -->"


def test_front_matter_and_title(chapter: Chapter) -> None:
    assert chapter.title == "A torture"
    assert chapter.front == {"title": "A torture"}
    assert chapter.slug == "01-test"
    assert {run.section for run in chapter.prose} == {"The first heading"}
