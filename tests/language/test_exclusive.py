"""Ways, extents, sides and units that exclude each other, told of one thing in two texts; and what looks like them."""

from __future__ import annotations

import pytest

from compile.language import names
from conflicts.made import kinds_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mayor was shot dead outside his house.", "The mayor was stabbed to death outside his house."),
        ("The poet died in his bed.", "The poet was drowned."),
        ("The thieves got in through a window.", "The thieves came in by the back door."),
        ("The grain was sent to the port by road.", "The grain was sent to the port by rail."),
        ("The sails were sewn by hand.", "The sails were sewn by machine."),
        ("The senate approved the report in its entirety.", "The senate approved only part of the report."),
        ("The whole village was evacuated.", "Only a third of the village was evacuated."),
        ("The entire crew survived.", "Only half of the crew survived."),
        ("All the prisoners were freed.", "Not all the prisoners were freed."),
        (
            "The climbers were found on the northern side of Mount Orrin.",
            "The climbers were found on the southern side of Mount Orrin.",
        ),
        ("The tablets contain 5 mg of zinc.", "The tablets contain 5 micrograms of zinc."),
        (
            "The bank raised its rate by 0.25 percentage points.",
            "The bank raised its rate by 0.25 basis points.",
        ),
        ("Ines Lund sued the bank for fraud.", "The bank brought a lawsuit against Ines Lund for fraud."),
        ("The company has its headquarters in Lyon.", "The company's head office is in Lille."),
        ("Orla Dahl settled in Chile.", "Orla Dahl settled in Peru."),
        ("The conference was held in Cape Town.", "The conference was held in Durban."),
        ("The envoy was born in Mexico City.", "The envoy was born in Guadalajara."),
    ],
)
def test_one_excludes_the_other(a: str, b: str) -> None:
    assert kinds_of(a, b)
    assert kinds_of(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The minister was shot in the leg in May.", "The minister was stabbed in the arm in May."),
        ("The abbot died in his sleep.", "The abbot died of a heart attack."),
        ("The outlaw Hume was hanged.", "The outlaw Hume's brother was shot."),
        (
            "The council voted by secret ballot on the mayor.",
            "The council voted by show of hands on the budget.",
        ),
        ("The pact was signed in Geneva.", "The pact was ratified in Oslo."),
        ("The codex was kept at Uppsala until 1911.", "The codex is now kept at Leiden."),
        ("The hall was sold to Ada Hume.", "Later the hall was sold to Petr Lind."),
        ("The chronicle was written by a monk of Trier.", "The chronicle was written by Ada Hume."),
        (
            "The statue of the admiral is the work of Ada Hume.",
            "The statue of the bishop is the work of Petr Lind.",
        ),
        ("The goods were sent to the port by rail.", "The goods were sent from the port by ship."),
        ("The goods were sent to the port by rail.", "The goods were sent to the border by ship."),
        ("Tourists come to the island by ferry.", "Tourists come to the island by plane."),
        ("Goods are exported by rail.", "Goods are exported by sea."),
        ("The garments were cut by hand.", "The garments were sewn by machine."),
        ("Not all the workers were paid.", "Most of the workers were paid."),
        ("A third of the fleet was lost.", "Few ships of the fleet were lost."),
        ("Some of the houses were flooded.", "Only some of the houses were flooded."),
        ("They were found on the western slope.", "They were found on the north-western slope."),
        ("A tablet holds 500 micrograms of iodine.", "A tablet holds 0.5 mg of iodine."),
        (
            "The bank raised its rate by 50 basis points.",
            "The bank raised its rate by 0.5 percentage points.",
        ),
        ("The firm has its head office in Lyon.", "The firm's research office is in Lille."),
        ("The talks were held in Mexico City.", "The talks were held in Mexico."),
    ],
)
def test_both_can_be(a: str, b: str) -> None:
    assert not kinds_of(a, b)
    assert not kinds_of(b, a)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It lies in Cape Town.", "cape town"),
        ("It lies in Mexico City.", "mexico city"),
        ("It lies in Tisna Town.", "tisna"),
    ],
)
def test_a_city_by_its_last_word(text: str, name: str) -> None:
    assert [found.forms[0] for found in names.read(text)] == [name]
