"""Figures and dates that nobody wrote, but that follow from what the source says."""

from __future__ import annotations

import pytest

from compile.inquiry import support

SOURCE = (
    "Ada Brill (3 March 1880 – 9 June 1951) was a glass painter of the abbey. The abbey paid her 310 crowns in 1911 and 340 crowns in 1912. "
    "She left the workshop in 1914 and published her designs two years later in the capital. "
    "Her brother joined the workshop at the age of nineteen in 1909. The windows won prizes at the fairs of 1923 and 1927. "
    "From 1919 until 1936 she taught drawing at the convent school of the abbey. "
    "The plan for the chapel was approved by 812 votes, and by 369 votes of absent burghers."
)


@pytest.mark.parametrize(
    "statement",
    [
        "In 1912 the abbey paid her 30 crowns more than in 1911.",
        "Between 1911 and 1912 the abbey paid her crowns.",
        "She published her designs in the capital in 1916.",
        "Her brother, who joined the workshop, was born in about 1890.",
        "The windows won prizes at fairs in the 1920s.",
        "She taught drawing at the convent school of the abbey for seventeen years.",
        "More than 1,100 votes approved the plan for the chapel.",
        "Ada Brill, a glass painter of the abbey, died in her seventy-second year.",
        "Ada Brill, a glass painter of the abbey, died at the age of 71.",
        "Ada Brill was a glass painter of the abbey in the twentieth century.",
    ],
)
def test_what_follows_is_borne_out(statement: str) -> None:
    assert support(statement, SOURCE, "Ada Brill").state == "supported"


@pytest.mark.parametrize(
    "statement",
    [
        "In 1912 the abbey paid her 50 crowns more than in 1911.",
        "Between 1908 and 1912 the abbey paid her crowns.",
        "She published her designs in the capital in 1918.",
        "Her brother, who joined the workshop, was born in about 1870.",
        "The windows won prizes at fairs in the 1930s.",
        "She taught drawing at the convent school of the abbey for eleven years.",
        "More than 2,100 votes approved the plan for the chapel.",
        "Ada Brill, a glass painter of the abbey, died in her eighty-fifth year.",
    ],
)
def test_what_does_not_follow_is_not(statement: str) -> None:
    assert support(statement, SOURCE, "Ada Brill").state != "supported"


def test_a_small_count_of_other_things_is_no_place_for_it() -> None:
    source = (
        "The mill was built in 1784 for the brothers Amos and Peter Lund from Lancashire. It stood by the weir. "
        "A flood took its wheel. Fire gutted the upper two floors long after that."
    )
    assert (
        support("The mill was built in 1784 for two brothers from Lancashire.", source).state == "supported"
    )


def test_a_figure_of_a_light_verb_is_not_another_deeds() -> None:
    source = "The board recommends a final dividend of 6.2 pence, making 9.4 pence for the year, unchanged."
    assert support("The dividend for the year was left at 9.4 pence.", source).state == "supported"


def test_a_difference_is_not_held_against_a_total() -> None:
    source = "The choir, founded in 1961 with 40 members and now numbering 310, sings in the abbey."
    made = support("The choir of the abbey has 270 members more than when it was founded.", source)
    assert made.state != "contradicted"
