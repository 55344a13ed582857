"""The evidence for a statement: what each source has of it, whether it agrees, and how far it can be trusted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compile.model.book import Book
from compile.model.evidence import Fact, Interval, Name, Reference, Retraction
from compile.model.roots import Rest
from compile.model.span import Span
from compile.model.statement import Bearing, Statement, Support
from compile.render import Prepared, apparatus
from compile.render.apparatus.spots import Spot
from compile.render.ast.anchors import anchor
from compile.render.ast.nodes import stringify, words
from compile.render.evidence.cards import Evidences
from compile.render.evidence.points import Point, agreement, names, points
from compile.render.evidence.standing import Standing
from compile.render.panel import Panels
from compile.render.words.casing import Casing
from compile.render.words.interface import load

HERE = Span(path="refs.bib", start=0, end=0)


def _fact(text: str) -> Fact:
    interval = Interval(low=None, high=None)
    return Fact(kind="quantity", text=text, start=0, end=len(text), clause=(0, len(text)), interval=interval)


def _bearing(verdict: str, said: str, there: str = "", passage: int | None = None) -> Bearing:
    evidence = _fact(there) if there else None
    return Bearing(verdict=verdict, fact=_fact(said), key="a", passage=passage, evidence=evidence)  # type: ignore[arg-type]


def _support(*bearings: Bearing, score: float = 0.0) -> Support:
    return Support(key="a", citation=0, passages=(3,), scores=(score,), bearings=bearings)


@pytest.fixture
def statement(book: Book) -> Statement:
    found = next(found for found in book.statements if found.citations and not found.verifications)
    return replace(found, citations=(replace(found.citations[0], key="a", relation=None),))


def test_of_two_verdicts_on_one_figure_the_better_counts() -> None:
    found = points((_support(_bearing("unsettled", "46", "46", 2), _bearing("found", "46", "forty-six", 5)),))
    assert found == (Point(said="46", verdict="found", there="forty-six", passage=5),)
    assert not found[0].same and Point(said="a  B", verdict="found", there="A b").same


def test_names_are_told_together_and_those_that_a_source_lacks_alone() -> None:
    ann, bob = (Name(text=text, start=0, end=3, forms=()) for text in ("Ann", "Bob"))
    supports = (
        _support(
            Bearing(verdict="found", name=ann, key="a"),
            Bearing(verdict="absent", name=bob, key="a"),
            Bearing(verdict="found", name=ann, key="a"),
        ),
    )
    assert names(supports) == ("Ann",)
    assert points(supports) == (Point(said="Bob", verdict="absent"),)


def test_a_source_agrees_differs_or_is_silent(statement: Statement) -> None:
    def how(*bearings: Bearing, score: float = 0.0) -> str:
        return agreement(statement, "a", (_support(*bearings, score=score),), captured=True)

    assert how(_bearing("found", "46")) == "agrees"
    assert how(_bearing("unsettled", "46", "46"), score=0.9) == "agrees"
    assert how(_bearing("found", "46"), _bearing("contradicted", "12", "20")) == "differs"
    assert how(_bearing("absent", "46"), score=0.2) == "silent"
    assert agreement(statement, "a", (), captured=False) == "unread"
    typed = replace(statement.citations[0], relation="disagrees_with")
    assert agreement(replace(statement, citations=(typed,)), "a", (), captured=True) == "differs"


def test_a_quotation_that_holds_a_figure_tells_more_of_it() -> None:
    assert Point(said="Two  hundred", verdict="unsettled", there="two hundred").said_in(
        "“two hundred of them”"
    )
    assert not Point(said="two", verdict="contradicted", there="two").said_in("two")


def test_what_a_reader_should_know_of_a_source(book: Book) -> None:
    entries = tuple(
        Reference(key=key, kind="article", fields=fields, span=HERE, key_span=HERE)
        for key, fields in {"a": (("grade", "{B2}"), ("doi", "10.1/X")), "b": (), "c": ()}.items()
    )
    rests = (
        Rest(key="a", on="b", because="copy", extent="all"),
        Rest(key="a", on="c", because="attributed", extent="passages", passages=((3, 1),)),
        Rest(key="b", on="", because="attributed", extent="passages", passages=((2, 0),), words="the agency"),
    )
    known = replace(
        book,
        references=entries,
        roots=rests,
        retracted=(Retraction(work="10.1/x", reason="Made up.", span=HERE),),
    )
    standing = Standing(known, {"b": words("Bee")}, load("en"))
    told = [stringify(line) for line in standing.lines("a", [3])]
    assert told == ["Grade: B2.", "Retracted: Made up.", "Rests on Bee as a whole.", "Passes on c here."]
    assert [stringify(line) for line in standing.lines("a", [4])] == told[:3]
    assert [stringify(line) for line in standing.lines("b", [2])] == ["Passes on “the agency” here."]


def test_each_statement_that_asserts_has_a_panel(book: Book, prepared: Prepared) -> None:
    assert {anchor(found.id) for found in book.statements if found.citations} <= set(prepared.panels)


def test_a_source_that_is_not_cited_differs_only_if_it_has_another_value(book: Book) -> None:
    """A statement that cites the Gazette alone for 46: the council has 46, too, and the warden has 52."""
    casing, say = Casing(()), load("en")
    entries = apparatus.entries(book, casing, say)
    told = next(book.statement(found) for found in entries[0].told if book.statement(found).citations)
    for entry in entries:
        given = [
            at
            for at, found in enumerate(entry.readings)
            if found.words in ("46", "Forty-six houses", "Forty-six")
        ]
        entry.told = {told.id: tuple(Spot(at=0, reading=at) for at in given)}
    alone = replace(told, citations=tuple(found for found in told.citations if found.key == "gazette"))
    known = replace(book, statements=(alone,))
    panels = Panels(known, entries, Evidences(known, {}, {}, {}, say), casing, {told.id: "supported"}).make()
    (panel,) = panels.values()
    heads = [stringify(block["c"][1][0]) for block in panel.blocks if block["t"] == "Div"]
    assert sorted(heads[:-1]) == ["council agrees", "gazette agrees", "warden differs"]
