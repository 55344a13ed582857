"""Places: which lies in which, and which are provably apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compile.language import gazetteer


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Kabul", "Afghanistan"),
        ("Toronto", "Ontario"),
        ("Ontario", "Canada"),
        ("Bromley", "London"),
        ("Istanbul", "Europe"),
        ("Istanbul", "Asia"),
        ("Tbilisi", "Georgia"),
        ("Atlanta", "Georgia"),
        ("Bombay", "Mumbai"),
        ("Austrian", "Austria"),
        ("Mexico", "the Americas"),
    ],
)
def test_a_place_and_what_it_lies_in_are_not_apart(inner: str, outer: str) -> None:
    assert gazetteer.within(inner, outer)
    assert not gazetteer.apart(inner, outer)
    assert not gazetteer.apart(outer, inner)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lyon", "Marseille"),
        ("Houston", "Florida"),
        ("Peru", "Chile"),
        ("Swiss", "Israeli"),
        ("Kent", "Yorkshire"),
        ("Kabul", "Pakistan"),
    ],
)
def test_places_beside_each_other_are_apart(one: str, other: str) -> None:
    assert gazetteer.apart(one, other)
    assert gazetteer.apart(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Midlands", "Derbyshire"),  # may overlap
        ("Leeds", "York"),  # neighbours
        ("Hallam", "Paris"),  # not known
        ("Galicia", "Lviv"),  # one of the places of that name
        ("Caribbean", "North America"),
    ],
)
def test_what_is_not_known_is_not_apart(one: str, other: str) -> None:
    assert not gazetteer.apart(one, other)


_NAMES = st.sampled_from(
    ["Cork", "Ireland", "Ulster", "Georgia", "Cordoba", "Spain", "Victoria", "Kivu", "Nowhere", "Asia"]
)


@given(_NAMES, _NAMES)
def test_apart_is_symmetric_and_excludes_containment(a: str, b: str) -> None:
    assert gazetteer.apart(a, b) == gazetteer.apart(b, a)
    assert not (gazetteer.apart(a, b) and gazetteer.within(a, b))
