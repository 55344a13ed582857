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
