"""What the book makes of a conflict: which statements touch it, tell of it, or give one side flatly."""

from __future__ import annotations

import re
from dataclasses import replace

from compile import conflicts
from compile.model.book import Policy
from compile.model.evidence import Fact
from compile.model.manuscript import Chapter
from compile.model.span import Span
from compile.model.statement import Conflict, Dispute, Side, Statement
from compile.statements.drafts import drafts
from compile.statements.identity import Register
from conflicts.known import between, fact, name, source
from statements.made import chapter, mark, prose

GOV = source("gov", ("In Darzab 46 fighters surrendered.", (fact(46),)))
HOSP = source("hosp", ("In Darzab 52 fighters surrendered.", (fact(52),)))
WITNESS = source("wit", ("In Darzab 90 fighters surrendered.", (fact(90),)))


def read(statement: Statement) -> Statement:
    """The statement with each number (or range) as a count of fighters who surrendered at Darzab."""
    facts = []
    for found in re.finditer(r"(\d+)(?: to (\d+))?( said)?", statement.text):
        low, high = int(found[1]), int(found[2] or found[1])
        facts.append(
            fact(between(low, high), found[1], start=found.start(), holder="taliban" if found[3] else "")
        )
    return replace(statement, facts=tuple(facts), names=(replace(name("Darzab"), end=0),))


def found(made: Chapter, *sources: object, disputes: tuple[Dispute, ...] = ()) -> list[Conflict]:
    statements = tuple(map(read, drafts(made, Policy(), Register())))
    return list(conflicts.find(statements, sources or (GOV, HOSP), disputes, (made,)).value)  # type: ignore[arg-type]


def forms(made: Chapter, *sources: object) -> list[int]:
    return [a.form for conflict in found(made, *sources) for a in conflict.acknowledgements]


def test_two_sources_that_differ_are_a_conflict_with_its_proof() -> None:
    (conflict,) = found(chapter("It rained."))
    assert (conflict.verdict, conflict.kind, conflict.a.key, conflict.b.key) == (
        "conflict",
        "quantity",
        "gov",
        "hosp",
    )
    assert (conflict.a.says, conflict.b.says, conflict.touches) == ("46", "52", ())
    assert {"measure", "occasion", "value"} <= {slot.name for slot in conflict.proof}


def test_form_1_each_side_with_its_citation_in_one_sentence() -> None:
    assert forms(chapter("Officials counted 46 [@gov]; the hospital counted 52 [@hosp].")) == [1]


def test_form_1_neighbouring_sentences_of_a_paragraph() -> None:
    assert forms(chapter("Officials counted 46 [@gov]. The hospital counted 52 [@hosp].")) == [1]
    assert forms(chapter("Officials counted 46 [@gov].", "The hospital counted 52 [@hosp].")) == []


def test_a_side_without_its_citation_tells_nothing() -> None:
    assert forms(chapter("Officials counted 46 [@gov]; the hospital counted 52.")) == []
    assert forms(chapter("Officials counted 46 [@hosp]; the hospital counted 52 [@gov].")) == []


def test_form_1_rows_of_one_table() -> None:
    cells = [
        prose(f"{n} [@{k}]", i, "cell", table=(1, i, 1))
        for i, (n, k) in enumerate([(46, "gov"), (52, "hosp")])
    ]
    assert forms(chapter(*cells)) == [1]


def test_form_2_a_range_that_holds_every_value_with_all_keys() -> None:
    assert forms(chapter("Between 46 to 52 fighters surrendered [@gov; @hosp].")) == [2]
    assert forms(chapter("Between 46 to 52 fighters surrendered [@gov].")) == []
    assert forms(chapter("Between 46 to 50 fighters surrendered [@gov; @hosp].")) == []


def test_form_3_the_other_side_in_the_footnote() -> None:
    note = prose("The hospital counted 52 [@hosp].", 1, "note")
    assert forms(chapter("Officials counted 46 [@gov].^1", note)) == [3]
    assert forms(chapter("Officials counted 46 [@gov].", note)) == []


def test_form_5_needs_a_reason_and_a_key_of_the_conflict() -> None:
    def told(**attributes: str) -> list[int]:
        first, second = "Officials counted 46 [@gov].", "The hospital counted 52 [@hosp]."
        marks = [(mark("accounts-differ", 0, 40, 7, **attributes),)] * 2
        return forms(chapter(prose(first, 0, marks=marks[0]), prose(second, 1, marks=marks[1])))

    assert told(prefers="gov", because="later, and lists names") == [5]
    assert told(prefers="gov") == []
    assert told(prefers="someone", because="why not") == []


def test_more_than_two_sides_are_told_pair_by_pair() -> None:
    made = chapter("Officials counted 46 [@gov], the hospital 52 [@hosp], and a witness 90 [@wit].")
    assert forms(made, GOV, HOSP, WITNESS) == [1, 1, 1]


def test_a_side_given_flatly_elsewhere_is_known() -> None:
    made = chapter(
        "Officials counted 46 [@gov]; the hospital counted 52 [@hosp].", "So 46 of them surrendered [@gov]."
    )
    (conflict,) = found(made)
    assert len(conflict.touches) == 2
    assert conflict.flat == (conflict.touches[1],)


def test_an_attributed_side_is_not_flat() -> None:
    assert found(chapter("According to officials, 46 surrendered [@gov]."))[0].flat == ()
    assert found(chapter("@gov has 46 of them."))[0].flat == ()
    assert len(found(chapter("There 46 of them surrendered [@gov]."))[0].flat) == 1


def test_two_parties_of_one_source_are_positions() -> None:
    both = source("w", ("153 and 40 died.", (fact(153, holder="taliban"), fact(40, holder="nemat", start=9))))
    assert [c.verdict for c in found(chapter("It rained."), both)] == ["positions"]
    own = source("w", ("153 and 40 died.", (fact(153), fact(40, start=9))))
    assert found(chapter("It rained."), own) == []


def test_the_same_values_again_are_no_second_conflict() -> None:
    twice = source("gov", ("46 in Darzab.", (fact(46),)), ("About 46 in Darzab.", (fact(between(41, 51)),)))
    assert len(found(chapter("It rained."), twice, HOSP)) == 1


def test_look_alikes_go_into_the_ledger_with_their_reason() -> None:
    part = source("hosp", ("12 of them children.", (fact(12, population=("child",)),)))
    (entry,) = found(chapter("It rained."), GOV, part)
    assert (entry.verdict, entry.reason) == ("complementary", "different groups")


def dispute(*sides: Side, **more: object) -> Dispute:
    fields = {"id": "flight", "title": "How they got out", "kind": "manner", "state": "acknowledged"} | more
    return Dispute(sides=sides, span=Span(path="disputes.yaml", start=0, end=1), **fields)  # type: ignore[arg-type]


WALKED = source("nyt", ("The fighters fled on foot to government lines.", ()))
FLOWN = source("aan", ("Commandos arrived by helicopter late in the night.", ()))
ON_FOOT = Side(key="nyt", passage=1, says="fled on foot")
BY_AIR = Side(key="aan", passage=1, says="arrived by helicopter")


def test_a_dispute_written_by_hand_is_a_conflict_that_prose_can_tell() -> None:
    made = chapter("The fighters fled on foot [@nyt], or commandos arrived by helicopter [@aan].")
    (conflict,) = found(made, WALKED, FLOWN, disputes=(dispute(ON_FOOT, BY_AIR),))
    assert (conflict.id, conflict.kind, conflict.dispute) == ("flight", "manner", "flight")
    assert [a.form for a in conflict.acknowledgements] == [1]


def test_the_words_must_stand_in_the_scope_of_their_own_source() -> None:
    made = chapter("Commandos arrived by helicopter [@nyt], or the fighters fled on foot [@aan].")
    (conflict,) = found(made, WALKED, FLOWN, disputes=(dispute(ON_FOOT, BY_AIR),))
    assert conflict.acknowledgements == ()


def test_a_dismissed_dispute_is_silent() -> None:
    over = dispute(ON_FOOT, BY_AIR, state="dismissed", because="they agree", by="desk")
    assert found(chapter("It rained."), WALKED, FLOWN, disputes=(over,)) == []


def test_a_dismissed_dispute_silences_the_conflict_that_it_is_about() -> None:
    sides = Side(key="gov", passage=1, says="46 fighters"), Side(key="hosp", passage=1, says="52 fighters")
    over = dispute(*sides, kind="quantity", state="dismissed", because="a misprint", by="desk")
    (one,) = found(chapter("It rained."), disputes=(over,))
    assert (one.verdict, one.reason, one.dispute) == ("dismissed", "a misprint", "flight")


def test_a_side_whose_words_are_not_in_its_passage_is_unfounded() -> None:
    wrong = dispute(replace(ON_FOOT, says="fled by helicopter"), BY_AIR)
    (diagnostic,) = conflicts.find((), (WALKED, FLOWN), (wrong,), ()).diagnostics
    assert (diagnostic.rule, diagnostic.keys, diagnostic.data["missing"]) == (
        "dispute-unfounded",
        ("nyt",),
        ("helicopter",),
    )


def test_a_side_in_a_passage_that_is_not_there_is_unfounded() -> None:
    (diagnostic,) = conflicts.find(
        (), (WALKED, FLOWN), (dispute(replace(ON_FOOT, passage=9), BY_AIR),), ()
    ).diagnostics
    assert diagnostic.rule == "dispute-unfounded"


def test_of_three_sides_each_is_put_against_each() -> None:
    third = Side(key="aan", passage=1, says="late in the night")
    made = found(chapter("It rained."), WALKED, FLOWN, disputes=(dispute(ON_FOOT, BY_AIR, third),))
    assert [c.id for c in made] == ["flight-1", "flight-2", "flight-3"]


def test_facts_of_unlike_kinds_never_meet() -> None:
    other: Fact = fact(52, head="tablet", event="steal")
    assert found(chapter("It rained."), GOV, source("hosp", ("52 tablets.", (other,)))) == []


def test_a_dispute_about_figures_has_their_facts_and_the_proof() -> None:
    sides = Side(key="gov", passage=1, says="46 fighters"), Side(key="hosp", passage=1, says="52 fighters")
    told = chapter("Officials counted 46 [@gov]; the hospital counted 52 [@hosp].")
    (conflict,) = found(told, disputes=(dispute(*sides, kind="quantity"),))
    assert (conflict.id, conflict.a.fact, conflict.b.fact) == ("flight", fact(46), fact(52))
    assert conflict.proof
    assert [a.form for a in conflict.acknowledgements] == [1]


def test_followers_are_compared_with_a_named_party_only() -> None:
    followers = fact(40, head="follow", event="kill", holder="nemat")
    party = fact(153, event="kill", holder="taliban", population=("darzab",))
    anyone = fact(300, event="kill", holder="expert")
    assert len(found(chapter("It rained."), source("w", ("x", (followers, party))))) == 1
    assert [c.verdict for c in found(chapter("It rained."), source("w", ("x", (followers, anyone))))] == []


def test_a_number_that_counts_nothing_by_itself_gives_the_side_of_its_source() -> None:
    """ "52 by another [@hosp]" after "46 fighters surrendered by one count [@gov]"."""
    told = chapter("By one count 46 fighters surrendered [@gov], 52 by another [@hosp].")
    bare = fact(52, "52", start=0, head="", event="fall")
    (statement,) = map(read, drafts(told, Policy(), Register()))
    first, second = statement.facts
    statement = replace(statement, facts=(first, replace(bare, start=second.start, end=second.end)))
    (conflict,) = conflicts.find((statement,), (GOV, HOSP), (), (told,)).value
    assert [a.form for a in conflict.acknowledgements] == [1]


def test_a_cell_gives_a_side_by_the_head_of_its_column() -> None:
    def table(head: str) -> Chapter:
        cells = [prose(head, 0, "cell", table=(1, 0, 1), header=True)]
        cells += [
            prose(f"{count} [@{key}]", row, "cell", table=(1, row, 1))
            for row, (count, key) in enumerate([(46, "gov"), (52, "hosp")], start=1)
        ]
        return chapter(*cells)

    def bare(made: Chapter) -> list[int]:
        statements = tuple(map(read, drafts(made, Policy(), Register())))
        plain = tuple(
            replace(s, facts=tuple(replace(f, event=None, head="") for f in s.facts)) for s in statements
        )
        (conflict,) = conflicts.find(plain, (GOV, HOSP), (), (made,)).value
        return [a.form for a in conflict.acknowledgements]

    assert bare(table("Surrendered")) == [1]
    assert bare(table("Wounded")) == []
