"""Names: what is one, where it stands, which two may be one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compile.language.names import read, same
from compile.model.evidence import Name


def texts(sentence: str) -> list[str]:
    return [name.text for name in read(sentence)]


def one(text: str) -> Name:
    return read("the " + text, first=False)[0]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The police chief of Darzab, Capt. Mohammad Ismail Mubarez, said so.",
            ["Darzab", "Capt. Mohammad Ismail Mubarez"],
        ),
        ("In addition to Mr. Nemat, Maulavi Habib ul-Rahman left.", ["Mr. Nemat", "Maulavi Habib ul-Rahman"]),
        ("Fighting also spread to Faryab and Sar-e Pol.", ["Faryab", "Sar-e Pol"]),
        ("Hostilities ended on Tuesday in July.", []),
        ("Nemat later claimed it.", ["Nemat"]),
        ("Locals of Darzab left.", ["Darzab"]),
        (
            "The forces of IS-KP met the Islamic State's Khorasan Province.",
            ["IS-KP", "Islamic State's Khorasan Province"],
        ),
        ("He is from the Ministry of Defense.", ["Ministry of Defense"]),
        ("“We lost contact,” he said.", []),
        ("The army's 209th Corps left.", []),
        ("Jowzjan Province's governor left.", ["Jowzjan Province"]),
        ("Sources said that the bridge had fallen.", []),
        ("Witnesses told Smith of it.", ["Smith"]),
    ],
)
def test_names_of_a_sentence(sentence: str, expected: list[str]) -> None:
    assert texts(sentence) == expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Habib ul-Rahman", "Habibul Rahman"),
        ("Mawlawi Habiburahman", "Mawlavi Habib Rahman"),
        ("Nematullah Qaweem", "Mufti Nematullah Qawim"),
        ("Mufti Nemat", "Nemat"),
        ("Mughol", "Mughal"),
        ("Taleban", "Taliban"),
        ("Jawzjan", "Jowzjan Province"),
        ("Sar-e Pol", "Sar-e-Pul"),
        ("ISKP", "ISIS-K"),
        ("WHO", "World Health Organization"),
        ("P. Wojcik", "Pawel Wojcik"),
        ("U.S.", "United States"),
        ("Afghans", "Afghanistan"),
        ("Abdul Rashid Dostum", "Gen. Dostum"),
    ],
)
def test_these_may_be_one(a: str, b: str) -> None:
    assert same(one(a), one(b)) and same(one(b), one(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Niger", "Nigeria"),
        ("Austria", "Australia"),
        ("Iran", "Iraq"),
        ("James Kerr", "Alice Kerr"),
        ("Team Alpha", "Team Beta"),
        ("Hassan", "Hussein"),
        ("Darzab", "Sancharak"),
        ("Taliban", "Islamic State"),
        ("Haji Murad", "Haji Shakir"),
        ("Johnson", "Johnston"),
    ],
)
def test_these_are_two(a: str, b: str) -> None:
    assert not same(one(a), one(b)) and not same(one(b), one(a))


@given(st.text(alphabet=st.one_of(st.sampled_from("AbC dE-.’' ,“”ul IS"), st.characters()), max_size=80))
@settings(deadline=None, max_examples=200)
def test_names_stand_where_they_say(text: str) -> None:
    found = read(text)
    assert all(text[name.start : name.end] == name.text and name.forms for name in found)
    assert all(same(name, name) for name in found)
