"""The words around an author's own, in the languages that come with the package, and in a project's own."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from compile.render.words.interface import load
from compile.tools.resources import templates

FOLDER = templates() / "words"
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def _flat(path: Path) -> dict[str, tuple[str, ...]]:
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        f"{table}.{name}": tuple(value) if isinstance(value, list) else (value,)
        for table, values in tables.items()
        for name, value in values.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things(language: str) -> None:
    english, other = _flat(FOLDER / "en.toml"), _flat(FOLDER / f"{language}.toml")
    assert list(other) == list(english)
    for name, forms in english.items():
        assert len(other[name]) == len(forms), name
        slots = {slot for form in forms for slot in re.findall(r"\{(\w+)\}", form)}
        assert {s for form in other[name] for s in re.findall(r"\{(\w+)\}", form)} <= slots, name


@pytest.mark.parametrize("language", [other for other in LANGUAGES if other != "en"])
def test_what_can_differ_is_translated(language: str) -> None:
    english, other = _flat(FOLDER / "en.toml"), _flat(FOLDER / f"{language}.toml")
    long = [name for name, forms in english.items() if len(re.sub(r"\{\w+\}", "", " ".join(forms))) > 10]
    same = [name for name in long if other[name] == english[name]]
    assert not same


@pytest.mark.parametrize(
    ("language", "day", "month", "many"),
    [
        ("en-GB", "1 May 2021", "May 2021", "12,345"),
        ("de-AT", "1. Mai 2021", "Mai 2021", "12.345"),
        ("fr", "1er mai 2021", "mai 2021", "12\u202f345"),
        ("sv", "2021-05-01", "2021-05", "12,345"),
    ],
)
def test_dates_and_numbers(language: str, day: str, month: str, many: str) -> None:
    words = load(language)
    assert (words.date("2021-05-01"), words.date("2021-05"), words.number(12345)) == (day, month, many)
    assert words.date("2021") == "2021"


def test_one_and_many() -> None:
    assert [load("en").count("about.chapters", n) for n in (0, 1, 2000)] == [
        "0 chapters",
        "1 chapter",
        "2,000 chapters",
    ]
    assert load("fr").count("about.chapters", 0) == "0 chapitre"


def test_a_project_brings_its_own_words_and_lacks_none() -> None:
    own = {"words/sv.toml": '[parts]\ncontents = "Innehåll"\n'.encode()}
    assert load("sv-FI", own).say("parts.contents") == "Innehåll"
    assert load("sv-FI", own).say("parts.bibliography") == "Bibliography"
    changed = {"words/de.toml": b'[parts]\ncontents = "Inhaltsverzeichnis"\n'}
    assert load("de", changed).say("parts.contents") == "Inhaltsverzeichnis"
    assert load("de", changed).say("parts.bibliography") == "Literatur"


def test_a_confidence_of_the_authors_own() -> None:
    assert load("en").judged("high") == "judgement, high confidence"
    assert load("en").judged(None) == "judgement"
    assert load("de").judged("fest") == "Einschätzung, fest"
