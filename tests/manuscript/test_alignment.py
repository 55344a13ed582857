"""Positions are exact in any document: few words, so that everything looks alike, and keys that tell."""

from __future__ import annotations

import re
from collections import Counter
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile import manuscript
from compile.manuscript.align import align
from compile.model.manuscript import OBJECT, Chapter
from compile.model.span import Text
from compile.text.inlines import flatten
from compile.text.tree import follow, nodes

VOCABULARY = ["the", "The", "war", "a", "46", "it's", "part*ial*", "caf&eacute;", "x^2^", "--", "\\*"]
INLINES = [
    "{w} {w}",
    "*{w}*",
    "**{w} {w}**",
    '"{w} {w}"',
    "'{w}'",
    "`{w}`",
    "$x_{{{w}}}$",
    '[{w}](http://the.war/a_46 "The war")',
    "[{w}][ref]",
    "<http://the.war/>",
    "[{w}]{{.own}}",
    "[@{k}]",
    "[see @{k}, p. 46; -@{k}]",
    "@{k} [p. 46]",
    "@{k}",
    "[{w} @{k}](the)",
    "{w}[^{n}]",
    "{w}^[The {w} [@{k}].]",
    "![{w}](war.png)",
    "<b>{w}</b>",
    "<!-- the war -->",
    "the@war.org",
]
GRID = """\
+-----------------+-----------------+
| The war         | the 46          |
| the war *a*     | The [@{kk}]   |
+=================+=================+
| - the           | a the           |
| - war the       |                 |
|                 | war 46          |
+-----------------+-----------------+"""
BLOCKS = [
    "{i} {i} {i}.",
    "{i}\n{i} {i}.",
    "# {i} {i} {{#the}}",
    "> {i} {i}\n> {i}",
    "- {i}\n- {i}\n\n  {i}",
    "1. {i}\n2. {i}",
    "| {w} | {i} |\n|---|---|\n| {i} | {w} |\n\nTable: The {i}",
    ": The {i}\n\n" + GRID,
    "{w}\n:   {i}\n\n    {i}",
    "| {i}\n|   {i}",
    "::: {{.judgement confidence=low}}\n{i} {i}\n:::",
    "![The {i}](the.png)",
    "```\nthe war @{k}\n```",
    "<div>\n\n{i}\n\n</div>",
    "(@) {i}",
]


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Markdown of random blocks; every key is another, the words are few."""
    numbers = count()
    notes: list[str] = []

    def word() -> str:
        common = draw(st.sampled_from(VOCABULARY))
        return f"w{next(numbers)}w {common}" if draw(st.booleans()) else common

    def fill(pattern: str, inline: bool = True) -> str:
        result = pattern.replace("{{", "\x00").replace("}}", "\x01")
        while "{" in result:
            at = result.index("{")
            slot = result[at + 1]
            if slot == "w":
                value = word()
            elif slot == "k":
                value = f"k{next(numbers)}"
                if result[at + 2] == "k":
                    value, at_end = value.ljust(6, "x"), at + 4
                    result = result[:at] + value + result[at_end:]
                    continue
            elif slot == "n":
                name = f"n{next(numbers)}"
                notes.append(f"[^{name}]: The {word()} @k{next(numbers)} {word()}.")
                value = name
            else:
                value = fill(draw(st.sampled_from(INLINES))).replace("{", "\x00").replace("}", "\x01")
            result = result[:at] + value + result[at + 3 :]
        return result.replace("\x00", "{").replace("\x01", "}")

    blocks = [fill(pattern) for pattern in draw(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=8))]
    for note in notes:
        blocks.insert(draw(st.integers(0, len(blocks))), note)
    # Not behind a definition list, which would take it in as text.
    blocks.insert(0, "[ref]: http://the.war 'The war'")
    return "\n\n".join(blocks) + "\n"


def keys(chapter: Chapter) -> Counter[str]:
    copies = {id(node) for f in nodes(chapter.blocks) if f["t"] == "Figure" for node in nodes(f["c"][2])}
    cites = (node for node in nodes(chapter.blocks) if node["t"] == "Cite" and id(node) not in copies)
    return Counter(cited["citationId"] for node in cites for cited in node["c"][0])


@settings(deadline=None, max_examples=150)
@given(documents())
def test_each_key_has_one_citation_and_its_span_holds_it(content: str) -> None:
    (chapter,), _ = manuscript.read((Text(path="x.md", content=content),))
    found = [citation for run in chapter.prose for citation in run.citations]
    assert Counter(citation.key for citation in found) == keys(chapter)
    for citation in found:
        assert chapter.text.cut(citation.span) == f"@{citation.key}"


# The same examples each time: where all words are alike, a caption can be taken for its neighbour.
@settings(deadline=None, max_examples=150, derandomize=True)
@given(documents())
def test_each_word_that_is_told_apart_is_found_and_prose_is_in_order(content: str) -> None:
    (chapter,), _ = manuscript.read((Text(path="x.md", content=content),))
    for run in chapter.prose:
        assert flatten(follow(chapter.blocks, run.path)) == run.text
        assert list(run.offsets) == sorted(run.offsets)
        for match in re.finditer(r"w\d+w", run.text):
            offset = run.offsets[match.start()]
            assert content.startswith(match.group(), offset), (match.group(), content[offset:])


@settings(deadline=None)
@given(st.lists(st.sampled_from("abcd"), max_size=30), st.lists(st.booleans(), max_size=60))
def test_a_sequence_aligns_with_one_it_is_contained_in(words: list[str], extra: list[bool]) -> None:
    """Words that are told apart (here by their number) are all found, whatever stands between them."""
    told = [f"{word}{index}" for index, word in enumerate(words)]
    file: list[str] = []
    waiting = iter(told)
    for more in extra:
        file.append("x" if more else next(waiting, "x"))
    file += waiting
    assert [file[at] for at in align(told, file)] == told


@given(st.lists(st.sampled_from("ab"), max_size=60), st.lists(st.sampled_from("ab"), max_size=60))
def test_an_alignment_is_in_order_and_of_equals(words: list[str], file: list[str]) -> None:
    found = [(at, other) for at, other in enumerate(align(words, file, {0, 5, 9})) if other >= 0]
    assert all(words[at] == file[other] for at, other in found)
    assert [other for _, other in found] == sorted({other for _, other in found})


def test_alignment_takes_about_linear_time() -> None:
    import time

    file = [f"w{number % 977}" for number in range(200_000)]
    words = [word for number, word in enumerate(file) if number % 13] + ["none"] * 1000
    started = time.process_time()
    found = align(words, file)
    assert time.process_time() - started < 3
    assert sum(at >= 0 for at in found) > 0.99 * (len(words) - 1000)


@pytest.mark.parametrize(("heads", "after"), [({1}, [4]), (set(), [1])])
def test_a_gap_is_put_before_what_begins_a_run_of_prose(heads: set[int], after: list[int]) -> None:
    file = ["cell", "The", "caption", "here", "The", "next", "paragraph"]
    words = ["cell", "The", "next", "paragraph"]
    assert align(words, file, heads) == [0, *after, 5, 6]


def test_a_caption_at_the_end_does_not_draw_the_last_cell_to_it(read) -> None:
    chapter = read("| the | the |\n|---|---|\n| the | the |\n\nTable: The count of the\n").value
    lines = [chapter.text.place(run.offsets[0]).line for run in chapter.prose]
    assert lines == [5, 1, 1, 3, 3]


def test_the_last_cell_and_the_caption_may_end_alike(read) -> None:
    """The brief's table of losses: a gap before a paragraph was moved to before its last cell."""
    table = "| A | B |\n|---|---|\n| 40 | [@k] |\n\n: Losses by claimant [@k]. {#tbl}\n\nOf both sides.\n"
    chapter = read(table).value
    spans = {run.text: chapter.text.cut(chapter.span(run, 0, len(run.text))) for run in chapter.prose}
    assert spans[f"Losses by claimant {OBJECT}."] == "Losses by claimant [@k]."
    assert spans["Of both sides."] == "Of both sides."
    assert len({citation.span for run in chapter.prose for citation in run.citations}) == 2
