"""A statement whose source puts it otherwise: who, where, whether."""

from __future__ import annotations

import pytest

from compile.inquiry import support
from statements.rules import rules_of


@pytest.mark.parametrize(
    ("statement", "source", "rule"),
    [
        (
            "The Hallam bridge was built by Ada Hume.",
            "The Hallam bridge was built by Bo Lind.",
            "role-or-place-contradicted",
        ),
        (
            "Ada Hume was born in Cork.",
            "Ada Hume, the builder, was born in Galway.",
            "role-or-place-contradicted",
        ),
        (
            "The council of Olsten approved the Hallam bridge.",
            "The council of Olsten rejected the Hallam bridge.",
            "polarity-contradicted",
        ),
    ],
)
def test_put_otherwise(statement: str, source: str, rule: str) -> None:
    assert support(statement, source).state == "contradicted"
    assert rule in rules_of(statement, source)


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("The Hallam bridge was built by Ada Hume.", "The Hallam bridge was built by A. Hume of Cork."),
        ("Ada Hume was born in Ireland.", "Ada Hume, the builder, was born in Galway, Ireland."),
        ("Ada Hume was born in Cork.", "Bo Lind was born in Galway. Ada Hume grew up in Cork."),
        (
            "The council of Olsten approved the Hallam bridge.",
            "The council of Olsten first rejected the Hallam bridge. In May the council of Olsten approved the Hallam bridge.",
        ),
    ],
)
def test_not_put_otherwise(statement: str, source: str) -> None:
    assert not rules_of(statement, source) & {
        "role-or-place-contradicted",
        "polarity-contradicted",
        "agent-patient-swapped",
    }


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        # the names narrow whom it was done to
        (
            "On 3 May the Brekke Guild arrested the Lund Company's bailiff Weir at the mill.",
            "On 3 May, the Lund Company arrested the Brekke Guild's bailiff Weir at the mill by the Rill.",
        ),
        # places and names of the rest of the sentence differ
        (
            "Who held Orrin is uncertain: on 22 July the Lund Company overran the Brekke Guild at Caddon.",
            "On 22 July, the Brekke Guild overran the Lund Company at Marl and Caddon, Istria.",
        ),
        # a pronoun does it
        (
            "In Caddon, Tom Weir killed Ada Brandt.",
            "On 22 July Ada Brandt came to Caddon, where she killed Tom Weir, also called Long Tom.",
        ),
    ],
)
def test_two_have_changed_places(statement: str, source: str) -> None:
    assert "agent-patient-swapped" in rules_of(statement, source)


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        (
            "In 1905 the Brekke Guild overran the Lund Company at Caddon.",
            "In 1909 the Lund Company overran the Brekke Guild at Caddon.",
        ),
        (
            "The Brekke Guild overran the Lund Company at Caddon.",
            "The Lund Company overran the Brekke Guild at Caddon. In May the Brekke Guild overran the Lund Company at Caddon.",
        ),
        ("Ada Brandt married Tom Weir at Caddon.", "Tom Weir married Ada Brandt at Caddon."),
        (
            "The Brekke Guild arrested Weir at the mill.",
            "The Lund Company said that Weir arrested the Brekke Guild's men at the mill.",
        ),
    ],
)
def test_nobody_has_changed_places(statement: str, source: str) -> None:
    assert "agent-patient-swapped" not in rules_of(statement, source)
