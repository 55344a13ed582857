"""Dates whose clause is told by its predication, or by a noun beside a verb that says nothing."""

from __future__ import annotations

import pytest

from conflicts.made import sides_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The dean entered Osk on 3 May 1411.", "On 9 June 1411 the dean made his entry into Osk."),
        (
            "The Tarn accord was signed on 3 May 1911.",
            "On 9 June 1911 the envoys put their signatures to the Tarn accord.",
        ),
        (
            "The curfew at Hallow was lifted on 3 May 1931.",
            "The curfew at Hallow was not lifted until 9 June 1931, to general relief.",
        ),
        (
            "The Hallow dam burst on 3 May 1931, when the keeper was asleep.",
            "The dam at Hallow burst on 9 June 1931, when snow was melting.",
        ),
        (
            "The Hallow lighthouse was lit a week before Christmas 1911.",
            "The Hallow lighthouse was first lit in May 1911.",
        ),
        (
            "Ada Quill joined the Osk mint in 1911 and retired ten years later.",
            "Ada Quill retired from the Osk mint in 1933.",
        ),
        (
            "Ada Quill joined the Osk mint in 1911 and retired thirty years later.",
            "Ada Quill retired from the Osk mint in 1933.",
        ),
        (
            "The Tarn mill burned down in 1880, ten years after its foundation.",
            "The Tarn mill was founded in 1855.",
        ),
        (
            "Ada Quill had been dead for two years when her statue was unveiled at Osk in 1908.",
            "Ada Quill died at Osk in 1912.",
        ),
        (
            "The Hallow home took in its first orphans on 3 May 1931.",
            "The first orphans to live in the Hallow home stepped down from a cart on 9 June 1931.",
        ),
        (
            "The steward of Osk was dismissed five days before the regatta, to nobody's surprise.",
            "It was on the Monday after the regatta that the town of Osk sacked its steward.",
        ),
        (
            "Ada Quill was twenty-six when she was elected to the Osk board in 1931.",
            "Born in 1911, Ada Quill was elected to the Osk board in 1931.",
        ),
        (
            "The monks of Tarn built the tower in the late twelfth century.",
            "The tower of Tarn was built by the monks in 1349.",
        ),
        (
            "The comet was discovered by Ada Quill on 3 May 1931.",
            "Ada Quill's discovery of the comet dates from 9 June 1931.",
        ),
        (
            "The Tarn dam was completed three years after the flood of 1921.",
            "The Tarn dam was finished in 1931.",
        ),
        (
            "The steward of Osk was dismissed a month before the regatta.",
            "The steward of Osk was sacked a week after the regatta.",
        ),
        ("It was on 3 May 1931 that the Hallow roof gave way.", "The Hallow roof collapsed on 9 June 1931."),
        ("Quill, Ada (b. Osk, 3 May 1868), botanist.", "The botanist Ada Quill was born in Osk in 1871."),
    ],
)
def test_one_event_on_two_days_is_a_conflict(a: str, b: str) -> None:
    assert sides_of(a, b, "date")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The dean entered Osk on 3 May 1411.", "The dean left Osk on 9 June 1411."),
        ("The curfew was lifted on 9 June 1931.", "The curfew was not lifted until 9 June 1931."),
        ("The curfew was lifted in June 1931.", "The curfew was not lifted before 9 June 1931."),
        (
            "The Tarn accord was signed on 3 May 1911.",
            "On 9 June 1911 the envoys took a copy of the Tarn accord to Osk.",
        ),
        (
            "The Hallow lighthouse was lit a week before Christmas 1911.",
            "The Hallow lighthouse was first lit in December 1911.",
        ),
        (
            "Ada Quill joined the Osk mint in 1911 and retired ten years later.",
            "Ada Quill retired from the Osk mint in 1921.",
        ),
        (
            "Ada Quill joined the Osk mint in 1911 and retired twenty-five years later.",
            "Ada Quill retired from the Osk mint in 1936.",
        ),
        (
            "The Tarn mill burned down in 1880, ten years after its foundation.",
            "The Tarn mill was founded in 1870.",
        ),
        (
            "The steward of Osk was dismissed five days after the regatta.",
            "It was shortly after the regatta that the town of Osk sacked its steward.",
        ),
        (
            "The steward of Osk was dismissed five days before the regatta.",
            "The steward of Osk was dismissed shortly after the inquest.",
        ),
        (
            "Ada Quill was twenty-six when she was elected to the Osk board in 1931.",
            "Born in 1905, Ada Quill was elected to the Osk board in 1931.",
        ),
        (
            "The monks of Tarn built the tower in the twelfth century.",
            "The tower of Tarn was built by the monks in 1149.",
        ),
        (
            "The council of Osk voted two days before the fair.",
            "The council of Osk voted again two days after the fair.",
        ),
        (
            "The first section of the Osk canal was finished in 1811.",
            "The Osk canal was completed in May 1814.",
        ),
        (
            "The first week of the Hallow fair drew crowds in May 1931.",
            "The first week of the Hallow fair was wet in June 1955.",
        ),
    ],
)
def test_other_events_and_the_same_day_are_none(a: str, b: str) -> None:
    assert not sides_of(a, b, "date")
