"""Quotations verified against sources, through text and seal alike."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path
from types import ModuleType

import pytest

from compile import sources
from compile.language.quotations import find_elsewhere, verify
from compile.model.evidence import Source
from compile.model.manuscript import Locator
from compile.model.span import Text
from compile.model.statement import Verification
from compile.sources import Origin, SourceFile, from_text

STORY = (
    "The river Teme rose on 4 March 1846 and carried off 43 houses.\n\n"
    "“Nobody was warned in time,” said Father Amin Wardak.\n\n"
    "The wardens counted more than 60 houses, but they did not count mills.\f"
    "A second flood did no harm to the mills.\n"
)


def source_of(text: str, key: str = "flood1846") -> Source:
    return from_text(key, Text(path=f"{key}.txt", content=text), Origin())


STORED = source_of(STORY)
SEALED = sources.detach(STORED)


def both(words: str, **options: object) -> Verification:
    found = verify(words, STORED, **options)  # type: ignore[arg-type]
    again = verify(words, SEALED, **options)  # type: ignore[arg-type]
    assert (found.match, found.passage, found.changes, found.reason, found.located) == (
        again.match,
        again.passage,
        again.changes,
        again.reason,
        again.located,
    )
    return found


def at(found: Verification) -> str:
    return STORY[found.start : found.end]


def test_the_stretch_is_the_very_words_from_the_text_and_the_passage_from_the_seal() -> None:
    found = both("carried off 43 houses")
    assert (found.match, found.key, found.passage, at(found)) == (
        "exact",
        "flood1846",
        1,
        "carried off 43 houses",
    )
    sealed = verify("carried off 43 houses", SEALED)
    assert STORY[sealed.start : sealed.end].startswith("The river Teme rose")


def test_what_an_ellipsis_hides_is_pointed_at() -> None:
    found = both("The wardens counted more than 60 houses, but they did … count mills.")
    assert (found.match, found.reason) == ("hides", "negation")
    assert found.elided is not None and STORY[slice(*found.elided)] == "not"


@pytest.mark.parametrize(
    ("label", "value", "located"),
    [
        ("page", "1", True),
        ("page", "2", False),
        ("page", "1–2", True),
        ("page", "7, 1", True),
        ("paragraph", "3", True),
        ("paragraph", "2", False),
        ("chapter", "9", True),
    ],
)
def test_a_locator_is_held_to(label: str, value: str, located: bool) -> None:
    found = both("they did not count mills", locator=Locator(label=label, value=value))
    assert (found.match, found.located) == ("exact", located)


def test_a_shortened_range_of_pages_is_understood() -> None:
    many = source_of("\f".join(f"Page of leaf {number} here." for number in range(1, 130)), "many")
    page = Locator(label="page", value="121–6")
    assert verify("Page of leaf 124 here", many, locator=page).located
    assert not verify("Page of leaf 127 here", many, locator=page).located


def test_a_page_cannot_be_checked_where_there_are_none() -> None:
    plain = source_of("The river rose at night.", "plain")
    assert verify("river rose at night", plain, locator=Locator(label="page", value="9")).located


def test_of_several_places_the_cited_one_is_taken() -> None:
    found = both("the mills", locator=Locator(label="page", value="2"))
    assert (found.match, found.passage, found.located) == ("exact", 4, True)


def test_the_cited_place_comes_before_the_same_case() -> None:
    twice = source_of("He saw the old mill burn.\n\nThe old mill burn was dry.", "twice")
    found = verify("the old mill burn", twice, locator=Locator(label="paragraph", value="2"))
    assert (found.match, found.passage, found.located) == ("permitted", 2, True)
    found = verify("the old mill burn", twice, locator=Locator(label="paragraph", value="9"))
    assert (found.match, found.passage, found.located) == ("exact", 1, False)


def test_absent_words_have_no_place() -> None:
    found = both("a swallow over northern seas")
    assert (found.match, found.passage, found.start) == ("absent", None, None)


def test_found_in_another_source() -> None:
    other = source_of("Another tale. The bridge at Dahla fell at noon.", "other1850")
    found = find_elsewhere("the bridge at Dahla fell", [STORED, other])
    assert found is not None
    assert (found.match, found.key, found.passage) == ("elsewhere", "other1850", 2)
    assert find_elsewhere("the bridge at Dahla stood", [STORED, other]) is None
    assert find_elsewhere("the bridge", [STORED, other]) is None


def test_an_empty_source_holds_nothing() -> None:
    empty = source_of("", "empty")
    assert verify("carried off 43 houses", empty).match == "absent"


def bench(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_quotations", root / "scripts/bench_quotations.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_random_quotations_of_the_brief(root: Path, shared: Path) -> None:
    made = bench(root)
    pairs = made.load(shared / "seeds")
    true = made.judge(made.true(pairs, random.Random(11)), 150, good=True)
    false = made.judge(made.false(pairs, random.Random(12)), 150, good=False)
    assert (true.wrong, false.wrong, true.unlike + false.unlike) == ([], [], 0)


@pytest.mark.slow
def test_a_thousand_random_quotations_of_the_brief(
    root: Path, shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench(root).main(["--count", "1000", str(shared / "seeds")]) == 0
    assert "| **false, all** | **1000** | **0** |" in capsys.readouterr().out


def test_the_seals_of_the_brief_are_as_their_texts_make_them(root: Path, shared: Path) -> None:
    spec = importlib.util.spec_from_file_location("seal_sources", root / "scripts/seal_sources.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, seal in module.seals(shared / "seeds").items():
        committed = (root / "sources" / name).read_text(encoding="utf-8")
        assert committed == seal, f"sources/{name} is not what its text makes: python scripts/seal_sources.py"


def test_the_seals_of_the_brief_read_back_whole(root: Path) -> None:
    paths = sorted((root / "sources").glob("*.seal.json"))
    files = tuple(
        SourceFile(
            key=path.name.removesuffix(".seal.json"),
            seal=Text(path=path.name, content=path.read_text(encoding="utf-8")),
        )
        for path in paths
    )
    found, told = sources.read(files)
    assert len(found) == 5
    assert told == ()
