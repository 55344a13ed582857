"""What a scan writes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from jsonschema import Draft202012Validator

from compile.model.statement import Conflict, Side, Slot
from compile.report import disagreements, surveyed
from report.findings import book

PAIR = Conflict(
    id="quantity-1",
    kind="quantity",
    verdict="conflict",
    a=Side(key="aan", passage=3, says="200", holder="the governor"),
    b=Side(key="nyt", passage=1, says="245"),
    proof=(
        Slot(name="measure", a="fighter", b="fighter", verdict="same"),
        Slot(name="value", a="200", b="245", verdict="differs"),
    ),
)
APART = replace(PAIR, id="quantity-2", verdict="not-comparable", reason="different days")


def test_the_json_keeps_its_contract(root: Path) -> None:
    schema = json.loads((root / "docs/schemas/disputes.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    made = replace(book(""), conflicts=(PAIR, APART))
    found = disagreements.rows(made)
    written = json.loads(surveyed.write(made, found, style="json", ledger=True))
    Draft202012Validator(schema).validate(written)
    assert written["summary"]["new"] == 1
    assert [entry["id"] for entry in written["ledger"]] == ["quantity-2"]
    assert written["conflicts"][0]["pairs"][0]["why"] == "same measure (fighter): 200 ≠ 245"


def test_a_reopened_conflict_says_so() -> None:
    made = replace(book(""), conflicts=(replace(PAIR, reopens="dead"),))
    shown = surveyed.write(made, disagreements.rows(made), style="full")
    assert shown.startswith("conflict[quantity] quantity-1 (reopened): `aan` says `200`, `nyt` `245`\n")
    assert "reopens: `dead`, dismissed before one of these passages changed" in shown


def test_what_nobody_decided_on_comes_first() -> None:
    told = replace(PAIR, id="quantity-0", reopens="dead")
    made = replace(book(""), conflicts=(told, PAIR))
    assert [row.id for row in disagreements.rows(made)] == ["quantity-1", "quantity-0"]
