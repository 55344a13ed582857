"""Bad input gives a finding with its place, quickly, and never an exception."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile import manuscript
from compile.model.span import Text

EXPONENTIAL = {
    "brackets": "Text. " + "[" * 20 + "a",
    "citations": "Text. " + "[@a " * 15,
    "images": "Text. " + "![" * 20,
    "notes": "Text. " + "^[" * 50,
    "closed": "Text. " + "[" * 20 + "a" + "]" * 20,
    "links": "Text. " + "[x](y " * 200,
    "environments": "Text. " + "\\begin{a}\n\n" * 100,
    "tags": "Text. " + "<a b " * 1600,
    "tags, closed far off": "Text. " + "<a b " * 1600 + ">",
    "comments": "Text. " + "<!-- a\n\n" * 1600,
    "backticks": "Text. " + " ".join("`" * number for number in range(1, 201)),
}


@pytest.mark.parametrize("name", EXPONENTIAL)
def test_what_hangs_pandoc_is_refused_at_once(read, name: str) -> None:
    started = time.perf_counter()
    chapter, (found,) = read("# A\n\nFine.\n\n" + EXPONENTIAL[name])
    assert time.perf_counter() - started < 10  # pandoc itself would take its twenty seconds
    assert found.rule == "unclosed-bracket"
    assert chapter.text.place(found.labels[0].span.start).line == 5
    assert (chapter.prose, chapter.blocks, chapter.title) == ((), [], "01-test")


@pytest.mark.parametrize(
    "content",
    [
        "[a [b [c [d [e [f [g [h]]]]]]]]\n",
        "`" + "[" * 30 + "`",
        "```\n" + "[" * 30 + "\n\n[[[\n```\n",
        r"\[" * 30,
        "$" + "[" * 30 + "$",
        "[0, 1)\n\n" * 12,
    ],
)
def test_what_pandoc_can_read_is_not_refused(read, content: str) -> None:
    assert read(content).diagnostics == ()


@pytest.mark.parametrize(
    ("content", "written", "variant"),
    [
        ("It fell [@dean, p. 3.\n\nIt rose [@dean].", "[@dean", "citation"),
        ("It fell [see -@dean, p. 3). It rose [@dean].", "[see -@dean", "citation"),
        ("It fell [@dean. [It rose.]{.own}", "[@dean.", "citation"),
        ("As @dean [p. 3 has it.", "[", "citation"),
        ("It fell.\n\n<!-- allow single-source: why\n\nIt rose.", "<!--", "comment"),
    ],
)
def test_what_is_left_open_is_told_and_the_rest_is_read(
    read, content: str, written: str, variant: str
) -> None:
    chapter, (found,) = read(content)
    span = found.labels[0].span
    assert (found.rule, found.variant) == ("unclosed-bracket", variant)
    assert content[span.start : span.end] == written
    assert chapter.prose


@pytest.mark.parametrize(
    "content",
    [
        "It fell [@dean,\np. 3].",
        "`[@dean` and `<!--` are code.",
        "<!-- [@dean -->\n\nIt fell [see [the] @dean].",
        r"\[@dean and \<!-- are printed.",
        "Write to [a@b.org or not.",
        "    <!-- code",
        "```\n[@dean <!--\n```\n",
        "| a | b |\n|---|---|\n| [@dean] | [0, 1) |\n",
        "x <- 3 and a < b " * 900,
        "[x](y) " * 200,
        "\\begin{a}\n\\end{a}\n\n" * 60,
    ],
)
def test_what_is_closed_or_no_citation_is_not_told(read, content: str) -> None:
    assert read(content).diagnostics == ()


@pytest.mark.parametrize(
    ("content", "line", "variant"),
    [
        ("text\n\n```r\ncode\n\nmore\n", 3, "code"),
        ("~~~\na\n", 1, "code"),
        ("```\na\n```\n\n````\n```\n", 5, "code"),
        ("a\n\n::: {.own}\nb\n", 3, "div"),
        (":::: own\n\n::: derived\nb\n:::\n", 1, "div"),
    ],
)
def test_fences_left_open(read, content: str, line: int, variant: str) -> None:
    chapter, (found,) = read(content)
    assert (found.rule, found.variant, found.data["line"]) == ("unclosed-fence", variant, line)
    assert chapter.text.place(found.labels[0].span.start).line == line


@pytest.mark.parametrize(
    "content",
    [
        "```\na\n```\n\n~~~ {.r}\n```\n~~~\n",
        ":::: {.a}\n::: b\nx\n:::\n::::\n",
        "- item\n\n  ```\n  code\n  ```\n",
        "- ```\n  code\n  ```\n",
        "> ```\n> code\n> ```\n",
        "Inline ```code``` here.\n",
        "```\n::: {.own}\n```\n",
    ],
)
def test_fences_that_are_closed(read, content: str) -> None:
    assert read(content).diagnostics == ()


def test_control_characters_are_told_of_and_the_rest_is_read(read) -> None:
    chapter, found = read("One\0 two\u202e three\x1b[31m \ufffc four.")
    assert [(finding.data["code"], finding.variant) for finding in found] == [
        ("U+0000", ""),
        ("U+202E", "bidi"),
        ("U+001B", ""),
        ("U+FFFC", ""),
    ]
    assert [finding.labels[0].span.start for finding in found] == [3, 8, 15, 21]
    assert chapter.prose[0].text == "One\ufffd two\ufffd three\ufffd[31m \ufffd four."


def test_a_thousand_control_characters_are_not_a_thousand_findings(read) -> None:
    assert len(read("\x01 " * 1000).diagnostics) == 20


def test_zero_width_characters_matter_in_quotations_only(read) -> None:
    chapter, (found,) = read('A\u200bb. He said "wor\u200bds here" [@a].')
    assert (found.rule, found.severity) == ("zero-width-in-quotation", "warning")
    assert chapter.text.content[found.labels[0].span.start] == "\u200b"
    assert found.labels[0].span.start > 5


@pytest.mark.parametrize("content", ["> " * 400 + "a", "- " * 300 + "a", "> - " * 150 + "a"])
def test_a_tree_that_is_too_deep_is_refused(read, content: str) -> None:
    chapter, (found,) = read(content)
    assert (found.rule, found.variant) == ("unreadable-chapter", "too-deep")
    assert chapter.prose == ()


def test_a_chapter_that_is_too_large_is_refused(read) -> None:
    chapter, (found,) = read("word " * 1_000_001)
    assert (found.rule, found.variant, chapter.prose) == ("unreadable-chapter", "too-large", ())


def test_one_bad_chapter_does_not_harm_the_next() -> None:
    texts = tuple(
        Text(path=f"{name}.md", content=body) for name, body in [("a", "[" * 30), ("b", "# B\n\nWords.")]
    )
    (first, second), _ = manuscript.read(texts)
    assert (first.prose, [run.text for run in second.prose]) == ((), ["B", "Words."])
    assert (second.number, second.slug, second.title) == (2, "b", "B")


PIECES = r"""[ ] ( ) @a ` ``` ^[ [^1] [^1]: > - | ::: {.own} $ * _ " ' „ “ <!-- --> <b> word é &eacute; \ --- +--+ :"""
pieces = st.sampled_from([*PIECES.split(), "\n", "\n\n", " ", "<!-- allow x: y -->", "```\n", "---\n"])


@settings(deadline=None, max_examples=80)
@given(st.lists(pieces, max_size=40).map("".join))
def test_whatever_is_written_is_read(content: str) -> None:
    (chapter,), _ = manuscript.read((Text(path="x.md", content=content),))
    for run in chapter.prose:
        assert len(run.offsets) == len(run.text) + 1
        assert all(0 <= offset <= len(content) for offset in run.offsets)
        for citation in run.citations:
            assert citation.key in chapter.text.cut(citation.span)
