"""Front matter is YAML of the safe kind, and its mistakes have a place."""

from __future__ import annotations

import time

import pytest


def test_values_and_title(read) -> None:
    chapter, found = read(
        "---\ntitle: One: two\n---\n".replace("One: two", '"One: two"') + "\n# Other\n\nWords.\n"
    )
    assert (chapter.title, found) == ("One: two", ())
    assert [run.text for run in chapter.prose] == ["Other", "Words."]
    assert chapter.text.cut(chapter.span(chapter.prose[1], 0, 5)) == "Words"


def test_dates_lists_and_tags_of_others_become_json(read) -> None:
    front = read("---\ndate: 2018-08-01\nlist: [a, 1]\ntheme: !expr bs()\nnone:\n...\ntext\n").value.front
    assert front == {"date": "2018-08-01", "list": ["a", 1], "theme": "bs()", "none": None}


@pytest.mark.parametrize(
    "content", ["---\n\ntext", "text\n\n---\na: b\n---\n", "", "---", "# A\n", "---\ntext\n"]
)
def test_no_front_matter(read, content: str) -> None:
    chapter, found = read(content)
    assert (chapter.front, found) == ({}, ())


@pytest.mark.parametrize(
    ("content", "variant", "line"),
    [
        ("a: &x 1\nb: *x", "alias", 3),
        ("- a\n- b", "not-a-mapping", 2),
        ("1: a", "not-a-mapping", 2),
        ('title: "a\nb: c', "", 2),
        ("a: b\nc: d: e", "", 3),
        ("a: " + "[" * 3000 + "]" * 3000, "too-deep", 2),
        ("a: " + "x" * 70_000, "too-large", 1),
        ("a: !!python/object/apply:os.system [id]", "", 2),
    ],
)
def test_mistakes(read, content: str, variant: str, line: int) -> None:
    started = time.perf_counter()
    chapter, (found,) = read(f"---\n{content}\n---\n\nWords.\n")
    assert time.perf_counter() - started < 10
    assert (found.rule, found.variant) == ("malformed-front-matter", variant)
    assert chapter.text.place(found.labels[0].span.start).line == line
    assert (chapter.front, [run.text for run in chapter.prose]) == ({}, ["Words."])


def test_front_matter_never_closed(read) -> None:
    _, (found,) = read("---\ntitle: a\n\ntext\n")
    assert (found.variant, found.labels[0].span.start) == ("unclosed", 0)


def test_a_title_line_of_pandoc_s(read) -> None:
    assert read("% The *title*\n\nWords.\n").value.title == "The title"
    assert read("## Only a second level\n").value.title == "Test"
