"""What the clauses of a sentence say of each other."""

from __future__ import annotations

import pytest

from compile.language import predications


@pytest.mark.parametrize(
    ("text", "verb", "who", "degree"),
    [
        ("Ada Hume is a keeper who plays for Tisna Rovers.", "play", "ada hume", ""),
        (
            "Ada Hume was the only member of the council to resign over the levy.",
            "resign",
            "ada hume",
            "only",
        ),
        (
            "Ada Hume resigned over the levy, the only member of the council to do so.",
            "resign",
            "ada hume",
            "only",
        ),
        ("Only Ada Hume voted against the levy.", "vote", "ada hume", "only"),
        ("Ada Hume alone voted against the levy.", "vote", "ada hume", "only"),
        ("Ada Hume was the first woman to climb Tisna.", "climb", "ada hume", "first"),
        ("The editor of the Hallam Gazette, Ada Hume, resigned.", "resign", "ada hume", ""),
        ("Tern Yards, the Danish company that built the ferry, was fined.", "build", "tern yards", ""),
        ("Ada Hume climbed Tisna.", "climb", "ada hume", ""),
    ],
)
def test_who_did_it_and_who_else(text: str, verb: str, who: str, degree: str) -> None:
    found = next(one for one in predications.read(text) if one.verb == verb)
    assert found.modality == "asserted"
    assert found.degree == degree
    assert next(arg for arg in found.arguments if arg.role == "subject").names == (who,)


def test_a_plan_stays_one() -> None:
    found = predications.read("Ada Hume hopes to climb Tisna.")
    assert next(one for one in found if one.verb == "climb").modality != "asserted"
