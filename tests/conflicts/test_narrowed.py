"""What only one of two figures or dates is narrowed by is another's; what narrows nothing tells none apart."""

from __future__ import annotations

import pytest

from compile import compare
from conflicts.made import kinds_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The orchard sold 900 saplings.", "The orchard sold 240 pear saplings."),
        ("The archive keeps 7,000 letters.", "The archive keeps 310 Danish letters."),
        ("The pond is 9 metres deep.", "The pond is 4 metres deep on average."),
        ("The flat costs 80 francs a night.", "The flat costs 500 francs a week."),
        ("The board intended that the pier should cost £70,000.", "The pier cost £112,000 in the end."),
        ("The Vasa mill exported 20 tonnes of oats.", "The Vasa mill imported 55 tonnes of oats."),
        ("The brewery employs 610 people.", "The brewery employs 150 people at its Torsby works."),
        ("The ascent takes five hours.", "The descent takes two hours."),
        ("The castle was completed in 1402.", "The castle's keep was completed in 1431."),
        (
            "Ole Brun was appointed deputy director of the mint in May 1911.",
            "Ole Brun was appointed director of the mint in June 1919.",
        ),
        ("The Fulmar sank in 1866.", "A second Fulmar sank in 1871."),
        ("The forge makes 30 anchors a week.", "The forge makes 110 anchors a month."),
        ("The rent, heating excluded, is 310 crowns.", "With heating the rent is 355 crowns."),
        ("Support for the levy stood at 40 percent.", "Support for the levy among farmers stood at 71 percent."),
        ("The brigade lost 90 horses in the campaign.", "The brigade lost 34 horses at the crossing."),
        ("The prior bought two barns.", "The prior leased five barns."),
        ("The village of Torsby has six wells.", "The county has 212 wells."),
        ("The 1902 expedition lost nine dogs.", "The rescue expedition lost two dogs."),
        ("A lockout closed the Vasa yard for nine days in 1902.", "A lockout closed the Vasa yard for four days in 1911."),
        ("The quake of 1802 killed 71 people at Vasa.", "The quake of 1847 killed 5 people at Vasa."),
        ("He died in 1790, two years after his brother.", "His brother died in 1788."),
        ("A gazette counted 80 drowned, a figure that was later withdrawn.", "The harbour counted 22 drowned."),
        ("By Monday divers had raised 12 chests.", "By Thursday divers had raised 40 chests."),
        ("The debt came to 770 million crowns.", "The debt came to 0.8 billion crowns."),
        ("Ada Brun ran for mayor in 1901.", "Ada Brun ran for mayor in 1907."),
        ("Ada Brun was elected to the council in 1901.", "Ada Brun was elected to parliament in 1907."),
        ("The road from Torsby to Vasa is 12 km long.", "The road from Vasa to Lund is 31 km long."),
        ("Fort Rast on the Ume was taken in May.", "Fort Rast on the Ljus was taken in August."),
        ("King Otto II died in 1251.", "King Otto IV died in 1290."),
        ("The typical wage was 40 crowns.", "The typical wage of the women was 26 crowns."),
        ("The peak rises 900 metres above the plain.", "The peak is 1,300 metres above sea level."),
        ("In 1870 the ward at Vasa took in 1,37 1 patients.", "The Vasa ward took in 1,371 patients in 1870."),
        ("The 1920 fair drew 210 traders.", "The 1926 fair drew 340 traders."),
        ("It was rumoured that the mill held gunpowder.", "The mill held no gunpowder."),
    ],
)  # fmt: skip
def test_what_one_side_alone_is_narrowed_by_is_no_conflict(a: str, b: str) -> None:
    assert compare(a, b).verdict != "conflict"
    assert compare(b, a).verdict != "conflict"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The orchard sold 900 saplings in all.", "The orchard sold only 240 saplings."),
        ("The pump at Vasa moves 5 litres a second.", "The pump at Vasa moves 5 litres a minute."),
        ("The gale at Torsby brought winds of 90 km/h.", "The gale at Torsby brought winds of 90 miles per hour."),
        ("Ole Brun was appointed director of the mint in May 1911.", "Ole Brun was appointed director of the mint in June 1919."),
        ("Fort Rast on the Ume was taken in May.", "Fort Rast on the Ume was taken in August."),
        ("King Otto II died in 1251.", "King Otto II died in 1290."),
        ("The road from Torsby to Vasa is 12 km long.", "The road from Torsby to Vasa is 31 km long."),
        ("The Fulmar sank in 1866.", "The Fulmar sank in 1871."),
    ],
)  # fmt: skip
def test_what_narrows_nothing_leaves_a_conflict(a: str, b: str) -> None:
    assert compare(a, b).verdict == "conflict"
    assert compare(b, a).verdict == "conflict"


def test_what_they_have_makes_no_kind_of_the_counted() -> None:
    assert kinds_of(
        "In May there were 191 cases in Orlow.", "Orlow had fewer than 150 measles cases in May."
    ) == ["quantity"]
