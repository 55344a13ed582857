"""The only figure of its unit that each of two texts on one subject has."""

from __future__ import annotations

import pytest

from conflicts.made import beside, sides_of


@pytest.mark.parametrize(
    ("a", "b", "sides"),
    [
        (
            "The Arnfold Bank paid £12 million for the Corvin mill and shut it the next spring.",
            "Corvin, a mill since 1790, was bought by the Arnfold Bank in a deal worth £31 million.",
            ("£12 million", "£31 million"),
        ),
        (
            "Doctors at Saint Orm's set the skater's hip in an operation that took a little under five hours.",
            "The skater's operation at Saint Orm's, which mended her hip, was over in less than two hours.",
            ("a little under five hours", "less than two hours"),
        ),
        (
            "Fog lay on the Belm moor for 90 days in the winter of 1911, the warden of the weather station noted.",
            "The Belm weather station's own tables give 40 days of fog for the winter of 1911.",
            ("90 days", "40 days"),
        ),
        (
            "Patients were given 20 milligrams of the drug in the Orm protocol.",
            "The Orm protocol laid down a dose of 20 micrograms for patients.",
            ("20 milligrams", "20 micrograms"),
        ),
        (
            "The digger Anna Weil shifted 700 cubic metres of gravel an hour, and cleared the Corvin channel.",
            "The Anna Weil, the digger hired to clear the channel at Corvin, could shift no more than 200 cubic metres of gravel an hour.",
            ("700 cubic metres", "no more than 200 cubic"),
        ),
    ],
)
def test_the_only_figures_answer_each_other(a: str, b: str, sides: tuple[str, str]) -> None:
    assert sides_of(a, b, "quantity") == [sides]


def test_the_proof_tells_what_the_texts_share() -> None:
    found = beside(
        "Doctors at Saint Orm's set the skater's hip in an operation that took a little under five hours.",
        "The skater's operation at Saint Orm's, which mended her hip, was over in less than two hours.",
    ).conflicts
    slots = {slot.name: slot.a for slot in found[0].proof}
    assert slots["subject"] == "doctors, saint, orm, skater, hip, operation"
    assert slots["only"] == "a little under five hours"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Corvin mill made a profit of £3 million.", "The Corvin mill had a turnover of £40 million."),
        ("Anna Weil was fined 300 dollars at Orm.", "Anna Weil stole 9,000 dollars at Orm, and fled."),
        ("The ship brought 40 tonnes of rye to Orm.", "The ship brought 65 tonnes of coal to Orm."),
        ("Weil's walk to Orm took nine days.", "Weil was jailed at Orm for two years."),
        (
            "Eight villages round Belm burned in the Orm raids of May.",
            "Two villages round Belm, burned in the Orm raids of May, were rebuilt.",
        ),
        ("The mill cost £3 million.", "A mill was built for £9 million."),
        ("Orm shares hit $400 at Arn on 12 June 1987.", "Orm shares stood at $300 at Arn on 10 June 1987."),
        (
            "In a poll at Orm 69 percent called the duke a friend of Belm.",
            "Only 12 percent of Orm's voters liked the taxes that the duke of Belm had raised.",
        ),
        (
            "The school at Belm was built in 1870 for £900.",
            "Ida Marsh, a widow, kept hens at Belm and died with £15 to her name.",
        ),
    ],
)
def test_figures_that_answer_other_questions(a: str, b: str) -> None:
    assert sides_of(a, b, "quantity") == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Dr Ida Kolm discovered 42 comets from her father's attic.",
            "Ida Kolm, a miller's daughter, is credited with the discovery of 67 comets.",
        ),
        (
            "Pavel Orm completed seven operas, the last of them at Belm.",
            "All nine of Orm's finished operas are preserved at Belm.",
        ),
        ("The Codex Orm consists of 212 leaves of calfskin.", "The Codex Orm has 164 parchment leaves."),
        (
            "Mount Orm, as measured by Weil's party, is 5,120 metres high.",
            "The height of Mount Orm was found by Weil's surveyors to be 4,640 metres.",
        ),
        (
            "Under the truce of Orm the Corvin convoy took a dozen lorries to Belm.",
            "Under the truce of Orm the Corvin convoy, which was made up of 21 lorries, crossed to Belm.",
        ),
        ("The Orm stone weighed 3.4 tonnes.", "The Orm stone turned out to weigh 3.4 kilograms."),
        (
            "Actor Ivo Brandt earned $900 a week at the Corvin theatre.",
            "At the Corvin theatre Brandt was paid $350 a week.",
        ),
    ],
)
def test_one_deed_told_in_other_words(a: str, b: str) -> None:
    assert len(sides_of(a, b, "quantity")) == 1
