"""Causes, profiles, selection and order of what is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from compile import checks
from compile.model.diagnostic import Diagnostic, Label
from compile.model.evidence import Fact, Name
from compile.model.manuscript import Mark, Quotation
from compile.model.span import Span
from compile.model.statement import Bearing, Support, Verification

if TYPE_CHECKING:
    from tests.checks.conftest import Maker
else:
    Maker = Any

OAK = "The bridge was of oak."


def rules(found: tuple[Diagnostic, ...]) -> list[str]:
    return [item.rule for item in found]


def supported(maker: Maker, sentence: str, key: str = "a1", **fields: Any) -> None:
    maker.say(
        sentence,
        key,
        supports=(Support(key=key, citation=0, passages=(1,), scores=(1.0,), grounded=1.0),),
        **fields,
    )


def test_a_supported_statement_is_clean(maker: Maker) -> None:
    maker.source("a1", OAK)
    supported(maker, OAK)
    assert checks.run(maker.book()) == ()


def test_a_figure_takes_the_place_of_a_statement(maker: Maker) -> None:
    maker.say("It cost 900 crowns.")
    maker.say("It was the oldest bridge.")
    maker.say("It fell.")
    found = checks.run(maker.book())
    assert rules(found) == ["unsourced-figure", "unsourced-figure", "unsourced-statement"]
    assert [item.data.get("figure") for item in found] == ["900", "oldest", None]
    assert [item.variant for item in found] == ["", "superlative", ""]


def test_words_in_est_are_not_all_superlatives(maker: Maker) -> None:
    maker.say("Smoke rose in the forest beyond the northwest tower.")
    assert rules(checks.run(maker.book())) == ["unsourced-statement"]


def test_marks_of_the_author_need_no_source(maker: Maker) -> None:
    span = Span(path="chapters/01-a.md", start=0, end=3)
    for name in ("own", "judgement", "derived"):
        maker.say(f"We call 3 of them {name}.", marks=(Mark(name=name, start=0, end=3, span=span),))
    assert "unsourced-figure" not in rules(checks.run(maker.book()))


def test_an_undefined_key_is_the_one_cause(maker: Maker) -> None:
    maker.say(OAK, "a1")
    book = maker.book()
    found = checks.run(replace(book, references=()))
    assert rules(found) == ["undefined-key"]


def test_a_missing_bibliography_explains_every_key(maker: Maker) -> None:
    maker.say(OAK, "a1")
    earlier = (Diagnostic(rule="missing-bibliography", severity="error", data={"path": "refs.bib"}),)
    found = checks.run(replace(maker.book(), references=()), earlier)
    assert rules(found) == ["missing-bibliography"]


def test_an_uncaptured_source_is_told_once(maker: Maker) -> None:
    for _ in range(3):
        maker.say(OAK, "a1")
    found = checks.run(maker.book())
    assert rules(found) == ["source-not-captured"]
    assert found[0].data["count"] == 3


def test_absent_figures_and_names_take_the_place_of_not_found(
    maker: Maker, count: Callable[[str, str, int], Fact]
) -> None:
    text = "It cost 900 crowns under Pym."
    maker.source("a1", OAK)
    fact = count(text, "900", 900)
    name = Name(text="Pym", start=text.index("Pym"), end=text.index("Pym") + 3, forms=("pym",))
    bearings = (
        Bearing(verdict="absent", fact=fact, key="a1"),
        Bearing(verdict="absent", name=name, key="a1"),
    )
    maker.say(text, "a1", supports=(Support(key="a1", citation=0, bearings=bearings),), facts=(fact,))
    found = checks.run(maker.book())
    assert rules(found) == ["figure-not-in-source", "name-not-in-source"]
    assert found[0].labels[0].span == Span(path="chapters/01-a.md", start=8, end=11)


def test_a_figure_that_one_source_bears_out_is_not_absent(
    maker: Maker, count: Callable[[str, str, int], Fact]
) -> None:
    text = "It cost 900 crowns."
    maker.source("a1", OAK)
    maker.source("b2", text)
    fact = count(text, "900", 900)
    supports = (
        Support(key="a1", citation=0, bearings=(Bearing(verdict="absent", fact=fact, key="a1"),)),
        Support(
            key="b2",
            citation=1,
            passages=(1,),
            scores=(1.0,),
            grounded=1.0,
            bearings=(Bearing(verdict="found", fact=fact, key="b2"),),
        ),
    )
    maker.say(text, "a1", "b2", supports=supports, facts=(fact,))
    assert "figure-not-in-source" not in rules(checks.run(maker.book()))


def test_a_misquotation_explains_the_figure_inside_it(
    maker: Maker, count: Callable[[str, str, int], Fact]
) -> None:
    text = "He wrote “900 crowns were paid”."
    maker.source("a1", "600 crowns were paid.")
    fact = count(text, "900", 900)
    span = Span(path="chapters/01-a.md", start=9, end=31)
    quotation = Quotation(words="900 crowns were paid", start=9, end=31, citations=(0,), span=span)
    maker.say(
        text,
        "a1",
        facts=(fact,),
        quotations=(quotation,),
        verifications=(
            Verification(
                quotation=0,
                match="meaning-altered",
                key="a1",
                passage=1,
                changes=(("900", "number"),),
                reason="number",
            ),
        ),
        supports=(Support(key="a1", citation=0, bearings=(Bearing(verdict="absent", fact=fact, key="a1"),)),),
    )
    found = checks.run(maker.book())
    assert rules(found) == ["quotation-meaning-altered"]
    assert found[0].labels[0].span == Span(path="chapters/01-a.md", start=10, end=13)


def test_settings_select_and_ignore_by_name_and_group(maker: Maker) -> None:
    maker.say("It cost 900 crowns.")
    maker.source("a1", OAK)
    both = ["unsourced-figure", "unused-entry"]
    assert sorted(rules(checks.run(maker.book()))) == both
    assert rules(checks.run(maker.book(ignore=("sourcing",)))) == ["unused-entry"]
    assert rules(checks.run(maker.book(select=("unsourced-figure",)))) == ["unsourced-figure"]


def test_what_turns_the_meaning_cannot_be_ignored(maker: Maker) -> None:
    text = "He wrote “900 crowns were paid”."
    maker.source("a1", "600 crowns were paid.")
    span = Span(path="chapters/01-a.md", start=9, end=31)
    quotation = Quotation(words="900 crowns were paid", start=9, end=31, citations=(0,), span=span)
    verification = Verification(quotation=0, match="meaning-altered", key="a1", passage=1)
    maker.say(text, "a1", quotations=(quotation,), verifications=(verification,))
    book = maker.book(ignore=("quotation", "quotation-meaning-altered", "support"))
    assert rules(checks.run(book)) == ["quotation-meaning-altered"]


def test_profiles_change_severities(maker: Maker) -> None:
    maker.say("It fell.")
    assert [item.severity for item in checks.run(maker.book())] == ["error"]
    assert [item.severity for item in checks.run(maker.book(profile="draft"))] == ["warning"]


def test_unknown_names_in_the_settings(maker: Maker) -> None:
    maker.source("a1", OAK)
    supported(maker, OAK)
    found = checks.run(maker.book(ignore=("unused-entries",)))
    assert rules(found) == ["unknown-rule"]
    assert found[0].data == {"name": "unused-entries", "near": "unused-entry"}


def test_order_is_file_offset_rule(maker: Maker) -> None:
    maker.say("It fell.")
    maker.say("It cost 900 crowns.")
    text = Span(path="chapters/00-z.md", start=5, end=6)
    earlier = (Diagnostic(rule="not-utf8", severity="error", labels=(Label(span=text),)),)
    assert rules(checks.run(maker.book(), earlier)) == ["not-utf8", "unsourced-statement", "unsourced-figure"]


def test_the_same_finding_is_told_once(maker: Maker) -> None:
    maker.source("a1", OAK)
    supported(maker, OAK)
    one = Diagnostic(rule="duplicate-key", severity="error", data={"key": "a1"})
    assert rules(checks.run(maker.book(), (one, one))) == ["duplicate-key"]
