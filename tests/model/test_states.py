"""Every statement ends in one named state."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.model.book import Policy
from compile.model.statement import Bearing, State, Statement, Support, Verification
from compile.model.states import state
from compile.statements.drafts import drafts
from compile.statements.identity import Register
from conflicts.known import between, fact, name
from statements.made import chapter, mark

PLAIN = next(drafts(chapter("Forty-six surrendered [@gov; @hosp]."), Policy(), Register()))
CAPTURED = {"gov", "hosp"}


def bearing(verdict: Any, key: str = "gov", **part: Any) -> Bearing:
    return Bearing(verdict=verdict, key=key, **({"fact": fact(46)} | part if "name" not in part else part))


def borne(*bearings: Bearing, score: float = 0.9, **more: Any) -> Statement:
    support = Support(key="gov", citation=0, passages=(1,), scores=(0.9,), grounded=score, bearings=bearings)
    return replace(PLAIN, supports=(support,), **more)


def quoted(match: Any) -> tuple[Verification, ...]:
    return (Verification(quotation=0, match=match, key="gov"),)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (borne(), "supported"),
        (borne(score=0.1), "not-found"),
        (borne(bearing("found"), score=0.1), "not-found"),
        (borne(bearing("unsettled"), score=0.1), "not-found"),
        (borne(bearing("absent")), "not-found"),
        (borne(bearing("absent", name=name("Darzab"))), "not-found"),
        (borne(bearing("absent"), bearing("found", "hosp")), "supported"),
        (borne(bearing("unsettled", unwritten=True)), "not-found"),
        (borne(bearing("unsettled", unwritten=True), bearing("unsettled", "hosp")), "supported"),
        (borne(bearing("contradicted")), "contradicted"),
        (borne(bearing("contradicted"), bearing("found", "hosp")), "supported"),
        (
            borne(bearing("contradicted"), bearing("found", "hosp", fact=fact(between(1, 1), start=9))),
            "contradicted",
        ),
        (borne(verifications=quoted("exact"), score=0.0), "supported"),
        (borne(verifications=quoted("permitted")), "supported"),
        (borne(verifications=quoted("altered")), "not-found"),
        (borne(verifications=quoted("unresolved")), "not-found"),
        (borne(verifications=quoted("absent")), "not-found"),
        (borne(verifications=quoted("elsewhere")), "not-found"),
        (borne(verifications=quoted("meaning-altered")), "contradicted"),
        (borne(verifications=quoted("hides")), "contradicted"),
        (replace(PLAIN, citations=()), "unchecked"),
        (replace(PLAIN, exempt="definition", citations=()), "exempt"),
        (replace(PLAIN, exempt="own", marks=(mark("own", 0, 9),)), "own"),
        (replace(PLAIN, exempt="judgement", marks=(mark("judgement", 0, 9),)), "judgement"),
        (replace(PLAIN, exempt="derived", marks=(mark("derived", 0, 9),)), "exempt"),
    ],
)
def test_the_state_of_a_statement(statement: Statement, expected: str) -> None:
    assert state(statement, False, CAPTURED) == expected


def test_sources_that_conflict_come_before_support_and_after_contradiction() -> None:
    assert state(borne(), True, CAPTURED) == "sources-conflict"
    assert state(borne(bearing("contradicted")), True, CAPTURED) == "contradicted"


def test_a_statement_that_tells_of_a_conflict_was_verified_for_its_sides() -> None:
    assert state(borne(score=0.1), False, CAPTURED, telling=True) == "supported"
    assert state(borne(bearing("absent"), score=0.1), False, CAPTURED, telling=True) == "not-found"


def test_without_a_captured_source_it_is_unchecked() -> None:
    assert state(borne(), False, set()) == "unchecked"
    assert state(borne(), True, {"other"}) == "unchecked"


VERDICTS = st.sampled_from(["found", "contradicted", "absent", "unsettled"])


@given(st.lists(VERDICTS, max_size=4), st.booleans(), st.floats(0, 1), st.booleans())
@settings(max_examples=100, deadline=None)
def test_every_statement_ends_in_a_named_state(
    verdicts: list[Any], conflicting: bool, score: float, cited: bool
) -> None:
    made = borne(*map(bearing, verdicts), score=score)
    ended = state(made, conflicting, CAPTURED if cited else set())
    assert ended in get_args(State)
    assert ended != "supported" or set(verdicts) != {"absent"}
