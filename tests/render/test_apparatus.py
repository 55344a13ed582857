"""Disputed values: where in a sentence they stand, which accounts are one reading, and which the text follows."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from compile.language import facts
from compile.model.evidence import Fact, Fingerprints, Interval, Passage, Source
from compile.model.span import Span
from compile.model.statement import Side, Statement
from compile.render.apparatus import Entry, charts
from compile.render.apparatus.readings import readings
from compile.render.apparatus.spots import spots
from compile.render.ast.nodes import stringify
from compile.render.evidence import sides
from compile.render.matter.intervals import days
from compile.render.words.casing import Casing
from compile.render.words.interface import load


def _statement(text: str) -> Statement:
    return Statement(
        id="01-fall-1",
        chapter="01-fall",
        prose=0,
        kind="paragraph",
        section="",
        start=0,
        end=len(text),
        text=text,
        span=Span(path="chapters/01-fall.md", start=0, end=1),
        facts=facts.read(text),
        digest="",
    )


def _fact(says: str, low: int | None, high: int | None, exactness: str = "exact") -> Fact:
    interval = Interval(
        low=None if low is None else Decimal(low), high=None if high is None else Decimal(high)
    )
    return Fact(
        kind="quantity",
        text=says,
        start=0,
        end=len(says),
        clause=(0, len(says)),
        interval=interval,
        exactness=exactness,  # type: ignore[arg-type]
        event="kill",
    )


def _side(key: str, says: str, fact: Fact | None = None) -> Side:
    return Side(key=key, passage=1, says=says, fact=fact)


def _marked(text: str, *sides: Side, kind: str = "quantity") -> str:
    for spot in reversed(spots(_statement(text), readings(sides, kind, {}))):
        text = f"{text[: spot.at]}≠{text[spot.at :]}"
    return text


NUMBERS = _side("gazette", "46 people", _fact("46", 46, 46)), _side("inquest", "52", _fact("52", 52, 52))


@pytest.mark.parametrize(
    "marked",
    [
        "The mayor said that 46≠ people were killed, the judge that 52≠ were killed.",
        "When the bridge fell 46 people drowned in it; 46≠ were killed.",
        "Between 46 and 52≠ people were killed.",
        "He wrote of “46 people killed”≠, and the judge of 52≠ people killed.",
        "Nobody knows how many were killed.",
    ],
)
def test_a_mark_stands_beside_the_figure_and_outside_of_quotation_marks(marked: str) -> None:
    assert _marked(marked.replace("≠", ""), *NUMBERS) == marked


@pytest.mark.parametrize(
    ("says", "marked"),
    [
        ("main chain … broke", "It is told that the main chain of the bridge broke≠ at noon."),
        ("Main Chain collapsed", "The chain, the main one, was collapsing≠ at noon."),
        (
            "main chain broke",
            "The chain is not spoken of; much else is, at some length, and then what broke.",
        ),
        ("don't know", "They don’t know≠ the reason."),
    ],
)
def test_words_are_found_as_they_stand_or_by_their_stems(says: str, marked: str) -> None:
    sides = _side("gazette", says), _side("inquest", "pier gave way")
    assert _marked(marked.replace("≠", ""), *sides, kind="cause") == marked


def test_sources_that_give_one_value_are_one_reading() -> None:
    about = _side("wiki", "about 46", _fact("about 46", 40, 52, "approximate"))
    found = readings((NUMBERS[1], about, NUMBERS[0]), "quantity", {})
    assert [[w.side.key for w in reading.witnesses] for reading in found] == [
        ["gazette", "wiki"],
        ["inquest"],
    ]
    words = readings((_side("a", "The chain"), _side("b", "the pier"), _side("c", "the chain.")), "cause", {})
    assert [[w.side.key for w in reading.witnesses] for reading in words] == [["a", "c"], ["b"]]


def _source(text: str) -> Source:
    passage = Passage(
        number=1, paragraph=1, sentence=1, start=0, end=len(text), tokens=(0, 0), digest="", stems=(), facts=facts.read(text)
    )  # fmt: skip
    prints = Fingerprints(salt="", exact=(), folded=(), skeleton="", singles=(), doubles=())
    return Source(key="gazette", digest="", extractor="", passages=(passage,), fingerprints=prints, words=0)


@pytest.mark.parametrize(
    ("says", "found"),
    [("17 dead and 13 wounded", ["just 17", "13"]), ("7 dead", []), ("just 17", ["just 17"])],
)
def test_a_side_has_the_figures_of_its_passage_that_its_words_give(says: str, found: list[str]) -> None:
    source = _source("They suffered just 17 dead and 13 wounded, and captured 130 men.")
    told = sides.facts(_side("gazette", says), "quantity", source)
    assert [fact.text for fact in told] == found


def test_a_dispute_of_extent_is_drawn_where_two_accounts_name_days() -> None:
    text = "The siege lasted from 12 July to 1 August 1718. The siege lasted from 3 July to 1 August 1718."
    said = [_side("gazette", f"from {first} July to 1 August 1718") for first in (12, 3)]
    told = readings(said, "extent", {"gazette": _source(text)})
    found = Entry(number=1, title="How long", kind="extent", readings=told)
    drawn = charts((found,), (), {}, Casing(()), load("en"))
    assert [chart.name for chart in drawn[1].charts] == ["differs-1-1.svg"]
    assert "1 August 1718" in stringify(drawn[1].charts[0].blocks)


def test_bounds_are_readings_of_their_own() -> None:
    more = _side("wiki", "more than 46", replace(_fact("more than 46", 46, None), exactness="bound"))
    assert len(readings((*NUMBERS, more), "quantity", {})) == 3


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        ((2018, 7, 18), (2018, 7, 18), "18 July 2018"),
        (None, (2018, 7, 18), "until 18 July 2018"),
        ((2018, 7, 19), (2018, 7, 31), "19–31 July 2018"),
        ((2018, 7, 1), (2018, 7, 31), "July 2018"),
        ((2017, 12, 31), (2018, 1, 1), "31 December 2017 – 1 January 2018"),
        ((2018, 1, 1), (2018, 12, 31), "2018"),
        ((4, 8, 1), (4, 8, 1), ""),
    ],
)
def test_days_are_said_as_short_as_they_can_be(
    low: tuple[int, int, int] | None, high: tuple[int, int, int], said: str
) -> None:
    from datetime import date

    ends = [None if end is None else Decimal(date(*end).toordinal()) for end in (low, high)]
    told = days(Interval(low=ends[0], high=ends[1]), load("en"))
    assert stringify(told).replace("\u00a0", " ") == said
