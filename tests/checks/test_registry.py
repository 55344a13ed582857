"""Every rule is found by its file, and is whole."""

from __future__ import annotations

import re

from compile.checks.pages import examples
from compile.checks.registry import registered, rules


def test_rules_are_named_by_their_files() -> None:
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)
    assert "quotation-not-in-source" in names
    keys = [(rule.group, rule.name) for rule in rules()]
    assert keys == sorted(keys)


def test_summaries_read_as_one_sentence() -> None:
    for rule in rules():
        assert rule.summary
        assert rule.summary[0].islower() and not rule.summary.endswith(".")


def test_finders_are_functions() -> None:
    assert sum(entry.find is not None for entry in registered()) > 20
    assert all(entry.find is None or callable(entry.find) for entry in registered())


def test_an_example_supplies_what_it_leaves_out() -> None:
    page = "## Examples\n\n### One\n\n```text path=sources/texts/a1.txt\nOak.\n```\n\n```diagnostics\nnone\n```\n"
    (example,) = examples(page)
    assert set(example.files) == {"recension.yaml", "refs.bib", "sources/texts/a1.txt"}
    assert b"@misc{a1," in example.files["refs.bib"]
    assert example.expected == "none\n"
    assert page[example.start : example.end] == "none\n"


def test_an_example_writes_bytes_and_leaves_files_out() -> None:
    page = (
        "### One\n\n```markdown path=chapters/a.md escaped\nM\\xFCller \\u200B\n```\n\n"
        "```bibtex path=refs.bib absent\n```\n\n```diagnostics\n```\n"
    )
    (example,) = examples(page)
    assert example.files["chapters/a.md"] == b"M\xfcller " + "\u200b".encode() + b"\n"
    assert "refs.bib" not in example.files
