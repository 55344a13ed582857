"""Two texts agree where a fact or a clause of the second is the first's, and nothing of it is told otherwise."""

from __future__ import annotations

import pytest

from compile.inquiry import compare

AGREE = [
    ("Ada Hume wrote the ballad in Olsten.", "The ballad was written by Ada Hume."),
    ("Ada Hume is a Danish weaver.", "Ada Hume is a weaver."),
    ("Bo Lind is the author of the Tisna Chronicle.", "The Tisna Chronicle was written by Bo Lind."),
    ("The ferry sank off Olsten; no sailor was saved.", "The ferry sank off Olsten."),
]
UNSETTLED = [
    # the same words, of others
    ("Ada Hume praised the weir and Bo Lind cursed it.", "Bo Lind praised the weir."),
    (
        "In Olsten 60 percent of the Danes and 40 percent of the Swedes ate fish.",
        "Fish was eaten by 60 percent of the Swedes and 40 percent of the Danes in Olsten.",
    ),
    # further than the first goes
    ("The tax is levied in Olsten and in Tisna.", "The tax is levied only in Olsten."),
    ("Bo Lind is the deputy mayor of Olsten.", "Bo Lind is the mayor of Olsten."),
    ("The mill is the second oldest of the valley.", "The mill is the oldest of the valley."),
    ("The weir was nearly finished.", "The weir was finished."),
    ("The council plans to close the weir.", "The council closed the weir."),
    ("Ada Hume was born in Olsten.", "Ada Hume was born in Olsten in Denmark's Tisna."),
    # another name, one of two words alike
    ("The works of Tisna University grew to 40 halls.", "The works of Hallam University grew to 40 halls."),
    # one only, and three
    ("The fire killed the miller and his two sons.", "The only person killed in the fire was the miller."),
    # words and nothing else
    ("There are goats and sheep in the barn.", "Goats, sheep, a barn."),
]


@pytest.mark.parametrize(("a", "b"), AGREE)
def test_agree(a: str, b: str) -> None:
    assert compare(a, b).verdict == "agree"


@pytest.mark.parametrize(("a", "b"), UNSETTLED)
def test_not_settled(a: str, b: str) -> None:
    found = compare(a, b)
    assert found.verdict == "unsettled"
    assert found.why


def test_the_clauses_that_agree_are_shown() -> None:
    (found,) = compare(
        "Ada Hume wrote the ballad in Olsten.", "The ballad was written by Ada Hume."
    ).agreements
    assert (found.a.text, found.b.text) == ("wrote", "was written")
