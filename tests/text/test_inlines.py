"""Wrapping keeps the text, and every Span holds exactly its range."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.model.manuscript import OBJECT
from compile.text.inlines import flatten, wrap
from compile.text.tree import TooDeep, follow, nodes, rewrite

Json = Any


def word(text: str) -> Json:
    return {"t": "Str", "c": text}


SPACE = {"t": "Space"}
CITE = {"t": "Cite", "c": [[], [word("[@a]")]]}
CODE = {"t": "Code", "c": [["", [], []], "x = 46"]}


def raw(text: str) -> Json:
    return {"t": "RawInline", "c": ["html", text]}


def quoted(*inside: Json) -> Json:
    return {"t": "Quoted", "c": [{"t": "DoubleQuote"}, list(inside)]}


def link(*inside: Json) -> Json:
    return {"t": "Link", "c": [["id", ["c"], []], list(inside), ["http://x", ""]]}


leaves = st.one_of(
    st.text("abcé ’", min_size=1, max_size=6).map(word),
    st.sampled_from([SPACE, {"t": "SoftBreak"}, {"t": "LineBreak"}, CITE, CODE, raw("<b>"), raw("<br>")]),
)
trees = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda c: {"t": "Emph", "c": c}),
        st.lists(inner, max_size=4).map(lambda c: quoted(*c)),
        st.lists(inner, max_size=4).map(lambda c: link(*c)),
    ),
    max_leaves=12,
)
inlines = st.lists(trees, max_size=6)


@st.composite
def wrappings(draw: st.DrawFn) -> tuple[list[Json], list[tuple[int, int, Json]]]:
    """Inlines and ranges of them that nest or stand apart."""
    tree = draw(inlines)
    length = len(flatten(tree))
    found: list[tuple[int, int]] = []
    for start, end in draw(st.lists(st.tuples(st.integers(0, length), st.integers(0, length)), max_size=6)):
        low, high = min(start, end), max(start, end)
        if all(
            high <= a or b <= low or (a <= low and high <= b) or (low <= a and b <= high) for a, b in found
        ):
            found.append((low, high))
    return tree, [(a, b, (f"r{number}", ["s"], [])) for number, (a, b) in enumerate(found)]


@settings(deadline=None, max_examples=300)
@given(wrappings())
def test_wrapping_keeps_the_text_and_spans_hold_their_ranges(case: tuple[list[Json], Any]) -> None:
    tree, ranges = case
    before, text = copy.deepcopy(tree), flatten(tree)
    wrapped = wrap(tree, ranges)
    assert tree == before
    assert flatten(wrapped) == text
    spans = {node["c"][0][0]: node["c"][1] for node in nodes(wrapped) if node["t"] == "Span"}
    assert {name: flatten(inside) for name, inside in spans.items()} == {
        attr[0]: text[start:end] for start, end, attr in ranges
    }


@settings(deadline=None, max_examples=100)
@given(wrappings())
def test_an_identifier_is_never_doubled(case: tuple[list[Json], Any]) -> None:
    tree, ranges = case

    def count(found: list[Json]) -> int:
        return sum(node["t"] == "Link" and node["c"][0][0] == "id" for node in nodes(found))

    assert count(wrap(tree, ranges)) == count(tree)


def test_flat_text() -> None:
    tree = [word("It"), SPACE, quoted(word("was"), raw("<!-- x -->")), CITE, raw("<br/>"), CODE]
    assert flatten(tree) == f"It “was”{OBJECT} {OBJECT}"
    assert flatten([{"t": "RawInline", "c": ["latex", r"\x"]}]) == OBJECT


def test_a_range_that_ends_inside_a_quotation_splits_it_into_its_marks() -> None:
    tree = [quoted(word("one"), SPACE, word("two")), word(".")]
    (span, *rest) = wrap(tree, [(0, 4, ("a", [], []))])
    assert flatten(span["c"][1]) == "“one"
    assert flatten(rest) == " two”."


def test_an_opening_tag_goes_with_what_follows() -> None:
    tree = [word("a."), raw("<b>"), word("b"), raw("</b>"), word("c")]
    _, second, _ = wrap(tree, [(0, 2, ("x", [], [])), (2, 3, ("y", [], []))])
    assert [node["c"][1] for node in second["c"][1] if node["t"] == "RawInline"] == ["<b>", "</b>"]


@pytest.mark.parametrize("ranges", [[(0, 2), (1, 3)], [(-1, 2)], [(0, 9)]])
def test_ranges_that_cross_or_lie_outside_are_refused(ranges: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="range"):
        wrap([word("abcd")], [(a, b, (str(a), [], [])) for a, b in ranges])


def test_a_tree_that_is_too_deep_is_refused() -> None:
    tree: Json = word("x")
    for _ in range(300):
        tree = {"t": "Emph", "c": [tree]}
    with pytest.raises(TooDeep):
        list(nodes(tree))
    with pytest.raises(TooDeep):
        rewrite(tree, lambda node: node)


def test_rewriting_replaces_drops_and_multiplies_nodes() -> None:
    tree = [{"t": "Para", "c": [word("a"), SPACE, CODE, word("b")]}]

    def change(node: Json) -> Json:
        if node["t"] == "Str":
            return [node, node]
        return None if node["t"] == "Code" else node

    assert flatten(follow(rewrite(tree, change), (0, "c"))) == "aa bb"
    assert flatten(follow(tree, (0, "c"))) == f"a {OBJECT}b"
