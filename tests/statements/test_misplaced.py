"""Names that a source has in another's place: another's office, another list of the same sentence."""

from __future__ import annotations

import pytest

from statements.rules import rules_of

SOURCE = (
    "The strike at the salt works of Ness Bay lasted from May to July.",
    "By 9 June the strikers held the yards of Arnholm, Low Wick, Tarn Hook and Sile, while the owners had been driven from Ebbing, Corrie and Oldwater.",
    "The harbour master of Tarn Hook, Capt. Silas Orme, said that the Carters' Union had forced the owners to leave.",
    "Four hundred men marched with him, he added.",
    "On 22 June the owners met the strikers at the inns of Maring and Holt, Low Wick, where they dismissed Jonas Pell, the deputy steward for Corrie.",
    "Ada Brandt wrote to the Board of Trade, and Edmund Thackeray took the ferry to Ebbing.",
    "The minister answered in August, when the pans were cold.",
)


@pytest.mark.parametrize(
    "statement",
    [
        "The owners had been driven from Sile, Corrie and Oldwater.",
        "The owners had been driven from Ebbing, Corrie and Arnholm.",
        "On 22 June the owners met the strikers at the inns of Jonas Pell and Holt.",
        "They dismissed Jonas Pell, the deputy steward for the Carters' Union.",
        "The harbour master of the Carters' Union said that the owners were forced to leave.",
        "Ada Brandt, the harbour master of Tarn Hook, said that the Carters' Union had forced the owners to leave.",
    ],
)
def test_in_the_place_of_another(statement: str) -> None:
    assert rules_of(statement, SOURCE) & {"name-not-beside", "name-not-in-source"}


@pytest.mark.parametrize(
    "statement",
    [
        "The owners had been driven from Ebbing, Corrie and Oldwater.",
        "The owners had been driven from Oldwater, Ebbing and Corrie.",
        "The strikers held the yards of Sile and Arnholm.",
        "The strikers held the yards of Arnholm, Sile and Low Wick, as well as Ebbing.",
        "On 22 June the owners met the strikers at the inns of Holt and Maring.",
        "They dismissed Jonas Pell, the deputy steward for Corrie.",
        "Silas Orme, the harbour master of Tarn Hook, said that the Carters' Union had forced the owners to leave.",
        "Captain Orme, harbour master of Tarn Hook, said that the Carters' Union had forced the owners to leave.",
    ],
)
def test_in_its_place(statement: str) -> None:
    assert "name-not-beside" not in rules_of(statement, SOURCE)


GUILDS = (
    "The mayor of Arnholm, Ada Brandt, spoke first.",
    "The mayor of the Low Wick quarter spoke after her, and the Low Wick mayor of old days listened.",
    "Boats went to Sile, Corrie and Ebbing.",
    "In the same week a boat went to Oldwater, and one to Holt.",
)


@pytest.mark.parametrize(
    "statement",
    [
        "The mayor of Low Wick spoke.",
        "Boats went to Oldwater, Sile, Corrie and Ebbing.",
        "Boats went to Sile, Corrie, Ebbing and Holt.",
    ],
)
def test_put_together(statement: str) -> None:
    assert "name-not-beside" not in rules_of(statement, GUILDS)
