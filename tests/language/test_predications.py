"""What a clause says: verb, parties, polarity, modality."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compile.language.predications import read
from compile.model.evidence import Predication


def said(text: str, verb: str) -> Predication:
    """The one predication of a verb."""
    found = [predication for predication in read(text) if predication.verb == verb]
    assert len(found) == 1, [predication.verb for predication in read(text)]
    return found[0]


def parties(found: Predication) -> dict[str, str]:
    """Role (or preposition) → head."""
    return {argument.tie or argument.role: argument.head for argument in found.arguments}


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The guards freed the hostages.", "free", {"subject": "guard", "object": "hostage"}),
        ("The hostages were freed by the guards.", "free", {"subject": "guard", "object": "hostage"}),
        ("The hostages, freed by the guards in May, went away.", "go away", {"subject": "hostage"}),
        ("The miners turned down the offer.", "turn down", {"subject": "miner", "object": "offer"}),
        ("Kern, which fell in March, was rebuilt.", "rebuild", {"object": "kern"}),
        ("Ada Brun, who fled in May, returned to Kern.", "return", {"subject": "ada brun", "to": "kern"}),
        ("The clerk closed the office and burned the files.", "burn", {"subject": "clerk", "object": "file"}),
        ("Wounded at Kern, Ada Brun was carried home.", "wound", {"object": "ada brun", "at": "kern"}),
        ("The mayor refused to sign the treaty.", "sign", {"subject": "mayor", "object": "treaty"}),
        ("Most of the bridge was destroyed.", "destroy", {"object": "bridge"}),
        (
            "The letter which Orsini sent to Brun was lost.",
            "send",
            {"subject": "orsini", "object": "letter", "to": "brun"},
        ),
    ],
)
def test_verbs_have_their_parties(text: str, verb: str, expected: dict[str, str]) -> None:
    assert parties(said(text, verb)) == expected


@pytest.mark.parametrize(
    ("text", "verb", "polarity"),
    [
        ("The council approved the plan.", "approve", True),
        ("The council did not approve the plan.", "approve", False),
        ("The council never approved the plan.", "approve", False),
        ("The council declined to approve the plan.", "approve", False),
        ("The council did not fail to approve the plan.", "approve", True),
        ("The council not only approved the plan but paid for it.", "approve", True),
        ("The brigade crossed the river without losing a gun.", "lose", False),
        ("Far from having been closed, the mill was full.", "close", False),
    ],
)
def test_negation_has_a_scope(text: str, verb: str, polarity: bool) -> None:
    assert said(text, verb).polarity is polarity


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("The council approved the plan.", "approve", "asserted"),
        ("The council will approve the plan.", "approve", "planned"),
        ("The council plans to approve the plan.", "approve", "planned"),
        ("The council managed to approve the plan.", "approve", "asserted"),
        ("The council may approve the plan.", "approve", "possible"),
        ("If the dam breaks, the town drowns.", "break", "conditional"),
        ("Had the dam broken, the town would have drowned.", "drown", "conditional"),
        ("The mayor denied that the council approved the plan.", "approve", "denied"),
    ],
)
def test_what_is_not_said_to_be_so(text: str, verb: str, modality: str) -> None:
    assert said(text, verb).modality == modality


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Ada Brun, the mayor of Kern, resigned.", "mayor"),
        ("The architect Ada Brun resigned.", "architect"),
        ("Mayor Brun resigned.", "mayor"),
    ],
)
def test_appositions_and_titles_say_what_somebody_is(text: str, head: str) -> None:
    assert parties(said(text, "be"))["complement"] == head


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("All nine mills were burned.", "all"),
        ("Most of the mill was burned.", "most"),
        ("Two of the nine mills were burned.", "two"),
        ("No mill was burned.", "none"),
        ("None of the mills was burned.", "none"),
        ("The mill was burned.", ""),
    ],
)
def test_amounts(text: str, amount: str) -> None:
    assert said(text, "burn").arguments[0].amount == amount


def test_nouns_of_events_are_predications() -> None:
    found = said("The killing of Orsini by the guards shook Kern.", "kill")
    assert parties(found) == {"subject": "guard", "object": "orsini"}


@given(
    st.text(
        alphabet=st.sampled_from("the Kern was not to of, and who burned by 9 - ; ' (.\n ") | st.characters(),
        max_size=200,
    )
)
def test_any_text_is_read_within_its_bounds(text: str) -> None:
    for found in read(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.clause[0] <= found.start < found.end <= found.clause[1] <= len(text)
        assert all(0 <= a.start < a.end <= len(text) for a in found.arguments)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        (
            "Ada, a miller's niece who had learned to read, was chosen in May.",
            "choose",
            {"object": "ada", "in": "may"},
        ),
        (
            "The vote in the matter of the mills, 30 sheds that had burned, was held.",
            "hold",
            {"object": "vote"},
        ),
        (
            "Bo Lind, 51, a smith from Olsten, wrote the song.",
            "write",
            {"subject": "bo lind", "object": "song"},
        ),
        ("The panel, chaired by Bo Lind, heard 12 clerks.", "hear", {"subject": "panel", "object": "clerk"}),
        (
            "The abbot, a tired man, sold the herd.",
            "sell",
            {"subject": "abbot", "object": "herd"},
        ),
        (
            "The mayor opened the lock, cut the ribbon and left.",
            "cut",
            {"subject": "mayor", "object": "ribbon"},
        ),
        ("It was a crack in the wall that caused the leak.", "cause", {"subject": "crack", "object": "leak"}),
        ("It was at Kern that the pact was broken.", "break", {"object": "pact", "at": "kern"}),
        ("Beside the gate stands a statue.", "stand", {"subject": "statue", "beside": "gate"}),
        ("In the vault were found the deeds.", "find", {"object": "deed", "in": "vault"}),
        ("The Duke of Tisna's groom sold the mare.", "sell", {"subject": "groom", "object": "mare"}),
        ("The moth, native to Tisna, eats resin.", "eat", {"subject": "moth", "object": "resin"}),
        ("The duke, whose son had drowned, closed court.", "close", {"subject": "duke", "object": "court"}),
        ("A leak that fouled the well was mended.", "foul", {"subject": "leak", "object": "well"}),
        ("The register listed 40 tenants.", "list", {"subject": "register", "object": "tenant"}),
        ("A pump that drains the pit was sold.", "drain", {"subject": "pump", "object": "pit"}),
        (
            "The mill opened in the third quarter of 1950.",
            "open",
            {"subject": "mill", "in": "third quarter"},
        ),
    ],
)
def test_a_subject_is_kept_over_what_stands_between(text: str, verb: str, expected: dict[str, str]) -> None:
    assert parties(said(text, verb)) == expected


def test_an_apposition_of_a_list_takes_no_verb_away() -> None:
    found = said("The boys were fetched by the tug, the mate, Bo Lind, said.", "say")
    assert parties(found) == {"subject": "bo lind"}


def test_a_participle_behind_a_comma_is_no_new_deed() -> None:
    found = said("The duke granted the port a charter, sealed in May.", "seal")
    assert parties(found) == {"object": "charter", "in": "may"}
