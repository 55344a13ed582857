"""Roundabout ways to say one thing: a verb with its noun, "it was not she who", "acting alone"."""

from __future__ import annotations

import pytest

from compile.language.predications import read
from compile.model.evidence import Predication
from conflicts.made import kinds_of


def said(text: str, verb: str) -> Predication:
    return next(found for found in read(text) if found.verb == verb)


@pytest.mark.parametrize(
    ("text", "verb", "object_"),
    [
        ("Ada Hume put her signature to the pact.", "sign", "pact"),
        ("The troops laid siege to the castle.", "besiege", "castle"),
        ("The first woman to reach the summit of Tisna was Ada Hume.", "climb", "tisna"),
        ("The troops took control of the mill.", "capture", "mill"),
        # no idiom: another noun, another preposition
        ("Ada Hume put her hat on the table.", "put", "hat"),
        ("Ada Hume reached the mill.", "reach", "mill"),
    ],
)
def test_one_verb(text: str, verb: str, object_: str) -> None:
    assert [arg.head for arg in said(text, verb).arguments if arg.role == "object"] == [object_]


def test_clefts() -> None:
    assert not said("It was not Ada Hume who signed the pact.", "sign").polarity
    assert said("It was Ada Hume who signed the pact.", "sign").polarity
    found = said("Whoever signed the pact, it was not Ada Hume.", "sign")
    assert (found.polarity, found.arguments[0].head) == (False, "ada hume")
    assert said("It was not Ada Hume, who fled, that signed the pact.", "flee").polarity


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("The crew, acting alone, recaptured the mill.", "only"),
        ("The crew recaptured the mill without help from anyone.", "only"),
        ("The mill was first seized by the crew.", "first"),
        ("The crew recaptured the mill without help from the wind.", ""),
    ],
)
def test_degree(text: str, degree: str) -> None:
    verb = "seize" if "seized" in text else "recapture"
    assert said(text, verb).degree == degree


def test_conflicts_between_roundabout_words() -> None:
    assert kinds_of("Whoever burned the mill, it was not Ada Hume.", "Ada Hume burned the mill.") == [
        "polarity"
    ]
    assert kinds_of(
        "Tisna was first climbed by Bo Lind.", "The first to reach the top of Tisna was Ada Hume."
    ) == ["identity"]
    assert not kinds_of("Tisna was climbed by Bo Lind.", "The first to reach the top of Tisna was Ada Hume.")
    assert not kinds_of("It was Ada Hume who burned the mill.", "Ada Hume burned the mill.")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The contract for the weir went to Bo Lind.", "Ada Hume beat Bo Lind to the contract for the weir."),
        ("Queen Runa was succeeded by Otto.", "On Queen Runa's death the crown passed to Sigrid."),
        (
            "The border guards, acting alone, recaptured the Tisna mill.",
            "The Third Brigade recaptured the Tisna mill without help from anyone.",
        ),
    ],
)
def test_who_did_it(a: str, b: str) -> None:
    assert kinds_of(a, b) == ["identity"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The contract for the weir went to Ada Hume.",
            "Ada Hume beat Bo Lind to the contract for the weir.",
        ),
        ("Queen Runa was succeeded by Otto.", "On King Halvar's death the crown passed to Sigrid."),
        # not alone: both may have been there
        ("The border guards recaptured the Tisna mill.", "The Third Brigade recaptured the Tisna mill."),
    ],
)
def test_both_may_be_so(a: str, b: str) -> None:
    assert not kinds_of(a, b)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Ada Hume is the aunt of Bo Lind.", "Ada Hume is the sister of Bo Lind.", "identity"),
        ("The seal of Olsten can be mended.", "The seal of Olsten cannot be mended.", "polarity"),
        ("Ada Hume spent her childhood in Oslo.", "Ada Hume was raised in Lyon.", "place"),
    ],
)
def test_exclusive(a: str, b: str, kind: str) -> None:
    assert kinds_of(a, b) == [kind]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ada Hume is the aunt of Bo Lind.", "Ada Hume is the sister of Kai Lind."),
        ("The seal of Olsten may have been mended.", "The seal of Olsten cannot be mended."),
        ("Ada Hume spent her childhood in Oslo.", "Ada Hume was raised in Norway."),
    ],
)
def test_not_exclusive(a: str, b: str) -> None:
    assert not kinds_of(a, b)


def test_a_preposition_makes_another_verb() -> None:
    (declined,) = read("The Globe passed on the serial.")
    (passed,) = read("The senate passed the bill.")
    assert (declined.verb, passed.verb) == ("decline", "pass")
    assert [one.head for one in declined.arguments if one.role == "object"] == ["serial"]


def test_what_is_believed_need_not_be_so() -> None:
    told = {
        one.verb: one.modality
        for one in read("There is a common belief that the mill is haunted by Ann Weir.")
    }
    assert told["haunt"] == "possible"
