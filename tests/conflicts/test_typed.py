"""Typed citations as a form of telling, and a text held against itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compile import conflicts
from compile.model.book import Policy
from compile.model.manuscript import Chapter
from compile.model.statement import Statement
from compile.statements.drafts import drafts
from compile.statements.identity import Register
from compile.text.relations import relation, typed
from conflicts.known import days, fact, source
from conflicts.test_telling import GOV, HOSP, read
from statements.made import chapter


def forms(made: Chapter, kind: str = "disagrees_with", suffix: str = "") -> list[int]:
    """The forms in which a statement that cites gov and hosp tells, if hosp's citation is typed."""

    def retyped(statement: Statement) -> Statement:
        cited = tuple(
            replace(c, relation=kind or None, suffix=suffix) if c.key == "hosp" else c
            for c in statement.citations
        )
        return replace(statement, citations=cited)

    statements = tuple(retyped(read(draft)) for draft in drafts(made, Policy(), Register()))
    found = conflicts.find(statements, (GOV, HOSP), (), (made,)).value
    return [told.form for conflict in found for told in conflict.acknowledgements]


@pytest.mark.parametrize(
    ("kind", "suffix", "expected"),
    [
        ("disagrees_with", "", [4]),
        ("disagrees_with", "52 by its count", [4]),
        ("disputes", "", [4]),
        ("disagrees_with", "53", []),
        ("agrees_with", "", []),
        ("", "", []),
    ],
)
def test_a_citation_typed_as_disagreeing_tells(kind: str, suffix: str, expected: list[int]) -> None:
    assert forms(chapter("At Darzab 46 fighters surrendered [@gov; @hosp]."), kind, suffix) == expected


def test_it_tells_only_of_the_words_it_vouches_for() -> None:
    assert forms(chapter("At Darzab 46 fighters surrendered [@gov], and it rained [@hosp].")) == []


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("disagrees_with:hosp", ("disagrees_with", "hosp")),
        ("evidence:hosp:2", ("cites_as_evidence", "hosp:2")),
        ("smith:2019", (None, "smith:2019")),
        ("disagrees_with:", (None, "disagrees_with:")),
        ("hosp", (None, "hosp")),
    ],
)
def test_a_relation_stands_before_the_key(given: str, expected: tuple[str | None, str]) -> None:
    assert typed(given) == expected


def test_no_word_is_a_relation_by_chance() -> None:
    assert relation("") is None and relation("as") is None


DAY = days("2018-08-01")
SAME = "In Darzab on 1 August {} fighters surrendered."


def own(*numbers: int, **more: object) -> list[str]:
    """The verdicts of a source whose passages each count the fighters who surrendered."""
    passages = [
        (SAME.format(n), (fact(n, as_of=DAY, terms=("fighter", "surrend"), **more),)) for n in numbers
    ]
    return [found.verdict for found in conflicts.find((), (source("one", *passages),), (), ()).value]


def test_a_source_can_contradict_itself() -> None:
    assert own(46, 52) == ["conflict"]
    assert own(46, 46) == []


@pytest.mark.parametrize(
    "more",
    [
        {"part": True},
        {"cumulative": True},
        {"exactness": "approximate"},
        {"modality": "planned"},
        {"head": ""},
    ],
)
def test_of_one_text_only_plain_figures_are_compared(more: dict[str, object]) -> None:
    assert "conflict" not in own(46, 52, **more)


def test_a_text_that_corrects_itself_does_not() -> None:
    first = (SAME.format(46), (fact(46, as_of=DAY, terms=("fighter", "surrend")),))
    second = ("A revised count: " + SAME.format(52), (fact(52, as_of=DAY, terms=("fighter", "surrend")),))
    assert conflicts.find((), (source("one", first, second),), (), ()).value == ()


def book(*sentences: str) -> int:
    """How many contradictions a book of these paragraphs has."""
    made = chapter(*sentences)
    statements = tuple(
        replace(found, facts=tuple(replace(f, as_of=DAY, terms=("fighter", "surrend")) for f in found.facts))
        for found in (read(draft) for draft in drafts(made, Policy(), Register()))
    )
    found = conflicts.find(statements, (GOV, HOSP), (), (made,)).value
    return len(conflicts.of_book(statements, found, (made,)))


def test_a_book_can_contradict_itself() -> None:
    flat = "At Darzab {} fighters surrendered [@gov]."
    assert book(flat.format(46), flat.format(60)) == 1
    assert book(flat.format(46), flat.format(46)) == 0
    assert book(flat.format(46), "By its own count, 60 fighters surrendered at Darzab [@gov].") == 0
    assert book(flat.format(46), '"At Darzab 60 fighters surrendered," he wrote [@gov].') == 0
