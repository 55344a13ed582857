"""Sources that one statement cites are compared as texts that somebody put side by side."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from compile import pipeline
from compile.conflicts import cited
from compile.conflicts.pairs import witnesses
from compile.model.book import Book

BOTH = "Fire took the ropeworks at Selby Quay [@gazette; @inquest].\n"
FORTY = "The fire at Selby Quay left forty families of ropemakers without work."
SIXTY = "Without work after the fire at Selby Quay were sixty families of ropemakers."


def book(folder: Path, chapter: str, **texts: str) -> Book:
    (folder / "chapters").mkdir()
    (folder / "sources" / "texts").mkdir(parents=True)
    (folder / "recension.yaml").write_text("title: Example\n", "utf-8")
    (folder / "refs.bib").write_text(
        "".join(f"@misc{{{key}, title = {{{key}}}}}\n" for key in texts), "utf-8"
    )
    (folder / "chapters" / "01.md").write_text(chapter, "utf-8")
    for key, text in texts.items():
        (folder / "sources" / "texts" / f"{key}.txt").write_text(text, "utf-8")
    return pipeline.survey(folder).book


def told(folder: Path, chapter: str, **texts: str) -> list[tuple[str, set[str]]]:
    """The conflicts of a book as (kind, its two values)."""
    found = book(folder, chapter, **texts).conflicts
    sides = [(c.kind, [side.fact for side in (c.a, c.b)]) for c in found if c.verdict == "conflict"]
    return [(kind, {fact.text for fact in facts if fact}) for kind, facts in sides]


@pytest.mark.parametrize(
    ("gazette", "inquest", "values"),
    [
        (FORTY, SIXTY, {"forty", "sixty"}),
        (
            "The strike at the Norrland yards lasted eleven weeks.",
            "For seven weeks the men of the Norrland yards stayed out on strike.",
            {"eleven weeks", "seven weeks"},
        ),
        (
            "The ferry Osprey was carrying 60 head of cattle when she sank.",
            "When the Osprey sank she had 85 cattle aboard.",
            {"60", "85"},
        ),
        (
            "Amos Weir ran the fever ward at Leith with a staff of eight nurses.",
            "At Leith the fever ward under Amos Weir had fourteen nurses.",
            {"eight", "fourteen"},
        ),
    ],
)
def test_passages_of_one_statement_are_compared(
    tmp_path: Path, gazette: str, inquest: str, values: set[str]
) -> None:
    chapter = f"{gazette.rstrip('.')} [@gazette; @inquest].\n"
    assert told(tmp_path, chapter, gazette=gazette, inquest=inquest) == [("quantity", values)]


def test_what_no_statement_puts_side_by_side_needs_its_proof(tmp_path: Path) -> None:
    apart = "Fire took the ropeworks at Selby Quay [@gazette].\n\nFamilies lost their work [@inquest].\n"
    assert told(tmp_path, apart, gazette=FORTY, inquest=SIXTY) == []


def test_two_passages_need_a_name_in_common(tmp_path: Path) -> None:
    elsewhere = SIXTY.replace("Selby Quay", "Port Anders")
    assert told(tmp_path, BOTH, gazette=FORTY, inquest=elsewhere) == []


def test_a_source_that_gives_both_values_is_no_party(tmp_path: Path) -> None:
    both = f"{SIXTY} Others counted forty families of ropemakers without work."
    assert told(tmp_path, BOTH, gazette=FORTY, inquest=both) == []


def test_a_statement_of_sources_that_differ_has_that_state(tmp_path: Path) -> None:
    chapter = "The fire at Selby Quay left forty families of ropemakers without work [@gazette; @inquest].\n"
    found = book(tmp_path, chapter, gazette=FORTY, inquest=SIXTY)
    assert list(found.states.values()) == ["sources-conflict"]


def test_a_seal_is_answered_as_its_text(tmp_path: Path) -> None:
    found = book(tmp_path, BOTH, gazette=FORTY, inquest=SIXTY)
    bare = tuple(
        replace(s, text=None, passages=tuple(replace(p, text=None) for p in s.passages))
        for s in found.sources
    )
    witnessed = witnesses(bare)
    (conflict,) = cited.Cited(bare, witnessed).among(found.statements)
    assert (conflict.a.key, conflict.b.key) == ("gazette", "inquest")
