"""The open half of the rows of our own: what has been reached is kept."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from judging import own, pages
from judging.labelled import compared

#: Conflicts seen, other pairs flagged, claims and pages: better is kept by writing the better figure here.
SEEN = {"pairs": 34, "accounts": 169}
FLAGGED = {"pairs": {"scope": 1}, "accounts": {}}
BALANCED = 0.77


@pytest.mark.parametrize("name", own.COMPARED)
def test_conflicts_of_the_open_half_are_seen(name: str) -> None:
    counts = own.tally(map(compared, own.rows(name, "open")))
    assert counts.right >= SEEN[name]
    assert dict(counts.alarms - Counter(FLAGGED[name])) == {}, "a family is flagged that was not"


def test_claims_of_the_open_half_are_told_apart() -> None:
    assert pages.balanced(list(map(own.claimed, own.rows("support", "open")))) >= BALANCED


@pytest.mark.parametrize("name", [*own.COMPARED, "support"])
def test_no_row_is_of_both_halves(name: str) -> None:
    ids = [row["id"] for half in own.HALVES for row in own.rows(name, half)]
    assert len(ids) == len(set(ids)) > 100


@pytest.mark.parametrize("name", ["pairs", "support"])
def test_halves_are_of_one_make(name: str) -> None:
    labels = [Counter(row["label"] for row in own.rows(name, half)) for half in own.HALVES]
    # a coin thrown for eighty rows gives halves that differ by nine
    assert all(abs(labels[0][label] - labels[1][label]) <= 9 for label in labels[0] | labels[1])
    ids = [row["id"] for half in own.HALVES for row in own.rows(name, half)]
    assert sorted(ids) == list(range(1, len(ids) + 1))
