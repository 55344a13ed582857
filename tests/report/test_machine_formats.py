"""JSON, GitHub and SARIF: their schemas, and that nothing can be slipped into them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import get_args

import pytest
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

from compile import report
from compile.model.diagnostic import Confidence, Diagnostic, Label, Rule, Severity
from compile.model.span import Span, Text
from compile.model.statement import State
from report.findings import PASSAGE, PATH, book, finding

HOSTILE = "x\r\n::error file=a,line=1::pwned\x1b[31m\x1b]8;;http://x\x07 %0A \u202e##[group]y ##vso[z]"


@pytest.fixture(scope="session")
def schema(root):
    return json.loads((root / "docs/schemas/diagnostics.schema.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def sarif(root):
    path = root / "tests/report/data/sarif-2.1.0-rtm.5.json"
    loaded = json.loads(path.read_text("utf-8"))
    return validator_for(loaded)(loaded)


def sample():
    whole = book(f'In 1846 {HOSTILE} "a\nb".\n', "It was 60.\n")
    return whole, (
        finding(whole, "1846", evidence=(PASSAGE, replace(PASSAGE, text="", locator=""))),
        finding(whole, '"a\nb"', "1846", severity="warning"),
        finding(whole, severity="note"),
        Diagnostic(
            rule="r", severity="unresolved", labels=(Label(span=Span(path="gone.md", start=0, end=1)),)
        ),
    )


def hostile():
    """Everything that comes from outside holds what would act."""
    path = f"chapters/{HOSTILE},:%.md"
    whole = book("")
    whole = replace(whole, files={path: Text(path=path, content=HOSTILE)})
    label = Label(span=Span(path=path, start=0, end=len(HOSTILE)))
    evidence = replace(
        PASSAGE, key=HOSTILE, locator=HOSTILE, text=HOSTILE, end=len(HOSTILE), captured=HOSTILE
    )
    return whole, (
        Diagnostic(
            rule="undefined-key",
            severity="error",
            labels=(label, label),
            data=dict.fromkeys(("key", "keys", "nearest", "other", "path"), HOSTILE),
            keys=(HOSTILE,),
            evidence=(evidence,),
        ),
    )


def test_json_keeps_its_contract(schema):
    Draft202012Validator.check_schema(schema)
    whole, found = sample()
    written = json.loads(report.write(found, whole, format="json"))
    Draft202012Validator(schema).validate(written)
    first, second, third, fourth = written["diagnostics"]
    assert (first["line"], first["column"], first["end_line"], first["end_column"]) == (1, 4, 1, 8)
    assert [item["value"] for item in first["related"]] == ["1845", "1845"]
    assert (second["line"], second["end_line"]) == (2, 3)
    assert second["related"][0]["locator"] == "1:4"
    assert third["path"] is None and third["line"] is None
    assert fourth["path"] == "gone.md" and fourth["line"] is None
    assert written["summary"]["findings"] == {"error": 1, "warning": 1, "note": 1, "unresolved": 1}


def test_the_schema_names_what_the_model_names(schema):
    found = schema["$defs"]["diagnostic"]["properties"]
    counted = schema["properties"]["summary"]["properties"]
    assert found["severity"]["enum"] == list(get_args(Severity))
    assert found["confidence"]["enum"] == list(get_args(Confidence))
    assert counted["statements"]["required"] == list(get_args(State))
    assert counted["findings"]["required"] == list(get_args(Severity))


def test_json_is_faithful_and_cannot_act():
    whole, found = hostile()
    text = report.write(found, whole, format="json")
    assert all(character == "\n" or character.isprintable() for character in text)
    entry = json.loads(text)["diagnostics"][0]
    assert entry["path"] == f"chapters/{HOSTILE},:%.md"
    assert entry["keys"] == [HOSTILE]


def test_sarif_is_valid(sarif):
    whole, found = sample()
    page = Rule(
        name="r", group="support", severity="unresolved", confidence="high", summary="S.", page="# r\n"
    )
    for diagnostics in ((), found):
        sarif.validate(json.loads(report.write(diagnostics, whole, format="sarif", rules=(page,))))
    run = json.loads(report.write(found, whole, format="sarif", rules=(page,)))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["a-rule-without-words", "r"]
    assert run["tool"]["driver"]["rules"][1]["help"]["markdown"] == "# r\n"
    assert [(result["kind"], result["level"]) for result in run["results"]] == [
        ("fail", "error"),
        ("fail", "warning"),
        ("fail", "note"),
        ("open", "none"),
    ]
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 4,
        "endLine": 1,
        "endColumn": 8,
    }


def test_sarif_puts_what_is_about_the_whole_project_into_its_settings(sarif):
    """Code scanning refuses a file in which a result has no location."""
    found = Diagnostic(rule="no-chapters", severity="error", data={"folder": "chapters"})
    text = report.write((found,), book("A.\n"), format="sarif")
    sarif.validate(json.loads(text))
    (location,) = json.loads(text)["runs"][0]["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "recension.yaml"


def test_sarif_stays_valid_whatever_comes_in(sarif):
    whole, found = hostile()
    text = report.write(found, whole, format="sarif")
    assert all(character == "\n" or character.isprintable() for character in text)
    sarif.validate(json.loads(text))


def test_fingerprints_live_through_edits_elsewhere():
    from compile.report.formats.sarif import fingerprints

    before, after = book("In 1846. In 1846.\n"), book("A new line.\n\nIn 1846. In 1846.\n")
    one, two = (fingerprints([finding(whole, "1846")] * 2, whole) for whole in (before, after))
    assert one == two
    assert len(set(one)) == 2


def test_github_commands_carry_the_place():
    whole, found = sample()
    lines = report.write(found, whole, format="github").splitlines()
    assert lines[0] == (
        "::error file=chapters/03-harvest.md,line=1,endLine=1,col=4,endColumn=7,"
        "title=error[a-rule-without-words]::a rule without words"
    )
    assert lines[1].startswith("::warning file=chapters/03-harvest.md,line=2,endLine=3,title=")
    assert lines[2].startswith("::notice title=")
    assert lines[3].startswith("::notice file=gone.md,title=")


def test_nothing_can_be_slipped_into_github_commands():
    whole, found = hostile()
    text = report.write(found, whole, format="github")
    assert text.count("\n") == 1
    assert all(character == "\n" or character.isprintable() for character in text)
    head, _, message = text[2:].partition("::")
    assert head.count(",") == 3  # file, line, endLine, title
    assert "##[" not in text and "##vso[" not in text
    assert "\r" not in message


@pytest.mark.parametrize("format", ["full", "concise"])
def test_nothing_can_be_slipped_into_a_log(format):
    whole, found = hostile()
    text = report.write(found, whole, format=format)
    assert all(character == "\n" or character.isprintable() for character in text)
    assert not any(line.lstrip().startswith("::error") for line in text.splitlines())
    assert "##[" not in text and "##vso[" not in text


def test_no_line_opens_as_a_workflow_command():
    whole, found = sample()
    text = report.write(found[:1], whole, format="concise", folder="::error file=x::")
    assert text.startswith("<U+003A>:error file=x::/chapters/")


def test_a_folder_is_put_before_every_path():
    whole, found = sample()
    line = report.write(found[:1], whole, format="concise", folder="books/one")
    assert line.startswith(f"books/one/{PATH}:1:4: error[")
