"""One question that two texts put side by side answer with two names."""

from __future__ import annotations

import pytest

from compile.conflicts import answered
from conflicts.made import kinds_of, source


def _found(a: str, b: str) -> list[tuple[str, str, str]]:
    return [(one.kind, one.a.says, one.b.says) for one in answered.beside(source("a", a), source("b", b))]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "The architect of Orlow's Corn Exchange was Ada Hume, a pupil of Berg.",
            "Orlow's Corn Exchange, with its glass dome, was designed by Petr Lind.",
            ("identity", "Ada Hume", "Petr Lind"),
        ),
        (
            "Plans for the Corn Exchange at Orlow were drawn up by the town surveyor, Bo Marsh.",
            "Ada Hume was the architect of the Corn Exchange at Orlow.",
            ("identity", "Bo Marsh", "Ada Hume"),
        ),
        (
            "The first woman called to the council of Tisna was Ada Hume.",
            "Greta Lind, the first woman to be called to the council of Tisna, had been a nurse.",
            ("identity", "Ada Hume", "Greta Lind"),
        ),
        (
            "The chapel at Hollow Ash is dedicated to St Odo.",
            "St Wilma has been the patron of the chapel at Hollow Ash since 1300.",
            ("identity", "St Odo", "St Wilma"),
        ),
        (
            "Ada Hume is buried in the churchyard at Tisna.",
            "The grave of Ada Hume lies in the abbey garden at Orlow.",
            ("place", "Tisna", "Orlow"),
        ),
        (
            "In 1541 Abbot Wido sold the great psalter to the Count of Merl.",
            "The great psalter was sold by the Count of Merl to Abbot Wido in 1541.",
            ("agency", "Abbot Wido", "Merl"),
        ),
        (
            "Captain Hume commanded the fort at Orlow in May 1858.",
            "In May 1858 the fort at Orlow was under the command of Captain Lind.",
            ("identity", "Captain Hume", "Captain Lind"),
        ),
        (
            "Hume & Lind buys all its tin from Bolivia.",
            "Every ton of tin that Hume & Lind melts comes from a mine in Cornwall.",
            ("place", "Bolivia", "Cornwall"),
        ),
        (
            "The looms of Hume & Lind stood on the east bank of the Orl, by the bridge.",
            "Hume & Lind set up their looms on the west bank of the Orl, by the bridge.",
            ("place", "east", "west"),
        ),
        (
            "The Kern Line sold its two oldest barges to a Greek breaker in 1983.",
            "A Turkish firm bought the two oldest barges of the Kern Line in 1983.",
            ("identity", "Greek", "Turkish"),
        ),
        (
            "The abbot sued the tenants of Orlow over the mill.",
            "Orlow's tenants took the abbot to court over the mill.",
            ("agency", "abbot", "tenants"),
        ),
        (
            "It was the owners who broke the pact of 1836 over coal prices.",
            "The miners broke the pact of 1836 over coal prices; the owners kept to it.",
            ("agency", "owners", "miners"),
        ),
        (
            "It was Ada Hume who taught her husband to paint.",
            "Ada Hume learned painting from her husband.",
            ("agency", "Ada Hume", "husband"),
        ),
        (
            "The tied vote in Tisna was settled by the toss of a coin.",
            "By lot the mayor settled the tied vote in Tisna.",
            ("manner", "toss", "lot"),
        ),
        (
            "The plates of Hume's Book of Ferns were printed from woodblocks.",
            "Hume had the plates of the Book of Ferns printed by lithography.",
            ("manner", "woodblocks", "lithography"),
        ),
        (
            "Delegates of 41 parishes met at Orlow to found the Home Union.",
            "The Home Union was founded by delegates of 41 parishes who met at Tisna.",
            ("place", "Orlow", "Tisna"),
        ),
        (
            "The portrait of the Provost in the hall at Orlow is by Ada Hume.",
            "In the hall at Orlow hangs the Provost, painted by Petr Lind as a young man.",
            ("identity", "Ada Hume", "Petr Lind"),
        ),
        (
            "The chapel at Hollow Ash is dedicated to St Odo.",
            "Rebuilt in 1730, the chapel at Hollow Ash bears the name of St Wilma.",
            ("identity", "St Odo", "St Wilma"),
        ),
        (
            "Hume Mills passed in 1921 into the hands of the Tesk Company.",
            "In 1921 Hume Mills was bought by the banker Petr Lind.",
            ("identity", "Tesk Company", "Petr Lind"),
        ),
        (
            "The pianist Olga Merl was a pupil of Ada Hume.",
            "The pianist Olga Merl studied under Petr Lind.",
            ("identity", "Ada Hume", "Petr Lind"),
        ),
        (
            "The painter Ada Hume came into the world at Orlow.",
            "The painter Ada Hume was a native of Tisna.",
            ("place", "Orlow", "Tisna"),
        ),
        (
            "Dr Hume resigned from the infirmary at Orlow in May.",
            "In May Dr Hume was dismissed from the infirmary at Orlow.",
            ("manner", "resigned", "dismissed"),
        ),
        (
            "The water tower at Orlow is of brick.",
            "The water tower at Orlow was built of granite.",
            ("manner", "brick", "granite"),
        ),
        (
            "Provost Hume's letters to Orlow were written in Latin.",
            "Provost Hume wrote his letters to Orlow in French.",
            ("manner", "Latin", "French"),
        ),
        (
            "Ada Hume beat Petr Lind in the chess final at Orlow.",
            "In the chess final Ada Hume lost to Petr Lind at Orlow.",
            ("agency", "Ada Hume", "Petr Lind"),
        ),
        (
            "Ada Hume, a pupil of Petr Lind, painted the hall at Orlow.",
            "Petr Lind was a pupil of Ada Hume at Orlow.",
            ("agency", "Petr Lind", "Ada Hume"),
        ),
        (
            "Hume Mills was the plaintiff, and Tesk Nets the defendant, in the case over the weir.",
            "The case over the weir was brought by Tesk Nets against Hume Mills.",
            ("agency", "Hume Mills", "Tesk Nets"),
        ),
        (
            "The abbess of Orlow was chosen in 1483 by a vote of the nuns.",
            "Since the nuns could not agree, the abbess of Orlow was chosen in 1483 by drawing lots.",
            ("manner", "vote", "drawing lots"),
        ),
        (
            "The hoard of Orlow came to light in a disused well.",
            "A boy turned up the hoard of Orlow in the middle of a field.",
            ("place", "well", "field"),
        ),
        (
            "The painter Ada Hume was born in Trieste.",
            "The painter Ada Hume came into the world in Rosario and was brought to Trieste at six.",
            ("place", "Trieste", "Rosario"),
        ),
    ],
)
def test_two_answers(a: str, b: str, expected: tuple[str, str, str]) -> None:
    assert expected in _found(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Ada Hume designed the Corn Exchange at Orlow.",
            "The Corn Exchange at Orlow was designed by Miss Hume.",
        ),
        ("Ada Hume designed the upper mill at Orlow.", "The lower mill at Orlow was designed by Petr Lind."),
        ("Ada Hume won the Tour of Kern in 1958.", "Petr Lind won the Tour of Kern in 1961."),
        ("Ada Hume signed the treaty of Orlow for Kern.", "Petr Lind signed the treaty of Orlow for Tesk."),
        (
            "Ada Hume was to design the Corn Exchange at Orlow if it should ever be built.",
            "The Corn Exchange at Orlow was designed by Petr Lind.",
        ),
        ("Ada Hume is buried at Orlow in County Kerry.", "The grave of Ada Hume is in County Kerry."),
        ("Kern beat Tesk in the final of 1950.", "Tesk beat Kern in the final of 1951."),
        (
            "Two men on a mule robbed Abdul Hakim Zada near the mill.",
            "Abdulhakim Zadeh was robbed by two men on a mule near the mill.",
        ),
        ("The widow died of fever in the fire year at Orlow.", "The widow was killed by fever at Orlow."),
        (
            "The widow sold the farm at Orlow to the miller.",
            "The landlady sold the farm at Orlow to the miller.",
        ),
        ("It was the widow who sold the farm at Orlow.", "The farm at Orlow was sold by the landlady."),
        (
            "The mill of Hume stood on the east bank of the Orl.",
            "The inn of Lind stood on the west bank of the Orl.",
        ),
        ("All the nurses at the camp came from Kern.", "The doctors at the camp came from Tesk."),
        (
            "The Greek delegate signed the pact of Orlow in 1983.",
            "The Turkish delegate signed the pact of Orlow in 1983.",
        ),
        ("Hume died of fever in Heinsberg on 9 March.", "Hume, who was 78, died in Heinserberg on 9 March."),
        ("Ada Hume shared a cell with Petr Lind.", "Petr Lind shared a cell with Ada Hume."),
        (
            "Ada Hume, a pupil of Berg, won the prize of Kern.",
            "The winner of the prize of Kern was Ada Hume, daughter of Olga Hume.",
        ),
        (
            "The mill at Orlow belonged to Ada Hume.",
            "The mill at Orlow is today the property of Petr Lind.",
        ),
        (
            "A portrait of the Provost of Orlow by Ada Hume was sold.",
            "The portrait of the Provost of Orlow in the hall is by Petr Lind.",
        ),
        (
            "Dr Hume resigned from the infirmary at Orlow in May.",
            "In May Dr Hume dismissed the matron of the infirmary at Orlow.",
        ),
        (
            "Ada Hume, a pupil of Petr Lind, taught Bo Marsh.",
            "Bo Marsh was a pupil of Ada Hume; Petr Lind had been hers.",
        ),
        (
            "The hoard of Orlow came to light in a disused well in a field.",
            "A boy turned up the hoard of Orlow in a field.",
        ),
        (
            "The 1934 Tour of Kern was won by Ada Hume.",
            "The third stage of the 1934 Tour of Kern was won by Petr Lind.",
        ),
        ("Ada Hume was taught by Petr Lind.", "Petr Lind learned much from Ada Hume."),
        (
            "The water tower at Orlow is of stone.",
            "The water tower at Orlow was built of granite.",
        ),
        # a pronoun in the place of the name: who is meant, the other may say
        (
            "It stars Petr Lind, Ada Hume and Bo Marsh and was written and directed by Cass Orton.",
            "Hollow Ash stars Petr Lind, Ada Hume and Bo Marsh.",
        ),
        (
            "In the last minute she met Greta Lind's corner to score the goal in the 1-0 win over Tisna.",
            "Ada Hume scored the goal in the 1-0 win over Tisna.",
        ),
    ],
)
def test_look_alikes(a: str, b: str) -> None:
    assert _found(a, b) == []


def test_the_proof_tells_what_made_them_comparable() -> None:
    one = answered.beside(
        source("a", "The comet of 1786 was discovered by Ada Hume."),
        source("b", "Petr Lind, a schoolmaster, is the discoverer of the comet of 1786."),
    )[0]
    assert [(slot.name, slot.verdict) for slot in one.proof] == [
        ("question", "same"),
        ("theme", "same"),
        ("filler", "differs"),
    ]


def test_one_disagreement_is_told_once() -> None:
    a, b = (
        "Ada Hume invented the rock drill used at Orlow.",
        "The rock drill used at Orlow was invented by Petr Lind.",
    )
    assert kinds_of(a, b) == ["identity"]
