"""Two texts side by side: the verdict, the stretches and the proof."""

from __future__ import annotations

import pytest

import compile
from compile.inquiry import compare


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("The barge carried 40 crates of tea.", "The barge carried 50 crates of tea.", "conflict"),
        ("The barge carried 40 crates of tea.", "The barge carried more than 30 crates of tea.", "agree"),
        ("The barge carried more than 30 crates of tea.", "The barge carried 40 crates of tea.", "unsettled"),
        ("The barge carried under 30 crates of tea.", "The barge carried 40 crates of tea.", "conflict"),
        (
            "How long would 7 masons need for 3 walls?",
            "How long would 7 masons need for 4 walls?",
            "conflict",
        ),
        # look-alikes
        ("Flight 12 left Hull with 40 guests.", "Flight 13 left Hull with 50 guests.", "unsettled"),
        (
            "By 3 May the clinic had treated 40 patients.",
            "By 9 May the clinic had treated 52 patients.",
            "unsettled",
        ),
        ("The barge carried 40 crates of tea.", "The tug was built at Hull.", "unsettled"),
        ("", "", "unsettled"),
    ],
)
def test_verdict(a: str, b: str, verdict: str) -> None:
    found = compare(a, b)
    assert found.verdict == verdict
    assert bool(found.why) == (verdict == "unsettled")


def test_stretches_are_offsets_of_what_was_given() -> None:
    a, b = "Rain fell.\r\nThe barge carried 40 crates.", "Rain fell.\r\nThe barge carried 50 crates."
    (found,) = compare(a, b).conflicts
    assert (a[found.a.start : found.a.end], b[found.b.start : found.b.end]) == ("40", "50")
    assert (found.a.value, found.b.value) == ("40", "50")
    assert found.proof[-1].verdict == "differs"


def test_the_date_of_each_side() -> None:
    a, b = "The treaty was signed yesterday in Hull.", "The treaty was signed on 3 May 2019 in Hull."
    assert compare(a, b, as_of=("2019-05-04", "")).verdict != "conflict"
    assert compare(a, b, as_of=("2019-06-20", "")).verdict == "conflict"


def test_the_package_gives_it() -> None:
    assert compile.compare is compare


def test_long_texts_are_compared_in_blocks() -> None:
    towns = [
        f"{first}{last}"
        for first in ("Aln", "Bex", "Cor", "Dun", "Esk", "Fal")
        for last in ("by", "ham", "wick", "ton")
    ]
    rows = [f"In {town} {60 + at} people were killed on 3 May 1907." for at, town in enumerate(towns * 5)]
    changed = [*rows[:7], rows[7].replace(" 67 ", " 95 ") + " The mill burnt too.", *rows[8:]]
    found = compare("\n\n".join(rows[:24] * 5), "\n\n".join(changed[:24] * 5))
    assert found.verdict == "conflict"
    assert {(one.a.value, one.b.value) for one in found.conflicts} == {("67", "95")}
