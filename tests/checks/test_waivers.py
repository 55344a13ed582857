"""Waivers: what they allow, what they are bound to, and what is wrong with them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from compile import checks
from compile.model.diagnostic import Diagnostic
from compile.model.manuscript import Quotation
from compile.model.span import Span
from compile.model.statement import Verification

if TYPE_CHECKING:
    from tests.checks.conftest import Maker
else:
    Maker = Any

RULE = "unsourced-statement"


def rules(found: tuple[Diagnostic, ...]) -> list[str]:
    return sorted(item.rule for item in found)


def given_hash(maker: Maker) -> str:
    found = {item.rule: item for item in checks.run(maker.book())}
    return str(found["waiver-unbound"].data["hash"])


def test_a_waiver_allows_what_stands_with_it_and_says_so(maker: Maker) -> None:
    maker.say("It fell.")
    maker.say("It rose again.")
    maker.waive(0, RULE)
    found = checks.run(maker.book())
    assert rules(found) == ["unchecked-statement", RULE, "waiver-unbound"]
    assert next(item for item in found if item.rule == RULE).statement == "s1"
    assert next(item for item in found if item.rule == "unchecked-statement").statement == "s0"


def test_a_bound_waiver_holds_until_the_words_change(maker: Maker) -> None:
    maker.say("It fell.")
    maker.waive(0, RULE)
    bound = given_hash(maker)
    maker.waivers[0] = replace(maker.waivers[0], hash=bound)
    assert rules(checks.run(maker.book())) == ["unchecked-statement"]
    maker.statements[0] = replace(maker.statements[0], digest="another")
    found = checks.run(maker.book())
    assert rules(found) == [RULE, "waiver-stale"]
    stale = next(item for item in found if item.rule == "waiver-stale")
    assert stale.variant == "changed"
    assert stale.data["hash"] != bound


def test_a_waiver_ends_on_its_day(maker: Maker) -> None:
    maker.say("It fell.")
    maker.waive(0, RULE, until="2026-09-30")
    assert RULE not in rules(checks.run(maker.book(today="2026-09-30")))
    assert rules(checks.run(maker.book(today="2026-10-01"))) == [RULE, "waiver-stale"]


def test_a_waiver_that_ended_and_meets_nothing_is_told_once(maker: Maker) -> None:
    maker.say("It cost 900 crowns.")
    maker.waive(0, RULE, until="2026-09-30")
    found = rules(checks.run(maker.book(today="2026-10-01")))
    assert [name for name in found if name.startswith("waiver")] == ["waiver-stale"]


def test_a_waiver_without_a_reason_allows_nothing(maker: Maker) -> None:
    maker.say("It fell.")
    maker.waive(0, RULE, reason="  ")
    assert rules(checks.run(maker.book())) == [RULE, "waiver-without-reason"]


def test_a_waiver_that_meets_nothing(maker: Maker) -> None:
    maker.say("It fell.")
    maker.say("It cost 900 crowns.")
    maker.waive(0, RULE, "unsourced-figure")
    found = [item for item in checks.run(maker.book()) if item.rule == "waiver-unused"]
    assert [item.data["names"] for item in found] == [("unsourced-figure",)]


def test_a_misspelt_rule(maker: Maker) -> None:
    maker.say("It fell.")
    maker.waive(0, "unsorced-statement")
    found = [item for item in checks.run(maker.book()) if item.rule == "unknown-rule"]
    assert found[0].data["near"] == RULE
    assert "waiver-unused" not in rules(checks.run(maker.book()))


def test_a_changed_meaning_cannot_be_waived(maker: Maker) -> None:
    maker.source("a1", "600 crowns were paid.")
    span = Span(path="chapters/01-a.md", start=9, end=31)
    quotation = Quotation(words="900 crowns were paid", start=9, end=31, citations=(0,), span=span)
    verification = Verification(quotation=0, match="meaning-altered", key="a1", passage=1)
    maker.say(
        "He wrote “900 crowns were paid”.", "a1", quotations=(quotation,), verifications=(verification,)
    )
    maker.waive(0, "quotation-meaning-altered")
    found = checks.run(maker.book())
    assert rules(found) == ["quotation-meaning-altered", "waiver-unused"]
    assert next(item for item in found if item.rule == "waiver-unused").variant == "refused"


def test_figures_cannot_be_waived_for_publication(maker: Maker) -> None:
    maker.say("It cost 900 crowns.")
    maker.waive(0, "unsourced-figure")
    assert "unsourced-figure" not in rules(checks.run(maker.book()))
    assert "unsourced-figure" in rules(checks.run(maker.book(profile="publish")))


def test_what_is_allowed_unsourced_is_an_error_for_publication(maker: Maker) -> None:
    maker.say("It fell.")
    maker.waive(0, RULE)
    severities = {item.rule: item.severity for item in checks.run(maker.book(profile="publish"))}
    assert severities == {"unchecked-statement": "error", "waiver-unbound": "error"}


def test_an_allowed_source_is_said_to_be_unchecked(maker: Maker) -> None:
    maker.say("It fell.", "a1")
    maker.say("It rose.", "a1")
    maker.waive(0, "source-not-captured")
    found = checks.run(maker.book())
    assert rules(found) == ["unchecked-source", "waiver-unbound"]
    assert next(item for item in found if item.rule == "unchecked-source").data["count"] == 2
