"""The PDF's layout settles: page numbers and heads are those of the last pass, for long chapters and for short ones."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import typst

from compile.render import pdf
from compile.render.ast.nodes import para, stringify, words
from compile.render.formulas import formulas
from compile.render.prepared import Prepared


def _warnings(prepared: Prepared, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    images = pdf._stage(prepared, folder)
    text = pdf.source(prepared, images, {}, formulas(prepared, "typst"))
    (folder / "main.typ").write_text(text, encoding="utf-8")
    (folder / pdf.HELD).write_text(json.dumps(pdf.NONE), encoding="utf-8")
    monkeypatch.chdir(folder)
    _, found = typst.compile_with_warnings("main.typ", root=".", ignore_system_fonts=True)
    return [warning.message for warning in found if "converge" in warning.message]


def test_chapters_that_run_on_settle(
    prepared: Prepared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _warnings(prepared, tmp_path, monkeypatch) == []
    assert "#let short = true" in (tmp_path / "main.typ").read_text("utf-8")


def test_chapters_of_a_page_each_settle(
    prepared: Prepared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = [para(*words("The river rose again in the night, and the warden counted. " * 12))] * 60
    long = replace(
        prepared, parts=tuple(replace(part, blocks=[*part.blocks, *more]) for part in prepared.parts)
    )
    assert _warnings(long, tmp_path, monkeypatch) == []
    assert "#let short = false" in (tmp_path / "main.typ").read_text("utf-8")


def test_what_quotes_nothing_says_where_its_source_bears_on_it_and_what_became_of_it(
    prepared: Prepared,
) -> None:
    lines = [stringify(line) for found in prepared.evidence.values() for line in found.lines]
    assert any("Nearest passage: ¶\u00a0" in line and "Statement: " in line for line in lines)
