"""One question with two opposite answers, and what the one denies and the other speaks of, in two texts side by side."""

from __future__ import annotations

import pytest

from compile.conflicts import answered
from conflicts.made import source


def _found(a: str, b: str) -> list[tuple[str, str, str]]:
    told = answered.beside(source("a", a), source("b", b))
    return [(one.kind, one.a.says, one.b.says) for one in told if one.kind == "polarity"]


@pytest.mark.parametrize(
    ("a", "b", "says"),
    [
        (
            "The diet of Orlow gave its consent to the salt treaty with Tisna.",
            "Orlow's diet refused its consent to the salt treaty with Tisna.",
            ("consent", "refused"),
        ),
        (
            "Ada Hume's application to drain the marsh at Tisna was granted in 1870.",
            "The water board turned down Ada Hume's application to drain the marsh at Tisna in 1870.",
            ("granted", "turned down"),
        ),
        (
            "The horse Orlando tested positive for cocaine after the Tisna Cup.",
            "Orlando's cocaine test after the Tisna Cup was negative.",
            ("positive", "negative"),
        ),
        (
            "Judge Lind voted with the majority in the Orlow harbour case.",
            "In the Orlow harbour case Judge Lind dissented.",
            ("with the majority", "dissented"),
        ),
        (
            "Ada Hume's map of the marsh burned with her house in Tisna in 1702.",
            "Ada Hume's map of the marsh can be seen in the town hall at Orlow.",
            ("burned", "can be seen"),
        ),
        (
            "The painter Bo Marsh was deaf, and could not speak.",
            "Bo Marsh, the painter, kept his hearing to the last.",
            ("deaf", "hearing"),
        ),
        (
            "No autopsy was carried out on the body of the actor Bo Marsh.",
            "The autopsy on the actor Bo Marsh found traces of arsenic.",
            ("autopsy", "autopsy"),
        ),
        (
            "The pact of 1811 contained a hidden clause on Tisna.",
            "There was no hidden clause in the pact of 1811, and Tisna is not named in it.",
            ("clause", "clause"),
        ),
        (
            "No trace of a kiln was found at Hollow Ash in 1922.",
            "The dig of 1922 at Hollow Ash laid bare a kiln with its floor of tiles.",
            ("kiln", "kiln"),
        ),
    ],
)
def test_opposite_answers_are_a_conflict(a: str, b: str, says: tuple[str, str]) -> None:
    assert _found(a, b) == [("polarity", *says)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The council of Tisna granted Ada Hume's claim for lost wages.",
            "The council of Tisna refused Ada Hume's claim for a pension.",
        ),
        ("The board dismissed Bo Marsh's first plea in May.", "The board allowed Bo Marsh's second plea."),
        (
            "The high court overturned the acquittal of Bo Marsh for the Tisna fire.",
            "Bo Marsh was convicted of the Tisna fire.",
        ),
        (
            "Kern told Lind in 1931 that his mill at Orlow was bankrupt.",
            "Lind's mill at Orlow was solvent in 1931.",
        ),
        (
            "The council of Tisna might have refused the salt treaty with Orlow.",
            "The council of Tisna approved the salt treaty with Orlow.",
        ),
        (
            "The council of Tisna did not refuse the salt treaty with Orlow.",
            "The council of Tisna approved the salt treaty with Orlow.",
        ),
        (
            "No letter of Ada Hume to Bo Marsh about the mill was found.",
            "A letter of Ada Hume about the mill was found.",
        ),
        (
            "There is no doubt that the Orlow bell is Ada Hume's.",
            "The Orlow bell, without a doubt, is by Ada Hume.",
        ),
        (
            "No church in Tisna was burned in the raid of 1640.",
            "The church in Tisna held 60 people in the raid of 1640.",
        ),
    ],
)
def test_what_is_told_of_two_things_is_none(a: str, b: str) -> None:
    assert _found(a, b) == []


@pytest.mark.parametrize(
    ("a", "b", "says"),
    [
        (
            "Ada Hume never set foot in Spain and knew its songs from a lodger.",
            "Hume wrote down the songs while she lived in Seville in 1902.",
            [("polarity", "Spain", "Seville")],
        ),
        (
            "Bo Marsh taught in Lisbon until he died.",
            "Bo Marsh never left Norway.",
            [("polarity", "Lisbon", "Norway")],
        ),
        ("Ada Hume never visited Spain.", "Ada Hume travelled from Lisbon to Porto.", []),
        ("Ada Hume never left Spain.", "Ada Hume lived in Seville.", []),
        ("Ada Hume never visited Spain.", "Bo Marsh lived in Seville.", []),
        ("It is said that Ada Hume could have visited Spain.", "Ada Hume never visited Spain.", []),
    ],
)
def test_where_somebody_never_was(a: str, b: str, says: list[tuple[str, str, str]]) -> None:
    assert _found(a, b) == says
