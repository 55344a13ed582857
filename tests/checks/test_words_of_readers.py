"""What the readers find in broken files has words of its own: no slot is left open, no case is unknown."""

from __future__ import annotations

from typing import Any

import pytest

from compile import bibliography, settings
from compile.model.diagnostic import Diagnostic
from compile.model.span import Text
from compile.report.wording import slots, wording

ENTRIES = (
    "@article{a, title={x}, , year={1}}",
    "@article{a, title={x}, ; year={1}}",
    '@article{a, title="x, year={1}}\n@misc{b,}',
    "@article{a, title={x, year={1}}\n@misc{b, title={z}}",
    "@article a, x={1}}",
    "@{a, title={x}}",
    "@article{, title={x}}",
    "@article{a b, title={x}}",
    "@article{a title={x}}",
    "@article{a, title {x}}",
    "@article{a, title = , b={x}}",
    "@article{a, title={x}, title={y}}",
    "@article{a, title={x}}, year={1}}",
    "@article{a, title={x}, j=foo}",
    "@article{a,\n title={x}",
    "@article{a, t={" + "x" * 70_000 + "}}",
    "@misc{a, crossref={b}}\n@misc{b, crossref={a}}",
)
SETTINGS = (
    "a: [",
    "title: &a x\nb: *a",
    "title: !!python x",
    "title: x\ntitle: y",
    "- a",
    "coverage: x",
    "title: x\n---\ny: z",
    "title: x\nchecks: {foo: 1}",
    "",
    "title: [x]",
    "title: \x07",
)


def check(diagnostic: Diagnostic) -> None:
    table: dict[str, Any] = wording(diagnostic.rule)[1]
    variants: dict[str, Any] = table.get("variants", {})
    assert diagnostic.variant in {"", *variants}
    merged = {**table, **variants.get(diagnostic.variant, {})}
    labels: dict[str, str] = merged["labels"]
    for template in (
        merged["headline"],
        *labels.values(),
        *merged.get("hints", ()),
        *merged.get("notes", ()),
    ):
        assert {*slots(template)} <= {*diagnostic.data}


@pytest.mark.parametrize("content", ENTRIES)
def test_bibliography(content: str) -> None:
    found = bibliography.read(Text(path="refs.bib", content=content)).diagnostics
    assert found
    for diagnostic in found:
        check(diagnostic)


@pytest.mark.parametrize("content", SETTINGS)
def test_settings(content: str) -> None:
    found = settings.read(Text(path="recension.yaml", content=content)).diagnostics
    assert found
    for diagnostic in found:
        check(diagnostic)
