"""Facts: what is counted, what happened to it, who says so, when, where, how surely."""

from __future__ import annotations

import time

import pytest

from compile.language.dates import edtf
from compile.language.facts import read
from compile.model.evidence import Fact

KHORASAN = "islamic state khorasan"


def fact(text: str, value: str, **about: str) -> Fact:
    """The one fact of a sentence whose text holds ``value``."""
    found = [fact for fact in read(text, **about) if value in fact.text]
    assert len(found) == 1, read(text, **about)
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "event", "head", "population", "object_"),
    [
        ("More than 150 ISKP fighters surrendered.", "150", "surrender", "fighter", (KHORASAN,), ()),
        ("The leader surrendered with more than 150 fighters.", "150", "surrender", "fighter", (), ()),
        ("About 245 fighters, alongside their families, surrendered.", "245", "surrender", "fighter", (), ()),
        ("“Two hundred of them surrendered,” he said.", "Two hundred", "surrender", "", (), ()),
        ("The battle ended: 245 surrender to the government.", "245", "surrender", "", (), ()),
        (
            "It said 30 women and children turned themselves in.",
            "30",
            "surrender",
            "person",
            ("child", "woman"),
            (),
        ),
        ("The Taliban had suffered 70 killed and 100 wounded.", "70", "kill", "", ("taliban",), ("taliban",)),
        (
            "The Taliban had suffered 70 killed and 100 wounded.",
            "100",
            "wound",
            "",
            ("taliban",),
            ("taliban",),
        ),
        (
            "An attack that killed 15 fighters and a commander ended it.",
            "15",
            "kill",
            "fighter",
            (),
            ("fighter",),
        ),
        ("About 300 militants were killed overall.", "300", "kill", "fighter", (), ("fighter",)),
        ("Twelve civilians died.", "Twelve", "kill", "civilian", ("civilian",), ("civilian",)),
        (
            "By then 3,500 to 7,000 civilians had been displaced.",
            "3,500",
            "displace",
            "civilian",
            ("civilian",),
            ("civilian",),
        ),
        ("They had executed over 100 civilians.", "100", "execute", "civilian", ("civilian",), ("civilian",)),
        ("The tunnel cost 74 lives.", "74", "kill", "person", (), ("person",)),
        ("There were 46 confirmed cases.", "46", None, "case", (), ()),
        ("The film has an approval rating of 28 %.", "28", None, "rate", (), ()),
        ("Fifty tonnes of rice reached the port.", "Fifty", "reach", "rice", (), ()),
    ],
)
def test_what_is_counted(
    text: str, value: str, event: str | None, head: str, population: tuple[str, ...], object_: tuple[str, ...]
) -> None:
    found = fact(text, value)
    assert (found.event, found.head, found.population, found.object_) == (event, head, population, object_)


def test_the_last_noun_of_a_list_is_everyones() -> None:
    text = "They had killed 153, wounded over 100, and captured 134 IS-KP militants."
    found = read(text)
    assert [(f.event, f.head, f.population) for f in found] == [
        (event, "fighter", (KHORASAN,)) for event in ("kill", "wound", "capture")
    ]


def test_they_are_who_states_it() -> None:
    text = (
        "The Taliban stated that they had killed 153 militants, while suffering just 17 dead and 13 wounded."
    )
    assert fact(text, "153").subject == ("taliban",)
    assert [fact(text, value).object_ for value in ("17", "13")] == [("taliban",), ("taliban",)]


@pytest.mark.parametrize(
    ("text", "holder", "modality"),
    [
        ("20 men died.", "", "asserted"),
        ("IS-KP leader Mufti Nemat claimed that 20 men died.", "nemat", "reported"),
        ("A Taliban source claimed that 20 men died.", "taliban", "reported"),
        ("A local civilian, on the other side, claimed that 20 men died.", "local civilian", "reported"),
        (
            "By then, the Afghan Ministry of Defense later said 20 men died.",
            "afghan ministry of defense",
            "reported",
        ),
        ("According to FDD's Long War Journal, 20 men died.", "long war journal", "reported"),
        ("20 men died, according to police.", "police", "reported"),
        ("20 men died, the army said.", "army", "reported"),
        ("“20 men died,” he said.", "he", "reported"),
        ("“20 men died,” said Pawel Wojcik, an analyst.", "pawel wojcik", "reported"),
        ("20 men reportedly died.", "", "reported"),
        ("The army denied that 20 men had died.", "army", "denied"),
        ("He was unable to confirm that 20 men died.", "", "denied"),
        ("The army will send 20 men.", "", "planned"),
        ("The army may have lost 20 men.", "", "possible"),
        ("If it fails, 20 men drown.", "", "conditional"),
        ("There were 20 confirmed deaths.", "", "asserted"),
    ],
)
def test_who_says_so_and_how_surely(text: str, holder: str, modality: str) -> None:
    found = fact(text, "20")
    assert (found.holder, found.modality) == (holder, modality)


def test_each_holder_has_their_own_words() -> None:
    text = "The army said 20 men died, while locals said 30 men died; police say 40 men died."
    assert [fact(text, value).holder for value in ("20", "30", "40")] == ["army", "locals", "police"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("20 men did not die.", False),
        ("The army never sent 20 men.", False),
        ("It failed to send 20 men.", False),
        ("No fewer than 20 men died.", True),
        ("Not only 20 men died.", True),
        ("There is no doubt that 20 men died.", True),
        ("20 men died.", True),
    ],
)
def test_polarity(text: str, polarity: bool) -> None:
    assert fact(text, "20").polarity is polarity


@pytest.mark.parametrize(
    ("text", "as_of", "cumulative"),
    [
        ("By 18 July 2018, the man claimed that the Taliban had suffered 70 killed.", "../2018-07-18", True),
        ("70 men died on 17 July 2018 alone.", "2018-07-17", False),
        ("70 men have died so far.", None, True),
        ("70 men died.", None, False),
        ("In its 2018 budget it spent $70.", "2018", False),
    ],
)
def test_for_which_days(text: str, as_of: str | None, cumulative: bool) -> None:
    found = fact(text, "70")
    assert (edtf(found.as_of) if found.as_of else None, found.cumulative) == (as_of, cumulative)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("20 of them died.", True),
        ("20 of the men died.", True),
        ("Men died, including 20 children.", True),
        ("Another 20 men died.", True),
        ("Hundreds of men and 20 boys died.", False),
        ("20 men died.", False),
    ],
)
def test_parts(text: str, part: bool) -> None:
    assert fact(text, "20").part is part


def test_places() -> None:
    assert fact("20 men died in Darzab district.", "20").place == ("darzab",)
    assert fact("20 men died near Mughol village in northern Afghanistan.", "20").place == (
        "afghanistan",
        "mughol",
    )
    assert fact("20 men joined the Afghan army of Mr. Nemat in April.", "20").place == ()


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        ("On 15 July 2018, IS-KP captured Mullah Burjan.", "capture", "2018-07-15"),
        ("Hekmat himself was killed in a US airstrike in April 2018.", "kill", "2018-04"),
        ("About 245 fighters surrendered on 1 August 2018.", "surrender", "2018-08-01"),
        ("He was born on 21 June 2005.", "born", "2005-06-21"),
        ("In its 2018 report it claimed a win.", None, "2018"),
    ],
)
def test_when_it_happened(text: str, event: str | None, day: str) -> None:
    found = next(fact for fact in read(text) if fact.kind == "date")
    assert (found.event, edtf(found.interval), found.unit) == (event, day, "day")


def test_offsets_are_of_the_text() -> None:
    text = "  “About 245 fighters surrendered on 1 August 2018,” he said."
    assert [text[f.start : f.end] for f in read(text)] == ["About 245", "1 August 2018"]


def test_nothing_to_read_costs_nothing() -> None:
    text = "The forces of the group consist of local defectors and foreigners. "
    assert read(text) == ()


def test_a_long_sentence_is_read_in_time() -> None:
    begin = time.process_time()
    read("20 men of the 30 said that 40 died, and " * 50)
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(
    ("text", "value", "event"),
    [
        ("The strike lasted 17 days before dockers agreed.", "17 days", "last"),
        ("The strike ended 17 days before dockers agreed.", "17 days", None),
        ("The court fined Corland Shipping 20 million kroner.", "20 million", "fine"),
        ("The rescue cost the state 2.1 billion pesos.", "2.1 billion", "cost"),
        ("The government set aside $5m for it.", "$5m", "allocate"),
        ("The vaccine cut admissions by 72%.", "72%", "reduce"),
        ("The ceasefire came into force on 4 December 2001.", "4 December", "take-effect"),
    ],
)
def test_verbs_and_their_amounts(text: str, value: str, event: str | None) -> None:
    assert fact(text, value).event == event


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The governor said that IS-KP had 52 killed, and IS-KP 52 killed and 33 wounded.",
            ["52", "52", "33"],
        ),
        ("In the flood at Orrin 14 people drowned.", ["14"]),
        ("The hall measured 3 x 105 metres.", []),
        ("The men of Boeing 737 crashed.", []),
    ],
)
def test_numbers_behind_names_and_factors(text: str, expected: list[str]) -> None:
    assert [fact.text for fact in read(text) if fact.kind == "quantity"] == expected


def test_who_counts_is_not_who_died() -> None:
    (fact,) = read("The Gazette counted 46 dead at Hallam.")
    assert (fact.event, fact.object_, fact.population) == ("kill", (), ())


def test_what_a_figure_rests_on_is_a_part() -> None:
    assert [fact.part for fact in read("It has 84 % after 55 reviews.")] == [False, True]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Between 40 and 60 houses were lost.", "lose"),
        ("By the highest counts between 200 and 245 fighters surrendered.", "surrender"),
        ("The flood killed between 40 and 60 people.", "kill"),
        ("The talks between 12 states and the court failed.", None),
    ],
)
def test_the_word_of_a_range_ties_it_to_nothing(text: str, event: str | None) -> None:
    assert [fact.event for fact in read(text)] == [event]
