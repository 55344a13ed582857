"""What citeproc does not look at is taken out and put back; what it prints stays the same."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.render import citing
from compile.render.ast.nodes import para, span, words
from compile.render.ast.slimming import Slimmer
from compile.render.ast.transform import nodes_below
from render.citations import cite

STYLES = Path(__file__).resolve().parents[2] / "templates" / "csl"
BIBLIOGRAPHY = (
    "@book{a, title={Wells}, author={Ash, Ann}, date={1984}}\n@book{b, title={Weirs}, date={1990}}\n"
)


def pieces() -> st.SearchStrategy[list[Any]]:
    """Runs of words, citations, notes, emphasis and spans of the like."""
    word = st.sampled_from(["the", "mill", "stood.", "(here)", "“there”,"]).map(
        lambda w: {"t": "Str", "c": w}
    )
    space = st.sampled_from([{"t": "Space"}, {"t": "SoftBreak"}])
    long = st.integers(5, 30).map(lambda n: words(" ".join(["word"] * n)))
    cited = st.sampled_from("ab").map(cite)
    note = st.lists(st.one_of(word, space, cited), min_size=1, max_size=4).map(
        lambda c: {"t": "Note", "c": [para(*c)]}
    )
    single = st.one_of(word, space, cited, note).map(lambda node: [node])
    flat = st.lists(st.one_of(single, long), max_size=8).map(
        lambda parts: [n for part in parts for n in part]
    )
    spans = flat.map(lambda inside: [span(inside, "", "statement")])
    emphasis = flat.map(lambda inside: [{"t": "Emph", "c": inside}])
    return st.lists(st.one_of(single, long, spans, emphasis), max_size=8).map(
        lambda parts: copy.deepcopy([node for part in parts for node in part])
    )


@given(pieces())
@settings(deadline=None, max_examples=150)
def test_what_is_taken_out_is_put_back(inlines: list[Any]) -> None:
    slimmer = Slimmer()
    slim = slimmer.slim(inlines)
    kept = [node for node in nodes_below(slim) if node["t"] in ("Cite", "Note")]
    assert kept == [node for node in nodes_below(inlines) if node["t"] in ("Cite", "Note")]
    restored = copy.deepcopy(slim)
    slimmer.restore(restored)
    assert restored == inlines


def test_a_long_paragraph_is_cut_down_to_the_words_round_its_citation() -> None:
    slim = Slimmer().slim([*words(" ".join(["word"] * 100)), {"t": "Space"}, cite("a")])
    assert len(slim) < 10


@pytest.mark.parametrize("style", ["note.csl", "author-date.csl"])
@given(runs=st.lists(pieces(), min_size=1, max_size=6))
@settings(deadline=None, max_examples=6)
def test_citeproc_prints_the_same(style: str, runs: list[list[Any]]) -> None:
    data = (STYLES / style).read_bytes()
    cited = [run for run in runs if any(node["t"] == "Cite" for node in nodes_below(run))]
    slim, whole = copy.deepcopy(cited), copy.deepcopy(cited)
    slimmed = [para(*run) for run in slim]
    citing.cite([slimmed], BIBLIOGRAPHY, ("a",), language="en", style=data)
    expected = citing._citeproc([para(*run) for run in whole], BIBLIOGRAPHY, "en", data)[: len(cited)]
    assert slimmed == expected
