"""Which happening came first: read from a sentence, and told differently by two texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compile.language import orders
from conflicts.made import beside


def _orders(a: str, b: str) -> list[str]:
    return [found.kind for found in beside(a, b) if found.kind == "order"]


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        ("The mayor resigned before the council met.", {"mayor", "resign"}, {"council", "met"}),
        ("After the dam burst, the mayor fled.", {"dam", "burst"}, {"mayor", "fled"}),
        (
            "Having burned the bridge, the rebels marched on Osk.",
            {"burn", "bridg"},
            {"rebel", "march", "osk"},
        ),
        ("The fort had already fallen when the fleet arrived.", {"fort", "fallen"}, {"fleet", "arriv"}),
        ("Quill reached the hut an hour ahead of Finn.", {"quill", "reach", "hut"}, {"finn"}),
        (
            "Only when the dyke had been mended did the council vote.",
            {"dyke", "mend"},
            {"council", "vote"},
        ),
        ("Once the dyke was mended, the council met.", {"dyke", "mend"}, {"council", "met"}),
        (
            "Quill painted the hall first and carved the door afterwards.",
            {"quill", "paint", "hall"},
            {"carv", "door"},
        ),
        ("The mill fell in the first storm, and the barn only in the second.", {"mill", "fell"}, {"barn"}),
        ("Rust was licensed in Peru before anywhere else.", {"rust", "licens", "peru"}, set()),
    ],
)
def test_what_came_first(text: str, earlier: set[str], later: set[str]) -> None:
    (found,) = orders.read(text)
    assert (set(found.earlier), set(found.later)) == (earlier, later)


@pytest.mark.parametrize(
    "text",
    [
        "He died before 2015.",
        "Quill appeared before the court.",
        "The bridge is named after Quill.",
        "The council will meet before the mayor resigns.",
        "They did not leave before the mayor spoke.",
        "After all, they met.",
    ],
)
def test_what_tells_no_order(text: str) -> None:
    assert orders.read(text) == ()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The mayor of Osk resigned before the dam burst.",
            "The dam burst before the mayor of Osk resigned.",
        ),
        ("Quill reached the hut before Finn.", "Finn reached the hut an hour ahead of Quill."),
        (
            "Having taken the mint, the rebels marched on the harbour.",
            "The harbour had already fallen when the rebels took the mint.",
        ),
    ],
)
def test_two_orders_of_the_same_happenings_are_a_conflict(a: str, b: str) -> None:
    assert _orders(a, b) == ["order"]
    assert _orders(b, a) == ["order"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mayor of Osk resigned before the dam burst.", "The dam burst after the mayor of Osk resigned."),
        ("The mayor resigned before the dam burst.", "The council met before the mayor resigned."),
        ("In the first race Quill finished before Finn.", "In the second race Finn finished before Quill."),
        ("Quill reached the hut before Finn.", "Finn would have reached the hut before Quill."),
    ],
)
def test_look_alikes_are_none(a: str, b: str) -> None:
    assert _orders(a, b) == []


@given(st.text(alphabet="before after having by the time , ; followed ahead of X y 1", max_size=200))
def test_any_text_is_read(text: str) -> None:
    for found in orders.read(text):
        assert found.earlier
        assert not set(found.earlier) & set(found.later)
        assert text[found.start : found.end].split()[:4] == found.text.split()
