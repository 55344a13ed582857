"""Short pages that tell one story; pages that have only the names of half the world in common."""

from __future__ import annotations

import pytest

from compile import conflicts, sources
from compile.model.evidence import Source
from compile.model.span import Text
from compile.model.statement import Conflict


def _page(key: str, title: str, *sentences: str) -> Source:
    return sources.from_text(
        key, Text(path=f"{key}.txt", content="\n\n".join((title, *sentences))), sources.Origin(title=title)
    )


def _found(*pages: Source) -> tuple[Conflict, ...]:
    found = conflicts.find((), pages, (), ()).value
    return tuple(one for one in found if one.verdict in ("conflict", "positions"))


_MINE = ("Mine at Sorn Hill closed", "The Sorn Hill mine of Brackley Coal collapsed on 3 March 1931.")
_PIT = ("After Sorn Hill", "Brackley Coal is to close the mine at Sorn Hill that collapsed on 3 March 1931.")


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Twelve people died in the collapse.", "Nine people died when the collapse came.", "quantity"),
        ("The fire broke out in the attic.", "The fire started in the cellar.", "place"),
        ("Mr Dale was arrested.", "Mr Dale was not arrested, his lawyer said.", "polarity"),
    ],
)
def test_one_story(one: str, other: str, kind: str) -> None:
    assert [found.kind for found in _found(_page("a", *_MINE, one), _page("b", *_PIT, other))] == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Twelve people died in the collapse.", "Three children died in the collapse."),
        ("Twelve people died in the collapse.", "Nine people had died by noon in the collapse at Tarn Deep."),
        ("The fire broke out in the attic.", "The smoke was seen from the cellar."),
        ("Mr Dale was arrested.", "Mr Dale was not arrested before noon."),
    ],
)
def test_another_thing_in_one_story(one: str, other: str) -> None:
    assert _found(_page("a", *_MINE, one), _page("b", *_PIT, other)) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Twelve people died in the collapse.", "Nine people died in the collapse."),
        ("The club was founded in France in 1902.", "Founded in 1921, it is the oldest choir in France."),
        ("The Museum opened to the public in 1876.", "The Museum opened its new hall in 2011."),
        ("First published on 6 May 2018 02.35 EST", "First published on 12 October 2003 10.26 EST"),
        (
            "This article was published in the Tarn Almanac in 1981.",
            "This article was published in the Tarn Almanac in 2002.",
        ),
        ("Ada Hume is a director at Tarn Watch.", "Bo Lind is the fisheries director at Tarn Watch."),
        ("I know what happened in Port Tarn.", "In Port Tarn nobody asked, and I do not know what happened."),
    ],
)
def test_other_stories(one: str, other: str) -> None:
    assert _found(_page("a", "Notes", one), _page("b", "Letters", other)) == ()


def test_a_paper_that_reported_later() -> None:
    said = "It said that the Tarn Bank began lending in 1906, the Tarn Globe reported in 1910."
    assert _found(_page("a", "Tarn Bank", said)) == ()
