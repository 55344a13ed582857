"""Flips of one thing at a time: made where they can be false, caught or listed, the same for the same seed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from compile import pipeline
from compile.pipeline import Checked
from compile.probe import KINDS, Flip, probe
from compile.probe.ground import grounds
from compile.probe.kinds import MAKERS
from compile.probe.probing import _flips
from compile.probe.stock import stock

FILES = {
    "recension.yaml": "title: The harvest\nauthors: Ann Example\ndate: 2026-01-31\n",
    "refs.bib": (
        "@book{smith, author = {Smith, Ada}, title = {Notes on the harvest}, date = {1850}}\n"
        "@book{jones, author = {Jones, Bo}, title = {The valley}, date = {1851}}\n"
    ),
    "chapters/01-harvest.md": (
        "# The harvest\n\n"
        'On 4 May 1846 the harvest failed in Orrin, and "nobody in the village had expected it" [@smith].\n\n'
        "The council bought about 40 sacks of rye from two farmers [@smith].\n\n"
        "According to Mayor Finch, Alda Weir sued Tom Brand [@smith].\n\n"
        "[Nobody knows why.]{.own} Ten men left [@nobody].\n"
    ),
    "sources/texts/smith.txt": (
        "On 4 May 1846 the harvest failed in Orrin, and nobody in the village had expected it.\n\n"
        "In the autumn the council bought about 40 sacks of rye from two farmers.\n\n"
        "Alda Weir sued Tom Brand, said Mayor Finch.\n"
    ),
    "sources/texts/jones.txt": "The valley of the Ister is wide. In 1830 Lord Marl built a mill in Caddon.\n",
}


def _all(checked: Checked, kind: str, seed: int) -> list[Flip]:
    return _flips(tuple(grounds(checked.book)), stock(checked.book), kind, seed)  # type: ignore[arg-type]


@pytest.fixture
def checked(tmp_path: Path) -> Checked:
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return pipeline.check(tmp_path)


def flips(checked: Checked, kind: str) -> list[tuple[str, str]]:
    return [(flip.was.strip(), flip.now) for flip in _all(checked, kind, 1)]


def test_every_kind_has_its_maker() -> None:
    assert tuple(MAKERS) == KINDS


def test_only_what_is_supported_is_flipped(checked: Checked) -> None:
    assert [ground.statement.prose for ground in grounds(checked.book)] == [1, 2, 3]


def test_a_flip_stands_where_it_says(checked: Checked) -> None:
    for kind in KINDS:
        for flip in _all(checked, kind, 3):
            content = checked.book.chapter(flip.chapter).text.content
            assert content[flip.start : flip.end] == flip.was != flip.now
            assert len(flip.on(content)) == len(content) - len(flip.was) + len(flip.now)


@pytest.mark.parametrize(
    ("kind", "was"),
    [
        ("negation", ["failed", "bought", "sued"]),
        ("hedge", ["about"]),
        ("attribution", ["According to Mayor Finch,"]),
        ("agent and patient", ["Alda Weir sued Tom Brand"]),
        ("dropped citation", ["[@smith]"] * 3),
        ("swapped citation", []),
        ("number word", ["two"]),
    ],
)
def test_what_is_flipped(checked: Checked, kind: str, was: list[str]) -> None:
    assert [before for before, _ in flips(checked, kind)] == was


def test_what_now_begins_a_sentence_has_a_capital(tmp_path: Path) -> None:
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        told = content.replace("According to Mayor Finch, Alda", "Mayor Finch said that one Alda")
        path.write_text(told, encoding="utf-8")
    assert flips(pipeline.check(tmp_path), "attribution") == [("Mayor Finch said that o", "O")]


def test_a_quotation_is_changed_in_one_word(checked: Checked) -> None:
    ((was, now),) = flips(checked, "quotation word")
    assert was in ("nobody", "village", "expected") and now != was


def test_nothing_of_a_quotation_is_flipped_as_the_authors_own(checked: Checked) -> None:
    quoted = range(
        *(
            checked.book.statements[0].quotations[0].span.start,
            checked.book.statements[0].quotations[0].span.end,
        )
    )
    for kind in set(KINDS) - {"quotation word", "dropped citation", "swapped citation"}:
        assert not any(flip.start in quoted for flip in _all(checked, kind, 1))


def test_what_is_caught_is_told_with_its_rule(checked: Checked) -> None:
    found = probe(checked, kinds=("digit", "quotation word", "dropped citation"), seed=2)
    rules = {one.flip.kind: {rule for rule, _ in one.found} for one in found.tried}
    assert rules["digit"] & {"figure-not-in-source", "quantity-contradicted"}
    assert rules["quotation word"] & {
        "quotation-altered",
        "quotation-meaning-altered",
        "quotation-not-in-source",
    }
    assert rules["dropped citation"] & {"unsourced-figure", "unsourced-quotation", "unsourced-statement"}
    assert all(one.caught and one.stopped for one in found.tried)


def test_the_same_seed_makes_the_same_flips(checked: Checked) -> None:
    first, second = (probe(checked, kinds=("date", "digit"), seed=7) for _ in range(2))
    assert first == second
    assert Counter(one.flip.kind for one in first.tried) == first.possible


def test_most_is_the_most(checked: Checked) -> None:
    found = probe(checked, kinds=("dropped citation",), most=2)
    assert len(found.tried) == 2 and found.possible == {"dropped citation": 3}


def test_a_flip_is_made_in_its_place() -> None:
    flip = Flip(kind="digit", statement="s", chapter="c", start=3, end=4, was="1", now="22")
    assert flip.on("abc1d") == "abc22d"
