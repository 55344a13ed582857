"""Confidence intervals, deviations and p-values; the arm of a trial that a figure is of."""

from __future__ import annotations

import pytest

from compile.inquiry import compare, support
from compile.language import facts


def spreads(text: str) -> list[str]:
    return [fact.text for fact in facts.read(text) if fact.unit == "spread"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The relative risk was 0.61 (95% CI 0.44 to 0.85; p < 0.01).", ["0.44 to 0.85", "0.01"]),
        ("The risk was 0.61, with a 95 per cent confidence interval from 0.44 to 0.85.", ["0.44 to 0.85"]),
        ("The odds ratio was 1.9, 95% CI [1.2, 3.1].", ["1.2, 3.1"]),
        ("The mean age was 58 years (SD 9.4).", ["9.4"]),
        ("It lasted 4.2 years (interquartile range 3.1–5.0).", ["3.1–5.0"]),
        ("It was 43 per cent, with a margin of error of 3 points.", ["3"]),
        ("Of 44 to 85 patients 12 died on p. 31.", []),
    ],
)
def test_what_spreads_round_a_figure_is_no_figure(text: str, found: list[str]) -> None:
    assert spreads(text) == found
    assert not any(fact.text.startswith("95") for fact in facts.read(text))


@pytest.mark.parametrize(
    ("text", "arms"),
    [
        ("Three patients on bark and four on placebo died.", ["bark", "placebo"]),
        ("Deaths were 12 in the treatment arm and 19 in the control arm.", ["treatment", "control"]),
        ("Of 46 of 902 patients assigned to placebo (5.1%) nothing is known.", ["placebo"] * 3),
        ("In the placebo group 12 people died.", ["placebo"]),
        ("Of those given the vaccine, 8 fell ill; of those given a placebo, 162 did.", ["vaccin", "placebo"]),
        ("By Friday 12 patients on board had died.", [""]),
        ("Some 40 patients on Monday were sent home.", [""]),
    ],
)
def test_the_arm_that_a_figure_is_of(text: str, arms: list[str]) -> None:
    found = [fact.population for fact in facts.read(text) if fact.kind == "quantity"]
    assert found == [(arm,) if arm else () for arm in arms]


TRIAL = (
    "Fever came back in 6.2 per cent of the patients on bark and in 11.4 per cent of those on placebo. "
    "The relative risk was 0.61 (95% CI 0.44 to 0.85)."
)


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("Fever came back in 11.4 per cent of the patients on bark.", "quantity-contradicted"),
        ("The relative risk was 0.85.", "quantity-contradicted"),
        ("The relative risk was 0.61 (95% CI 0.34 to 0.85).", "figure-not-in-source"),
        ("Fever came back in 11.4 per cent of the patients on placebo.", ""),
        ("The relative risk was 0.61, with a confidence interval from 0.44 to 0.85.", ""),
    ],
)
def test_a_figure_of_the_other_arm_or_of_the_interval_bears_nothing_out(statement: str, rule: str) -> None:
    assert [one.rule for one in support(statement, TRIAL).findings] == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Fever fell to 6 per cent of the patients on bark.",
            "Fever fell to 9 per cent of those on placebo.",
        ),
        ("The relative risk fell by 40 per cent.", "The absolute risk fell by 5 per cent."),
        ("The mean age was 58 years.", "The median age was 61 years."),
        ("After 6 months 4 patients had died.", "After 12 months 9 patients had died."),
        ("p = 0.02 for fever.", "p = 0.31 for cough."),
        ("In the intention-to-treat analysis 80 died.", "In the per-protocol analysis 66 died."),
    ],
)
def test_other_arms_measures_and_times_do_not_clash(a: str, b: str) -> None:
    assert compare(a, b).verdict == "unsettled"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The relative risk was 0.61.", "The relative risk was 0.71."),
        ("On bark 12 patients died.", "On bark 21 patients died."),
    ],
)
def test_one_arm_and_one_measure_do(a: str, b: str) -> None:
    assert compare(a, b).verdict == "conflict"
