"""Predications of two sources that exclude each other are conflicts; of two named holders, positions."""

from __future__ import annotations

from compile.conflicts.uttered import among
from compile.model.evidence import Source
from compile.model.span import Text
from compile.sources.sealed import unseal
from compile.sources.seals import seal
from conflicts.made import beside, source


def verdicts(a: str, b: str) -> list[tuple[str, str]]:
    found = beside(a, b)
    return [(conflict.kind, conflict.verdict) for conflict in (*found.conflicts, *found.positions)]


def test_two_texts_side_by_side() -> None:
    assert verdicts("The board approved the merger.", "The merger was turned down by the board.") == [
        ("polarity", "conflict")
    ]


def test_two_named_holders_have_positions() -> None:
    found = verdicts("Ada Brun said that the dam was safe.", "Paul Kist said that the dam was unsafe.")
    assert ("polarity", "conflict") not in found


def test_a_text_that_says_both_is_not_at_odds_with_either() -> None:
    assert verdicts("The board approved the merger and vetoed the loan.", "The board vetoed the loan.") == []


def test_sides_have_their_predication_and_words() -> None:
    found = among(
        (
            source("a", "In Kern the jury acquitted Lena Brun. She went home."),
            source("b", "It rained. In Kern the jury convicted Lena Brun."),
        )
    )
    assert [(c.kind, c.a.says, c.b.says, c.a.passage, c.b.passage) for c in found] == [
        ("polarity", "acquitted", "convicted", 1, 2)
    ]
    side = found[0].b
    assert side.predication is not None
    assert "In Kern the jury convicted Lena Brun."[side.start : side.end] == "convicted"


def test_a_sealed_source_has_the_same_predications() -> None:
    known = source(
        "a", "Most of the mills, which the guards had closed in May 1911, were never opened by Lena Brun."
    )
    back = unseal(Text(path="a.seal.json", content=seal(known)), "a")
    assert isinstance(back, Source)
    assert [p.predications for p in back.passages] == [p.predications for p in known.passages]
    assert any(p.predications for p in back.passages)
