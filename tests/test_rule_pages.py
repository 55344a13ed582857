"""Every example of every rule's page gives exactly the findings that the page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from compile import pipeline, report
from compile.checks.pages import HEADINGS, Example, examples
from compile.checks.registry import rules
from compile.model.diagnostic import Diagnostic, Rule
from compile.report.wording import message, wording

RULES = {rule.name: rule for rule in rules()}
_EXPECTED = re.compile(r"^(?:error|warning|note|unresolved)\[([a-z0-9-]+)\]", re.MULTILINE)
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
    (folder / "chapters").mkdir(exist_ok=True)
    return folder


def find(example: Example, folder: Path) -> tuple[tuple[Diagnostic, ...], str]:
    """What is found in an example, as data and as a page shows it."""
    checked = pipeline.check(write(example, folder))
    return checked.diagnostics, report.write(checked.diagnostics, checked.book, format="full")


@pytest.fixture(scope="module")
def seen() -> Iterator[list[Diagnostic]]:
    """All findings of all examples that ran."""
    yield []


@pytest.mark.parametrize("name", RULES)
def test_examples(name: str, tmp_path: Path, accept: bool, seen: list[Diagnostic]) -> None:
    rule = RULES[name]
    page = page_path(rule).read_text("utf-8")
    wrong = []
    for number, example in reversed(list(enumerate(examples(page)))):
        diagnostics, text = find(example, tmp_path / str(number))
        seen.extend(diagnostics)
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
    assert tuple(_HEADING.findall(rule.page)) == HEADINGS
    expected = [example.expected for example in examples(rule.page)]
    assert any(name in _EXPECTED.findall(text) for text in expected), "no failing example"
    assert any(name not in _EXPECTED.findall(text) for text in expected), "no clean example"


def test_every_rule_has_words() -> None:
    for rule in RULES.values():
        group, table = wording(rule.name)
        assert group == rule.group
        assert table["headline"]
        assert len(table.get("hints", ())) <= 2


def test_no_words_are_left_over() -> None:
    import tomllib

    folder = Path(str(files("compile.report.wording")))
    for path in folder.glob("*.toml"):
        for name in tomllib.loads(path.read_text("utf-8")):
            assert RULES[name].group == path.stem


def test_slots_are_filled(seen: list[Diagnostic]) -> None:
    """Runs after the examples: what their findings say has no slot left open and no label without words."""
    if not seen:
        pytest.skip("the examples did not run before")
    for diagnostic in seen:
        said = message(diagnostic)
        shown = (said.headline, *said.labels.values(), *said.evidence.values(), *said.hints, *said.notes)
        for words in shown:
            assert not _open(words, diagnostic), (diagnostic.rule, words)
        assert all(label.name in said.labels for label in diagnostic.labels), diagnostic.rule
        assert all(item.name in said.evidence for item in diagnostic.evidence), diagnostic.rule


def test_variants_have_words(seen: list[Diagnostic]) -> None:
    for diagnostic in seen:
        table: dict[str, Any] = wording(diagnostic.rule)[1]
        known = {"", *table.get("variants", {})}
        assert diagnostic.variant in known, (diagnostic.rule, diagnostic.variant)


def _open(words: str, diagnostic: Diagnostic) -> bool:
    """Whether a slot of the template stayed a slot: ``{count}`` in what is shown."""
    names = (
        {name for _, name, _, _ in Formatter().parse(words.replace("{…}", "")) if name}
        if "{" in words
        else set()
    )
    return bool(names & {"key", "keys", "count", "name", "written", "found"}) and not names & set(
        diagnostic.data
    )
