"""Phrases that mean one verb, and events that come once to whom they befall: their dates, side by side."""

from __future__ import annotations

import pytest

from compile.language.predications import read
from conflicts.made import kinds_of, sides_of


@pytest.mark.parametrize(
    ("text", "verb", "object_"),
    [
        ("Jon Keel went to the gallows at Osk.", "hang", ["jon keel"]),
        ("The Tarn Act received royal assent.", "enact", ["tarn act"]),
        ("The voters of Osk went to the polls.", "vote", []),
        ("The garrison laid down its arms.", "surrender", []),
        # no phrase: another noun, or none of its kind beside it
        ("Jon Keel went to the market at Osk.", "go", []),
        ("The Tarn Act received support.", "support", ["tarn act"]),
        ("Ada Quill took the train.", "take", ["train"]),
    ],
)
def test_one_verb_of_a_phrase(text: str, verb: str, object_: list[str]) -> None:
    found = next(one for one in read(text) if one.verb == verb)
    assert [arg.head for arg in found.arguments if arg.role == "object"] == object_


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Jon Keel was hanged at Osk in 1718.",
            "Jon Keel, a tanner's son, went to the gallows at Osk in 1721.",
        ),
        ("The Tarn Act became law on 3 May 1911.", "The Tarn Act received royal assent on 9 June 1912."),
        ("Ada Quill was ordained on 3 May 1911.", "The ordination of Ada Quill took place in June 1914."),
        ("King Odo II abdicated in 1848.", "Odo II gave up the throne in 1851."),
        (
            "Ada Quill was elected to the Osk senate in 1922.",
            "Ada Quill's election to the senate came in 1927.",
        ),
        ("Jon Keel seized power in 1936.", "Jon Keel came to power in 1938."),
    ],
)
def test_one_event_in_other_words(a: str, b: str) -> None:
    assert kinds_of(a, b) == ["date"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Tarn Act was passed in 1919.", "The Tarn Act came into force in 1920."),
        ("Jon Keel was arrested in 1718.", "Jon Keel was sent to prison for six years in 1721."),
        ("The Lina was launched in March 1889.", "The Lina entered service in June 1889."),
        ("King Odo II abdicated in 1848.", "King Odo III gave up the throne in 1871."),
    ],
)
def test_another_step_or_another_one(a: str, b: str) -> None:
    assert sides_of(a, b) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Bishop Odo consecrated the abbey of Tarn in 1381.",
            "Bishop Odo consecrated the abbey of Osk in 1388.",
        ),
        ("The academy expelled Igor Savin in 1909.", "The academy expelled Boris Lenz in 1912."),
        ("Ada Quill married Paul Stein in 1910.", "Ada Quill married Otto Klee in 1921."),
        ("The Lina sank the steamer Brage in 1914.", "The Lina was sunk in 1916."),
        ("Ada Quill was elected to the council in 1922.", "Ada Quill was elected mayor in 1927."),
        (
            "The school of Ada Quill was founded in 1851.",
            "The school of Ada Quill was opened to boys in 1873.",
        ),
        ("The Tarn mine was closed in 1884.", "The Tarn mine was closed again in 1887."),
    ],
)
def test_done_to_another_or_done_again(a: str, b: str) -> None:
    assert sides_of(a, b) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Pope Odo canonised Orsola of Tarn in 1728.",
            "Orsola of Tarn, a weaver's daughter, was canonised in 1746.",
        ),
        ("Ada Quill was ordained in 1902.", "Ada Quill had to wait until 1911 to be ordained."),
        (
            "Canonised in 1671, Friar Bruno of Tarn is little read.",
            "Pope Odo canonised Bruno of Tarn, a cobbler, in 1726.",
        ),
        ("The school of Ada Quill was founded in 1851.", "Ada Quill opened her school in 1873."),
        ("Jon Keel was made a bishop in 1503.", "Jon Keel was appointed bishop in 1511."),
        ("The lost psalter of Tarn was recovered in 1913.", "The psalter of Tarn turned up in 1915."),
        ("The Lina was sunk off Osk in 1914.", "The gunboat Brage sank the Lina in 1916."),
    ],
)
def test_what_befell_one_by_name(a: str, b: str) -> None:
    assert kinds_of(a, b) == ["date"]


def test_who_an_apposition_tells_of() -> None:
    told = next(
        one for one in read("Ada Quill of Tarn, a weaver's daughter, left in May.") if one.verb == "be"
    )
    assert [arg.head for arg in told.arguments if arg.role == "subject"] == ["ada quill"]
