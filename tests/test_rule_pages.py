"""Every example of every rule's page gives exactly the findings that the page shows."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from compile import pipeline, report, sources
from compile.checks.pages import HEADINGS, Example, examples
from compile.checks.registry import rules
from compile.model.diagnostic import Diagnostic, Rule
from compile.model.edition import Target
from compile.model.span import Text
from compile.report.wording import TABLES, message, slots, wording

RULES = {rule.name: rule for rule in rules()}
_EXPECTED = re.compile(r"^(?:error|warning|note|unresolved)\[([a-z0-9-]+)\]", re.MULTILINE)
_BLOCK = re.compile(r"^(`{3,}).*?^\1", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


def page_path(rule: Rule) -> Path:
    """Where a rule's page stands."""
    folder = files("compile.checks.rules").joinpath(rule.group)
    return Path(str(folder.joinpath(f"{rule.name.replace('-', '_')}.md")))


def write(example: Example, folder: Path) -> Path:
    """An example as a project's folder."""
    for path, data in example.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    for path, (content, extractor) in example.sealed.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(
            seal(Path(path).name.removesuffix(".seal.json"), content, extractor), "utf-8"
        )
    (folder / "chapters").mkdir(exist_ok=True)
    return folder


def seal(key: str, content: str, extractor: str) -> str:
    """The seal of a text, as if made by another extractor if one is named."""
    source = sources.from_text(key, Text(path=f"sources/texts/{key}.txt", content=content), sources.Origin())
    return sources.seal(replace(source, extractor=extractor or source.extractor))


def find(rule: Rule, example: Example, folder: Path) -> tuple[tuple[Diagnostic, ...], str]:
    """What is found in an example, as data and as a page shows it."""
    checked = pipeline.check(write(example, folder))
    diagnostics = checked.diagnostics
    if rule.group == "rendering":
        target: Target = "pdf" if rule.name == "missing-glyph" else "html"
        diagnostics = pipeline.build(checked, [target]).diagnostics
    return diagnostics, report.write(diagnostics, checked.book, format="full")


def _slots_and_names_are_given(diagnostic: Diagnostic) -> None:
    """Each slot of its wording has its datum, each label, piece of evidence and variant its words."""
    table: dict[str, Any] = wording(diagnostic.rule)[1]
    variants: dict[str, Any] = table.get("variants", {})
    assert diagnostic.variant in {"", *variants}, (diagnostic.rule, diagnostic.variant)
    merged = {**table, **variants.get(diagnostic.variant, {})}
    said = message(diagnostic)
    for template in (merged["headline"], *merged.get("hints", ()), *merged.get("notes", ())):
        assert {*slots(template)} <= {*diagnostic.data}, (diagnostic.rule, template)
    for label in diagnostic.labels:
        assert label.name in said.labels, (diagnostic.rule, label.name)
    for item in diagnostic.evidence:
        assert item.name in said.evidence, (diagnostic.rule, item.name)


@pytest.mark.parametrize("name", RULES)
def test_examples(name: str, tmp_path: Path, accept: bool) -> None:
    rule = RULES[name]
    page = page_path(rule).read_text("utf-8")
    wrong = []
    for number, example in reversed(list(enumerate(examples(page)))):
        diagnostics, text = find(rule, example, tmp_path / str(number))
        for diagnostic in diagnostics:
            _slots_and_names_are_given(diagnostic)
        found = text if diagnostics else "none\n"
        if found != example.expected:
            wrong.append((example.title, example.expected, found))
            page = page[: example.start] + found + page[example.end :]
    if accept:
        page_path(rule).write_text(page, "utf-8")
    else:
        assert not wrong


@pytest.mark.parametrize("name", RULES)
def test_page_is_whole(name: str) -> None:
    rule = RULES[name]
    assert rule.page.startswith(f"# {name}\n")
    assert tuple(_HEADING.findall(_BLOCK.sub("", rule.page))) == HEADINGS
    expected = [example.expected for example in examples(rule.page)]
    assert any(name in _EXPECTED.findall(text) for text in expected), "no failing example"
    assert any(name not in _EXPECTED.findall(text) for text in expected), "no clean example"


@pytest.mark.parametrize(
    "name", [name for name, rule in RULES.items() if rule.group in ("quotation", "support", "conflict")]
)
def test_evidence_has_an_unsettled_example(name: str) -> None:
    """Beside a failing and a clean one; a rule about the record, or about what is unsettled, needs none more."""
    least = 2 if name.startswith("dispute-") or name == "not-found" else 3
    assert len(examples(RULES[name].page)) >= least


def test_every_rule_has_words() -> None:
    for rule in RULES.values():
        group, table = wording(rule.name)
        assert group == rule.group
        assert table["headline"]
        assert len(table.get("hints", ())) <= 2


def test_no_words_are_left_over() -> None:
    import tomllib

    for path in TABLES.glob("*.toml"):
        for name in tomllib.loads(path.read_text("utf-8")):
            assert RULES[name].group == path.stem
