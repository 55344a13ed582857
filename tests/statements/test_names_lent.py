"""Names that need not stand beside the rest, as they are parts of another name."""

from __future__ import annotations

import pytest

from compile.language.names import read
from compile.model.statement import Shift
from compile.statements import lent


def kept(text: str, word: str) -> bool:
    start = text.index(word)
    shift = Shift(kind="name", key="s", start=start, end=start + len(word))
    return bool(list(lent.own([shift], text, read(text))))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mill was sold to Arthur, Duke of Bedford, in spring.", "Bedford"),
        ("The strike began in Lowell, Massachusetts, in spring.", "Massachusetts"),
        ('She wrote "The Ferries and Lamps of Bedford" in spring.', "Bedford"),
    ],
)
def test_a_part_of_a_title_an_address_or_a_work_is_lent(text: str, word: str) -> None:
    assert not kept(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mill was sold to the city of Bedford in spring.", "Bedford"),
        ("The strike began in Lyon, Massachusetts, in spring.", "Massachusetts"),
        ('She wrote "Bedford" in spring.', "Bedford"),
        ('She wrote "The Ferries" in Bedford in spring.', "Bedford"),
    ],
)
def test_a_name_of_its_own_is_not(text: str, word: str) -> None:
    assert kept(text, word)


def test_other_shifts_are_left_as_they_are() -> None:
    shift = Shift(kind="figure", key="s", start=0, end=2)
    assert list(lent.own([shift], "12 came.", ())) == [shift]
