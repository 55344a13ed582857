"""Quotations: which verdict gives which rule, and what is pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from compile import checks
from compile.model.diagnostic import Diagnostic
from compile.model.manuscript import Locator, Quotation
from compile.model.span import Span
from compile.model.statement import Match, Support, Verification

if TYPE_CHECKING:
    from tests.checks.conftest import Maker
else:
    Maker = Any

SOURCE = ("The harvest had failed by 1845.", "The parish bought grain from the coast.")


def quote(maker: Maker, words: str, *verifications: Verification, before: str = "Smith writes that ") -> None:
    text = f"{before}“{words}”."
    start = len(before)
    end = start + len(words) + 2
    span = Span(path="chapters/01-a.md", start=start, end=end)
    quotation = Quotation(words=words, start=start, end=end, citations=(0,), span=span)
    support = Support(key="a1", citation=0, passages=(1,), scores=(1.0,), grounded=1.0)
    maker.source("a1", *SOURCE)
    maker.say(text, "a1", quotations=(quotation,), verifications=verifications, supports=(support,))


def found(maker: Maker, **policy: Any) -> tuple[Diagnostic, ...]:
    return tuple(item for item in checks.run(maker.book(**policy)) if item.rule != "unused-entry")


def verdict(match: Match, **fields: Any) -> Verification:
    return Verification(**{"quotation": 0, "match": match, "key": "a1", "passage": 2, **fields})


@pytest.mark.parametrize(
    ("match", "rule"),
    [
        ("absent", "quotation-not-in-source"),
        ("altered", "quotation-altered"),
        ("meaning-altered", "quotation-meaning-altered"),
        ("hides", "ellipsis-hides"),
        ("unresolved", "quotation-unresolved"),
    ],
)
def test_each_verdict_has_its_rule(maker: Maker, match: Match, rule: str) -> None:
    quote(maker, "the village bought grain", verdict(match))
    (one,) = found(maker)
    assert one.rule == rule
    assert one.evidence[0].text == SOURCE[1]
    assert one.binding


def test_verified_quotations_are_silent(maker: Maker) -> None:
    quote(maker, "the parish bought grain", verdict("permitted"))
    assert found(maker) == ()


def test_the_better_of_two_sources_counts(maker: Maker) -> None:
    quote(maker, "the parish bought grain", verdict("absent", key="b2"), verdict("exact"))
    assert not [item.rule for item in found(maker) if item.rule.startswith("quotation")]


def test_the_changed_word_is_pointed_at_and_the_source_quoted(maker: Maker) -> None:
    start = len(SOURCE[0]) + 1
    change = verdict("altered", changes=(("village", "other"),), start=start, end=start + 23)
    quote(maker, "the village bought grain", change)
    (one,) = found(maker)
    assert one.labels[0].span == Span(path="chapters/01-a.md", start=23, end=30)
    assert one.data["source_words"] == "The parish bought grain"
    assert one.evidence[0].text[one.evidence[0].start : one.evidence[0].end] == "The parish bought grain"


@pytest.mark.parametrize(
    ("change", "variant"),
    [
        (("135", "number"), ""),
        (("", "number"), "left-out"),
        (("not", "nothing"), "put-in"),
        (("", "order"), "order"),
        (("parish", "case"), "case"),
    ],
)
def test_how_the_words_were_changed(maker: Maker, change: tuple[str, str], variant: str) -> None:
    quote(
        maker,
        "the parish did not buy 135 loaves",
        verdict("meaning-altered", changes=(change,), reason="number"),
    )
    (one,) = found(maker)
    assert one.variant == variant


def test_the_class_that_turns_the_meaning_is_spoken_of_first(maker: Maker) -> None:
    changes = (("village", "other"), ("135", "number"))
    quote(
        maker, "the village bought 135 loaves", verdict("meaning-altered", changes=changes, reason="number")
    )
    (one,) = found(maker)
    assert (one.data["written"], one.data["kind"]) == ("135", "number")


def test_a_quotation_of_another_source(maker: Maker) -> None:
    maker.source("b2", "The parish bought grain from the coast.")
    quote(maker, "the parish bought grain", verdict("elsewhere", key="b2", passage=1))
    (one,) = found(maker)
    assert one.rule == "quotation-in-other-source"
    assert (one.data["cited_keys"], one.data["other_key"]) == (("a1",), "b2")


def test_a_locator_that_leads_elsewhere(maker: Maker) -> None:
    from dataclasses import replace

    quote(maker, "the parish bought grain", verdict("exact", located=False))
    statement = maker.statements[0]
    citation = replace(statement.citations[0], locator=Locator(label="paragraph", value="7"))
    maker.statements[0] = replace(statement, citations=(citation,))
    (one,) = found(maker)
    assert (one.rule, one.data["said"], one.data["locator"]) == ("wrong-locator", "para. 7", "para. 1")


@pytest.mark.parametrize(
    ("before", "words", "alarms"),
    [
        ("A foreman warned that ", "the pier will not stand", True),
        ("Nobody believed in the ", "victory", False),
        ("The report is ", "The Story of the Harvest", False),
        ("It was called ", "the bridge of sighs and oaths", False),
        ("He shouted: ", "Come Out At Once!", True),
        ("It became the ", "gold standard", False),
        ("The foreman said that it was ", "perfectly sound", True),
    ],
)
def test_which_quotations_need_a_source(maker: Maker, before: str, words: str, alarms: bool) -> None:
    text = f"{before}“{words}”."
    span = Span(path="chapters/01-a.md", start=len(before), end=len(text) - 1)
    quotation = Quotation(words=words, start=len(before), end=len(text) - 1, span=span)
    maker.say(text, quotations=(quotation,))
    rules = [item.rule for item in found(maker)]
    assert rules == (["unsourced-quotation"] if alarms else ["unsourced-statement"])
