"""Figures of different stages, holders and scopes are not held against each other; those of one are."""

from __future__ import annotations

import pytest

from compile import compare


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("At first only nine monks lived there.", "Eventually 70 monks lived there."),
        ("By half-time the Otters had scored 12 points.", "The Otters scored 40 points."),
        ("The fund has already raised 3,000 crowns.", "The fund raised 12,000 crowns."),
        ("The caravan had lost six camels when it came to the well.", "The caravan lost 19 camels."),
        ("Under Abbot Karl the house had 14 farms.", "Under his successor the house had 22 farms."),
        ("Before the merger the bank had 60 branches.", "Since the merger the bank has had 95 branches."),
        ("On her arrival the school had 30 beds.", "When she retired the school had 82 beds."),
        ("The fare used to be 4 crowns.", "The fare is 9 crowns."),
        ("In the wet season the pond is 3 metres deep.", "In the dry season the pond is 1 metre deep."),
        ("With two rounds to go, he had won four bouts.", "He won nine bouts."),
        ("As a schoolboy he owned two stamps.", "In old age he owned 800 stamps."),
        ("By dusk the divers had raised five chests.", "The divers raised 21 chests."),
        ("The lake was then 12 metres deep.", "The lake is now 4 metres deep."),
    ],
)
def test_figures_of_two_stages_are_no_conflict(a: str, b: str) -> None:
    assert compare(a, b).verdict != "conflict"
    assert compare(b, a).verdict != "conflict"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The night ferry has six decks.", "The day ferry has four decks."),
        ("The nursery has 40 pupils.", "All the town's schools together have 900 pupils."),
        ("Her cousin had four daughters.", "She had two daughters."),
        ("In the old town prices fell by 8 percent.", "Nationwide, prices fell by 2 percent."),
        ("The village has 90 wells.", "The county, in which the village lies, has 700 wells."),
        ("Gate 7 was guarded by two men.", "Gate 9 was guarded by six men."),
        ("In the village 30 houses burned down.", "In the whole province 210 houses burned down."),
        ("Including the islands, the state has 40 lighthouses.", "The state has 31 lighthouses."),
    ],
)
def test_figures_of_two_holders_are_no_conflict(a: str, b: str) -> None:
    assert compare(a, b).verdict != "conflict"
    assert compare(b, a).verdict != "conflict"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The original estimate was 20 million.", "The revised estimate is 34 million."),
        (
            "According to the first bulletin two roads were shut.",
            "According to a later bulletin six roads were shut.",
        ),
        ("They did not reach the coast until 1911.", "They reached the coast in 1911."),
        ("Four of the nine survived.", "Two of the nine died."),
        ("According to his sister he left at eight.", "According to a porter he left at ten."),
        ("Legend has it that 90 nuns drowned.", "Twelve nuns drowned."),
        ("The guards claim to have shot four wolves.", "The wolves' keeper says that one wolf was shot."),
        ("Milk cost 2 pence before the strike.", "Milk cost 3 pence after the strike."),
        ("In the first act Brandt sang the duke.", "In the second act Petri sang the duke."),
        ("At first the abbess refused.", "In the end the abbess agreed."),
        ("Many of the coins are stamped.", "Some of the coins are not stamped."),
        ("The club wants a subsidy of 80,000.", "The club got a subsidy of 35,000."),
        ("The navy claims to have sunk nine boats.", "The rebels say that they lost two boats."),
    ],
)
def test_versions_wishes_and_claims_are_no_conflict(a: str, b: str) -> None:
    assert compare(a, b).verdict != "conflict"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The caravan lost six camels.", "The caravan lost 19 camels."),
        ("At first only 70 monks lived there.", "Eventually nine monks lived there."),
        ("Under Abbot Karl the house had 14 farms.", "Under Abbot Karl the house had 22 farms."),
        ("The night ferry has six decks.", "The night ferry has four decks."),
        ("In the village 30 houses burned down.", "In the village 43 houses burned down."),
    ],
)
def test_figures_of_one_stage_and_holder_are_one(a: str, b: str) -> None:
    assert compare(a, b).verdict == "conflict"
