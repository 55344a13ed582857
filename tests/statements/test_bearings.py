"""How a figure, a date or a name of a statement stands to one source."""

from __future__ import annotations

from typing import Any

import pytest

from compile.language.comparing import Setting
from compile.language.names import read
from compile.model.evidence import Fact, Reference
from compile.model.span import Span
from compile.statements import figures, named
from compile.statements.differing import claims_difference
from compile.statements.witness import Witness
from conflicts.known import between, days, fact, source

HERE = Setting(names=frozenset({"darzab"}))


def witness(text: str, *facts: Fact, **fields: str) -> Witness:
    span = Span(path="refs.bib", start=0, end=0)
    reference = Reference(key="s", kind="article", fields=tuple(fields.items()), span=span, key_span=span)
    return Witness(source("s", (text, facts)), reference)


def figure(stated: Fact, text: str, *facts: Fact) -> str:
    return figures.bear(stated, HERE, witness(text, *facts)).verdict


def test_a_comparable_fact_of_the_value_is_found_with_its_passage() -> None:
    found = figures.bear(fact(245), HERE, witness("245 surrendered", fact(245)))
    assert (found.verdict, found.passage) == ("found", 1)
    assert found.proof


def test_a_comparable_fact_of_another_value_contradicts() -> None:
    found = figures.bear(fact(245), HERE, witness("200 surrendered", fact(200)))
    assert (found.verdict, found.evidence and found.evidence.text) == ("contradicted", "200")


@pytest.mark.parametrize(
    ("stated", "text", "facts", "expected"),
    [
        (fact(245), "Nobody counted.", (), "absent"),
        (fact(245), "245 tablets were taken.", (fact(245, head="tablet", event="steal"),), "unsettled"),
        (fact(245), "Regiment 245 came.", (), "unsettled"),
        (fact(245), "It was 2,450.", (), "absent"),
        (fact(200, "two hundred"), "Two of the hundred left.", (), "unsettled"),
        (fact(7, "seven"), "Kabul, Herat and Ghazni fell.", (), "unsettled"),
        (fact(170), "x", (fact(70, event="kill"), fact(100, event="wound", start=9)), "unsettled"),
        (fact(between(40, None, low_open=True), "more than 40"), "x", (fact(46),), "found"),
        (fact(245), "x", (fact(between(150, None, low_open=True), "more than 150"),), "absent"),
        (fact(36, unit="hour", event=None, head=""), "Nobody counted.", (), "unsettled"),
    ],
)
def test_what_is_nowhere_is_absent_and_what_may_follow_is_unsettled(
    stated: Fact, text: str, facts: tuple[Fact, ...], expected: str
) -> None:
    assert figure(stated, text, *facts) == expected


@pytest.mark.parametrize(
    ("stated", "text", "facts", "unwritten"),
    [
        (fact(2, "two"), "The ferries ran late.", (), True),
        (fact(3, "dozens"), "Nobody counted.", (), False),
        (fact(170), "x", (fact(70, event="kill"), fact(100, event="wound", start=9)), False),
        (
            fact(170),
            "x",
            (fact(70, head="scan", event=None), fact(100, head="child", event=None, start=9)),
            True,
        ),
        (fact(36, unit="hour", event=None, head=""), "Nobody counted.", (), True),
        (fact(11, "eleven weeks", unit="day", event=None, head=""), "Eleven came.", (), True),
        (fact(11, "11 weeks", unit="day", event=None, head=""), "Room 11 was shut.", (), True),
        (fact(11, "11 weeks", unit="day", event=None, head=""), "A week in room 11.", (), False),
    ],
)
def test_what_only_might_be_reckoned_is_unwritten(
    stated: Fact, text: str, facts: tuple[Fact, ...], unwritten: bool
) -> None:
    made = figures.bear(stated, HERE, witness(text, *facts))
    assert (made.verdict, made.unwritten) == ("unsettled", unwritten)


def test_a_year_is_unwritten_where_a_source_only_speaks_of_last_year() -> None:
    year = signed("1903-01-01", "1903-12-31", text="1903")
    made = figures.bear(year, HERE, witness("It was closed last year."))
    assert (made.verdict, made.unwritten) == ("unsettled", True)
    early = signed("2018-07-09", text="9 July")
    length = fact(3, "three days", unit="day", head="", event=None, start=20)
    later = witness("They met on 9 July, and again three days later.", early, length)
    assert not figures.bear(signed("2018-07-12", text="12 July 2018"), HERE, later).unwritten


def test_of_two_places_that_give_a_figure_the_nearest_is_told() -> None:
    other = {"head": "tablet", "event": "steal"}
    most = fact(between(None, 150), "as many as 150", **other)
    least = fact(between(150, None, low_open=True), "more than 150", **other)
    span = Span(path="refs.bib", start=0, end=0)
    reference = Reference(key="s", kind="article", fields=(), span=span, key_span=span)
    made = Witness(source("s", ("As many as 150.", (most,)), ("More than 150.", (least,))), reference)
    stated = fact(between(150, None, low_open=True), "more than 150")
    first = figures.bear(stated, HERE, made)
    assert first.verdict == "unsettled"
    told = figures.nearest(first, [1, 0], made)
    assert (told.verdict, told.passage, told.evidence) == ("unsettled", 2, least)
    assert figures.nearest(first, [0], made) == first
    proved = figures.bear(fact(245), HERE, witness("245 surrendered", fact(245)))
    assert figures.nearest(proved, [0], made) is proved


def signed(*ends: Any, text: str) -> Fact:
    return fact(days(*ends), text, kind="date", event="sign", head="")


def test_a_date_is_absent_only_where_no_word_may_tell_it() -> None:
    stated = signed("2018-07-12", text="12 July 2018")
    assert figure(stated, "They met in spring.") == "absent"
    assert figure(stated, "They met last Tuesday.") == "unsettled"
    month = signed("2018-07-01", "2018-07-31", text="July 2018")
    assert figure(stated, "They met that month.", month) == "absent"
    assert figure(month, "They met on 12 July 2018.", stated) == "unsettled"
    early, length = (
        signed("2018-07-09", text="9 July"),
        fact(3, "three days", unit="day", head="", event=None, start=20),
    )
    assert figure(stated, "They met on 9 July, and again three days later.", early, length) == "unsettled"
    assert figure(stated, "They met on 12 July 2018.", stated) != "absent"


def name(
    text: str, *, around: frozenset[str] = frozenset(), source_text: str = "Rain fell.", **fields: str
) -> str:
    found = read(text)[-1]
    return named.bear(found, text, named.Framing(around), witness(source_text, **fields)).verdict


def test_a_name_is_absent_when_no_form_of_it_is_there() -> None:
    assert name("They met in Kandahar") == "absent"
    assert name("They met in Kandahar", source_text="It began in Kandahar.") == "found"


@pytest.mark.parametrize(
    ("text", "source_text"),
    [
        ("It was led by Qari Hekmat", "Hekmat led it."),
        ("It ended in Uzbekistan", "Some were Uzbeks."),
        ("It began with Team Alpha", "It began with Team Beta."),
        ("He met the Duke of Sussex", "He met Harry."),
    ],
)
def test_a_part_or_kin_of_a_name_is_not_absent(text: str, source_text: str) -> None:
    assert name(text, source_text=source_text) != "absent"


def test_the_reference_names_the_source() -> None:
    assert name("So wrote The Defense Post", journal="The Defense Post") == "found"


def test_names_of_the_books_own_framing_need_not_be_in_the_source() -> None:
    assert name("They met in Kandahar", around=frozenset({"kandahar"})) == "unsettled"


@pytest.mark.parametrize(
    "text",
    [
        "Accounts of the losses differ widely.",
        "The sources do not agree on how many surrendered.",
        "The figures are disputed.",
        "There are conflicting reports of its end.",
    ],
)
def test_sentences_that_say_that_accounts_differ(text: str) -> None:
    assert claims_difference(text)


@pytest.mark.parametrize(
    "text",
    ["The accounts agree.", "Opinions differ from place to place.", "No two officials disagreed about it."],
)
def test_sentences_that_do_not(text: str) -> None:
    assert not claims_difference(text)


def test_a_rough_figure_must_be_rougher_than_the_sources() -> None:
    about = {"exactness": "approximate"}
    assert figure(fact(between(225, 275), "about 250", **about), "x", fact(245)) == "found"
    assert figure(fact(between(228.6, 279.4), "about 254", **about), "x", fact(245)) == "absent"


def test_a_bound_must_be_near_the_sources_figure() -> None:
    over = {"exactness": "bound"}
    assert figure(fact(between(100, None, low_open=True), "over 100", **over), "x", fact(134)) == "found"
    assert figure(fact(between(100, None, low_open=True), "over 100", **over), "x", fact(600)) == "absent"
    assert (
        figure(fact(between(0, 250), "as many as 250", **over), "x", fact(between(0, 150), **over))
        == "absent"
    )


def test_a_day_without_its_year_is_found_and_missed() -> None:
    bare = fact(days("0004-07-12"), "12 July", kind="date", event="sign", head="", unit="yearday")
    other = fact(days("0004-07-13"), "13 July", kind="date", event="sign", head="", unit="yearday")
    dated = signed("2018-07-12", text="12 July 2018")
    assert figure(bare, "They met on 12 July 2018.", dated) != "absent"
    assert figure(dated, "They met on 12 July.", bare) != "absent"
    assert (
        figure(other, "They met on 12 July 2018, and 13 were wounded.", dated, fact(13, event="wound"))
        != "found"
    )
    assert figure(other, "They met on 12 July 2018.", dated) in ("absent", "contradicted")


def test_a_finer_figure_is_not_the_sources_rounded() -> None:
    assert figure(fact(2001), "x", fact(2000)) != "found"
    assert figure(fact(1200), "x", fact(1248)) == "found"


def test_minutes_cannot_be_reckoned_from_days() -> None:
    minutes = fact(between("0.034", "0.036"), "50 minutes", unit="day", head="", event="take")
    assert figure(minutes, "They met on 9 July.", signed("2018-07-09", text="9 July")) == "absent"
