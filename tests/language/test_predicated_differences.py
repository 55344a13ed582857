"""Two clauses that give one role to two, put one happening in two places, or tell of two ways; and their look-alikes."""

from __future__ import annotations

from itertools import product

import pytest

from compile.language import names, predications
from compile.language.comparing import Setting
from compile.language.comparing.predicated import grounds, identity, manner, place
from compile.language.comparing.predicated.difference import Difference
from compile.language.comparing.setting import known
from compile.model.evidence import Predication
from compile.text.stems import stems


def _read(text: str, title: str) -> tuple[tuple[Predication, ...], Setting]:
    around = known(names.read(title))
    setting = Setting(stems=frozenset(stems(text)), names=known(names.read(text)), around=around, given=True)
    return predications.read(text), setting


def _kinds(a: str, b: str, title: str = "") -> set[str]:
    (left, x), (right, y) = _read(a, title), _read(b, title)
    found: list[Difference] = []
    for one, other in product(left, right):
        differences = [stage.difference(one, other, x, y) for stage in (identity, place, manner)]
        found += (there := [difference for difference in differences if difference is not None])
        assert grounds(one).meet(grounds(other)) or not there  # else ``compare`` would pass it over
    return {difference.kind for difference in found}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Nabila was composed by Vera Sokol.", "Jan Berg composed Nabila."),
        ("Ada Hume is the mayor of Olsten.", "The mayor of Olsten is Bo Lind."),
        ("Mira Lund is a keeper who plays for Tisna Rovers.", "Mira Lund plays for Corrwick Albion."),
        ("The Hallam prize went to Ada Hume.", "The Hallam prize was awarded to Bo Lind."),
        ("The Hallam bridge was opened by the mayor, Bo Lind.", "Mayor Ada Hume opened the Hallam bridge."),
        ("Ada Hume scored the only goal of the final.", "The only goal of the final was scored by Bo Lind."),
        ("Mira Lund's husband is Jan Berg.", "Mira Lund is married to Pavel Orlo."),
        ("It stars Ada Hume as Captain Orla Finn.", "Orla Finn is played by Mira Lund."),
        (
            "The Hallam bridge was built by a Danish company.",
            "The Hallam bridge was built by a Swedish company.",
        ),
        ("Mira Lund is a painter from Peru.", "Mira Lund is Chilean."),
    ],
)
def test_two_in_one_role(a: str, b: str) -> None:
    assert _kinds(a, b) == {"identity"}
    assert _kinds(b, a) == {"identity"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Nabila was composed by Vera Sokol.", "V. Sokol composed Nabila."),
        ("Nabila was composed by Vera Sokol and Jan Berg.", "Jan Berg composed Nabila."),
        ("Nabila was composed by Vera Sokol.", "Jan Berg composed Orfeus."),
        ("Ada Hume is the mayor of Olsten.", "The deputy mayor of Olsten is Bo Lind."),
        ("Ada Hume was mayor of Olsten in 1996.", "Since 2004 the mayor of Olsten has been Bo Lind."),
        ("Ada Hume visited Olsten.", "Bo Lind visited Olsten."),
        ("Ada Hume wrote a book on Olsten.", "Bo Lind wrote a book on Olsten."),
        ("Ada Hume won a medal at Olsten.", "Bo Lind won a medal at Olsten."),
        ("Mira Lund played for Tisna Rovers.", "Mira Lund played for Corrwick Albion."),
        ("Mira Lund is a painter from Lima.", "Mira Lund is Peruvian."),
        ("Mira Lund may be the mayor of Olsten.", "Ada Hume is not the mayor of Olsten."),
    ],
)
def test_a_role_that_two_may_fill(a: str, b: str) -> None:
    assert _kinds(a, b) == set()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Vera Sokol was born in Lyon.", "Vera Sokol was born in Marseille, France."),
        (
            "The statue of Orla was found in the crypt.",
            "The statue of Orla turned up in the attic of the town hall.",
        ),
        ("Vera Sokol died in Peru.", "Vera Sokol died in Quito."),
        ("Vera Sokol died at Corrwick Castle.", "Vera Sokol died at Hallam Abbey."),
        ("Vera Sokol was buried in Lyon.", "The grave of Vera Sokol is in Marseille."),
        ("The mill stands on the left bank of the Orla.", "The mill stands on the right bank of the Orla."),
    ],
)
def test_two_places(a: str, b: str) -> None:
    assert _kinds(a, b) == {"place"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Vera Sokol was born in Lyon.", "Vera Sokol was born in France."),
        ("Vera Sokol was arrested near Lyon.", "Vera Sokol was arrested in Marseille."),
        ("Vera Sokol sang in Lyon.", "Vera Sokol sang in Marseille."),
        ("Vera Sokol died in Lyon.", "Jan Berg died in Marseille."),
        ("Vera Sokol lived in Lyon until 1987.", "Vera Sokol lived in Marseille in 1999."),
    ],
)
def test_places_that_go_together(a: str, b: str) -> None:
    assert _kinds(a, b) == set()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bo Lind was killed by a car bomb.", "Bo Lind was shot dead at his door."),
        ("Ada Hume crossed the Orla glacier on skis.", "Ada Hume crossed the Orla glacier by helicopter."),
        ("Bo Lind was elected by secret ballot.", "Bo Lind was elected on a show of hands."),
    ],
)
def test_two_manners(a: str, b: str) -> None:
    assert _kinds(a, b) == {"manner"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bo Lind was shot dead.", "Bo Lind was killed by a sniper."),
        ("Bo Lind was shot in the leg.", "Bo Lind was stabbed in Rome."),
        ("Ada Hume travelled to Olsten by train.", "Ada Hume returned from Olsten by car."),
        ("Ada Hume crossed the Orla glacier on skis.", "Ada Hume left Olsten by helicopter."),
        ("Ada Hume crossed the Orla glacier on skis.", "Pavel Orlo crossed the Orla glacier by helicopter."),
    ],
)
def test_manners_that_go_together(a: str, b: str) -> None:
    assert _kinds(a, b) == set()
