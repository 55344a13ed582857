"""Editions: numbers, manifests, comparison."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from compile import editions
from compile.model.edition import Edition, Entry

EDITION = Edition(
    number="1.0.0",
    date="2026-11-21",
    inputs={"chapters/a.md": "00", "refs.bib": "01"},
    outputs={"book.html": "02"},
    tools={"pandoc": "3.9"},
    settings={"title": '"Büch"'},
    ledger=(
        Entry(id="a-1", text="It was so.", state="supported", keys=("k",), passages=("k#1@ff",), digest="aa"),
    ),
    waivers=({"path": "chapters/a.md", "line": "3", "rules": "single-source", "reason": "only witness"},),
    findings={"warning": 2},
)


def test_a_manifest_is_canonical_and_read_back() -> None:
    text = editions.write(EDITION)
    assert editions.parse(text) == EDITION
    assert editions.write(editions.parse(text)) == text
    assert text.endswith("}\n") and "Büch" in text


def test_a_manifest_fits_its_schema(root: Path) -> None:
    schema = json.loads((root / "docs" / "schemas" / "edition.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(editions.write(EDITION)), schema)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 2}', '{"version": 1}', "null"])
def test_what_is_no_manifest(text: str) -> None:
    with pytest.raises(ValueError):
        editions.parse(text)


@pytest.mark.parametrize("number", ["1.0.0", "0.1.0", "10.20.30", "1.0.0-rc.1"])
def test_numbers(number: str) -> None:
    assert editions.valid(number)


@pytest.mark.parametrize(
    "number", ["1", "1.0", "v1.0.0", "1.0.0/..", "01.0.0", "1.0.0 ", "../x", "", "1.0.0-", "１.0.0"]
)
def test_no_numbers(number: str) -> None:
    assert not editions.valid(number)


def test_precedence() -> None:
    ordered = [
        "0.9.0",
        "1.0.0-alpha",
        "1.0.0-alpha.1",
        "1.0.0-rc.2",
        "1.0.0-rc.10",
        "1.0.0",
        "1.0.10",
        "1.2.0",
    ]
    backwards = ordered[::-1]
    assert sorted(backwards, key=editions.rank) == ordered
    assert editions.latest(ordered, before="1.0.0") == "1.0.0-rc.10"
    assert editions.latest([]) == ""


def test_comparison_names_what_differs() -> None:
    entry = replace(EDITION.ledger[0], state="not-found")
    now = replace(
        EDITION,
        inputs={"chapters/a.md": "99"},
        tools={"pandoc": "3.10"},
        ledger=(entry,),
    )
    found = editions.compare(EDITION, now)
    assert [(one.kind, one.name, one.was, one.now, one.matters) for one in found] == [
        ("input", "chapters/a.md", "00", "99", True),
        ("input", "refs.bib", "01", "", True),
        ("tool", "pandoc", "3.9", "3.10", False),
        ("statement", "a-1", "supported aa", "not-found aa", True),
    ]
    assert editions.compare(EDITION, EDITION) == ()
