"""Two clauses that exclude each other: polarity, agency, extent; and what only looks so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compile.language.comparing.predicated import compare
from compile.language.comparing.setting import Setting, days, known
from compile.language.facts import read as read_facts
from compile.language.names import read as read_names
from compile.language.predications import read
from compile.text.stems import stems


def setting(text: str) -> Setting:
    return Setting(
        stems=frozenset(stems(text)), names=known(read_names(text)), dates=days(read_facts(text)), given=True
    )


def kind(a: str, b: str, *, given: bool = True) -> str:
    """The kind of the first difference between two sentences, "" if there is none."""
    x, y = (replace(setting(text), given=given) for text in (a, b))
    found = (compare(one, other, x, y) for one in read(a) for other in read(b))
    return next((difference.kind for difference in found if difference), "")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The board approved the merger.", "The board did not approve the merger.", "polarity"),
        (
            "The board accepted the bid from Tesk.",
            "The bid from Tesk was turned down by the board.",
            "polarity",
        ),
        ("Judge Amory refused to grant parole.", "Parole was granted by Judge Amory.", "polarity"),
        ("The jury acquitted Lena Brun.", "Lena Brun was convicted by the jury.", "polarity"),
        ("The curfew was never lifted.", "The curfew was lifted at dawn.", "polarity"),
        ("The hall was full when the roof fell.", "The hall was empty when the roof fell.", "polarity"),
        (
            "The king abolished the window tax.",
            "Under the king the window tax remained in force.",
            "polarity",
        ),
        ("None of the guards was armed.", "The guards were armed.", "polarity"),
        ("Kern beat Tesk 3-1 in the final.", "Tesk beat Kern 3-1 in the final.", "agency"),
        (
            "Duke Orsini captured the Count of Tesk.",
            "Duke Orsini was captured by the Count of Tesk.",
            "agency",
        ),
        ("The clerk handed the key to Lena Brun.", "Lena Brun handed the key to the clerk.", "agency"),
        (
            "The pilot of the Heron survived the crash.",
            "The pilot of the Heron died in the crash.",
            "polarity",
        ),
        (
            "The council of Varna voted against the bypass.",
            "The council of Varna backed the bypass.",
            "polarity",
        ),
        ("Nobody warned the villagers of Tresk.", "The villagers of Tresk were warned.", "polarity"),
        ("There is no lead in the wells of Ombra.", "In the wells of Ombra there is lead.", "polarity"),
        ("The jury found Weiss guilty.", "The jury found Weiss not guilty.", "polarity"),
        ("Queen Ilse had no children.", "Queen Ilse had two children.", "polarity"),
        ("The Tarn bridge withstood the flood.", "The flood swept away the Tarn bridge.", "polarity"),
        ("Ajax lost to Sparta at Brno.", "Sparta lost to Ajax at Brno.", "agency"),
        ("The letter was sent by Brahms to Joachim.", "Joachim sent the letter to Brahms.", "agency"),
        (
            "All lifeboats of the Corinth were lowered.",
            "Only two of the lifeboats of the Corinth were lowered.",
            "extent",
        ),
        (
            "The fire wholly destroyed the Arsenal.",
            "The Arsenal was only slightly damaged by the fire.",
            "extent",
        ),
        ("The mill was completely destroyed.", "The mill was partly destroyed.", "extent"),
        ("All nine wards were closed.", "Two of the nine wards were closed.", "extent"),
    ],
)
def test_clauses_that_exclude_each_other(a: str, b: str, expected: str) -> None:
    assert kind(a, b) == expected
    assert kind(b, a) == expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The board plans to approve the merger.", "The board did not approve the merger."),
        ("The mayor denied that the board had approved the merger.", "The board did not approve the merger."),
        ("Rumours that the mayor had fled were untrue.", "The mayor did not flee."),
        ("Had the board approved the merger, Tesk would have left.", "The board never approved the merger."),
        ("The first jury acquitted Lena Brun.", "The second jury convicted Lena Brun."),
        ("The jury acquitted Lena Brun.", "Lena Brun was not convicted."),
        ("The board did not fail to approve the merger.", "The board approved the merger."),
        ("The board not only approved the merger but praised it.", "The board approved the merger."),
        ("Sales of the van rose in 2011.", "Sales of the van fell in 2012."),
        ("Sales rose in Kern.", "Sales fell in Tesk."),
        ("The upper house passed the bill.", "The lower house rejected the bill."),
        ("The army crossed the river without losing a man.", "The army crossed the river."),
        ("The board did not sign the treaty in Kern.", "The board signed the treaty."),
        ("Kern met Tesk in the final.", "Tesk met Kern in the final."),
        ("Kern beat Tesk in the home match.", "Tesk beat Kern in the away match."),
        ("The court convicted Weiss of theft.", "The court acquitted Weiss of murder."),
        ("The bank refused the first loan.", "The bank granted the loan."),
        ("The festival was nearly cancelled.", "The festival went ahead."),
        ("Nobody but the cook survived the wreck.", "The cook survived the wreck."),
        ("The house has not been sold since 1950.", "The house was sold in 1950."),
        ("The ship did not sink at once.", "The ship sank."),
        ("Sir John did not live to see the bridge.", "Sir John lived in Corve."),
        ("The dam was closed after the storm.", "The dam was open in summer."),
        ("Two brigades crossed the river without losing a man.", "Two brigades lost three hundred men."),
        ("Brastel sold Nordine a mill.", "Nordine sold Brastel a ship."),
        ("Some of the wards were closed.", "All wards were closed."),
    ],
)
def test_clauses_that_only_look_so(a: str, b: str) -> None:
    assert kind(a, b) == ""
    assert kind(b, a) == ""


def test_without_being_put_side_by_side_it_takes_two_names_or_a_name_and_a_day() -> None:
    assert kind("The jury acquitted Brun.", "The jury convicted Brun.", given=False) == ""
    both = ("In Kern the jury acquitted Lena Brun.", "In Kern the jury convicted Lena Brun.")
    assert kind(*both, given=False) == "polarity"
    dated = ("On 3 May 1911 the jury acquitted Brun.", "On 3 May 1911 the jury convicted Brun.")
    assert kind(*dated, given=False) == "polarity"
