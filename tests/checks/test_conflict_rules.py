"""Conflicts: told, untold, one side, false balance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from compile import checks
from compile.model.book import Book
from compile.model.diagnostic import Diagnostic
from compile.model.evidence import Fact
from compile.model.span import Span
from compile.model.statement import Acknowledgement, Conflict, Dispute, Side, Support

if TYPE_CHECKING:
    from tests.checks.conftest import Maker
else:
    Maker = Any

A, B = "46 people died.", "52 people died."


@pytest.fixture
def conflict(maker: Maker, count: Callable[[str, str, int], Fact]) -> Conflict:
    maker.source("a1", A)
    maker.source("b2", B)
    return Conflict(
        id="c1",
        kind="quantity",
        verdict="conflict",
        a=Side(key="a1", passage=1, fact=count(A, "46", 46), says="46"),
        b=Side(key="b2", passage=1, fact=count(B, "52", 52), says="52"),
        touches=("s0",),
    )


def say(maker: Maker, count: Callable[[str, str, int], Fact], *keys: str, **fields: Any) -> None:
    supports = tuple(Support(key=key, citation=0, passages=(1,), scores=(1.0,), grounded=1.0) for key in keys)
    maker.say(A, *keys, facts=(count(A, "46", 46),), supports=supports, **fields)


def found(book: Book, *conflicts: Conflict, **fields: Any) -> tuple[Diagnostic, ...]:
    every = checks.run(replace(book, conflicts=conflicts, **fields))
    return tuple(item for item in every if item.rule != "unused-entry")


def test_both_cited_and_not_told(maker: Maker, count: Any, conflict: Conflict) -> None:
    say(maker, count, "a1", "b2")
    (one,) = found(maker.book(), conflict)
    assert one.rule == "sources-disagree-quantity"
    assert one.data["says"] == "46" and one.data["others"] == ("`b2` `52`",)
    assert [item.key for item in one.evidence] == ["a1", "b2"]
    assert one.evidence[1].text[one.evidence[1].start : one.evidence[1].end] == "52"
    assert one.labels[0].span == Span(path="chapters/01-a.md", start=0, end=2)


def test_told_is_silent(maker: Maker, count: Any, conflict: Conflict) -> None:
    say(maker, count, "a1", "b2")
    told = replace(conflict, acknowledgements=(Acknowledgement(form=1, statements=("s0",)),))
    assert found(maker.book(), told) == ()


def test_only_one_is_cited(maker: Maker, count: Any, conflict: Conflict) -> None:
    say(maker, count, "a1")
    (one,) = found(maker.book(), conflict)
    assert (one.rule, one.severity) == ("contrary-source", "warning")


def test_known_and_given_flatly(maker: Maker, count: Any, conflict: Conflict) -> None:
    say(maker, count, "a1")
    recorded = replace(conflict, dispute="dead", flat=("s0",))
    (one,) = found(maker.book(), recorded)
    assert (one.rule, one.variant) == ("one-sided", "")
    told = replace(conflict, flat=("s0",), acknowledgements=(Acknowledgement(form=1, statements=("s9",)),))
    (one,) = found(maker.book(), told)
    assert (one.rule, one.variant) == ("one-sided", "told")


def test_positions_are_no_fault_of_the_sources(maker: Maker, count: Any, conflict: Conflict) -> None:
    say(maker, count, "a1", "b2")
    positions = replace(conflict, verdict="positions")
    assert found(maker.book(), positions) == ()
    (one,) = found(maker.book(), replace(positions, flat=("s0",)))
    assert (one.rule, one.variant) == ("one-sided", "positions")


def test_several_sources_against_one_are_one_message(maker: Maker, count: Any, conflict: Conflict) -> None:
    say(maker, count, "a1")
    maker.source("c3", "60 people died.")
    other = replace(conflict, id="c2", b=replace(conflict.b, key="c3", says="60", fact=None))
    (one,) = found(maker.book(), conflict, other)
    assert one.data["others"] == ("`b2` `52`", "`c3` `60`")


def test_entries_of_the_ledger_are_silent(maker: Maker, count: Any, conflict: Conflict) -> None:
    say(maker, count, "a1", "b2")
    for verdict in ("not-comparable", "superseded", "complementary"):
        assert found(maker.book(), replace(conflict, verdict=verdict)) == ()


def test_false_balance(maker: Maker, count: Any, conflict: Conflict) -> None:
    say(maker, count, "a1", claims_difference=True)
    (one,) = found(maker.book())
    assert (one.rule, one.variant) == ("false-balance", "")
    told = replace(conflict, acknowledgements=(Acknowledgement(form=1, statements=("s0",)),))
    (one,) = found(maker.book(), told)
    assert (one.rule, one.variant, one.data["keys"]) == ("false-balance", "side", ("b2",))


def test_an_introduction_stands_for_its_section(maker: Maker, count: Any, conflict: Conflict) -> None:
    maker.say("Accounts of the dead differ.", claims_difference=True, exempt="introduces")
    say(maker, count, "a1", "b2")
    told = replace(conflict, touches=("s1",), acknowledgements=(Acknowledgement(form=1, statements=("s1",)),))
    assert found(maker.book(), told) == ()


def test_a_dispute_that_nobody_tells(maker: Maker, count: Any, conflict: Conflict) -> None:
    maker.say(A, "a1", supports=(Support(key="a1", citation=0, passages=(1,), scores=(1.0,), grounded=1.0),))
    span = Span(path="disputes.yaml", start=0, end=4)
    dispute = Dispute(
        id="dead",
        title="The dead",
        kind="quantity",
        state="acknowledged",
        sides=(conflict.a, conflict.b),
        span=span,
    )
    recorded = replace(conflict, dispute="dead", touches=())
    assert [item.rule for item in found(maker.book(), recorded, disputes=(dispute,))] == ["dispute-untold"]
    told = replace(recorded, acknowledgements=(Acknowledgement(form=1, statements=("s0",)),))
    assert found(maker.book(), told, disputes=(dispute,)) == ()
    still_open = replace(dispute, state="open")
    assert found(maker.book(), recorded, disputes=(still_open,)) == ()
