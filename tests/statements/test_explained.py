"""Names and figures that stand elsewhere in their source, and are of its passage all the same."""

from __future__ import annotations

import pytest

from statements.rules import rules_of

SOURCE = (
    "The quarry strike of Corrand",
    "By Agneta Solheim, 4 June",
    "The quarrymen of Corrand work for the Bellweather company.",
    "Marten Ravn has led their union since its founding.",
    "They elected him in a barn.",
    "The Bellweather pits lie beside the Jutland railway.",
    "Nothing was shipped from the quay in spring.",
    "The price of granite fell by a third at Hamburg.",
    "On 19 May 1908 the quarrymen left the Bellweather pits over a cut in the lamp money.",
    "The mayor called for calm, and the vicar opened a kitchen.",
    "A child was born in the kitchen.",
    "The strike was over on 2 June, when the company withdrew the cut.",
    "Ravn read the agreement aloud in the market square and thanked the vicar.",
    "All pits were worked again within the week.",
    "A television crew of a later day rebuilt the kitchen for a serial about the vicar.",
    "A steamer from Kingston took the first blocks of polished granite abroad.",
    "Much TV was made on the coast, and steamers called from Jamaica.",
    "The bells of Old Church were recast, and nobody remembers by whom.",
    "In 1910 the murder of Erik Lund shook the coast.",
    "Two fishermen were tried for it.",
    "The market square was paved and planted with limes.",
    "The union opened its own library in the former kitchen.",
)
BESIDE = {"name-not-beside", "figure-not-beside"}


@pytest.mark.parametrize(
    "statement",
    [
        # a surname that opens a sentence; the page's author; a short form
        "Marten Ravn read the agreement aloud in the market square and thanked the vicar.",
        "Agneta Solheim wrote that all pits were worked again within the week.",
        "A TV crew rebuilt the kitchen for a serial about the vicar.",
        # a place in the land; a name that is told of the one before it; a length of time to another happening
        "A steamer from Jamaica took the first blocks of polished granite abroad.",
        "The quarrymen of Bellweather in Jutland left the pits over a cut in the lamp money.",
        "The union opened its own library in the former kitchen within a year of Erik Lund's murder.",
        # a day without its year, a deed between commas
        "On May 19 the quarrymen left the pits over a cut in the lamp money.",
        "The strike, begun over a cut in the lamp money, was over on 2 June.",
    ],
)
def test_explained(statement: str) -> None:
    assert not rules_of(statement, SOURCE) & BESIDE


@pytest.mark.parametrize(
    "statement",
    [
        "Erik Lund read the agreement aloud in the market square and thanked the vicar.",
        "The union of Hamburg opened its own library in the former kitchen.",
        "A steamer from Jutland took the first blocks of polished granite abroad.",
        "On 2 June the quarrymen left the pits over a cut in the lamp money.",
    ],
)
def test_not_explained(statement: str) -> None:
    assert rules_of(statement, SOURCE) & {*BESIDE, "date-contradicted", "role-or-place-contradicted"}
