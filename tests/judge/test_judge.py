"""The optional judge: marked findings, never fewer others, and a clear word where it can't be asked."""

from __future__ import annotations

import builtins
import importlib.util
from pathlib import Path
from typing import Any

import pytest

from compile import judge, pipeline
from compile.judge.model import CrossEncoder
from compile.model.judgement import Model

pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")

_SPEC = importlib.util.spec_from_file_location("tiny", Path(__file__).with_name("tiny.py"))
assert _SPEC and _SPEC.loader
tiny = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(tiny)

CHAPTER = """The bridge was of oak [@gazette].

The bridge was never of oak [@gazette].

The bridge was of oak, and cheese [@gazette].

[The bridge was never of iron.]{.own}
"""
SETTINGS = """title: Example
judge:
  model: models/tiny/model.onnx
  tokenizer: models/tiny/tokenizer.json
  labels: [entailment, neutral, contradiction]
"""


def project(
    folder: Path, *, settings: str = SETTINGS, model: bytes | None = None, tokenizer: str = ""
) -> Path:
    """A project with the tiny model."""
    for name, content in (
        ("recension.yaml", settings),
        ("refs.bib", "@misc{gazette, title = {The bridge}}"),
        ("chapters/01-a.md", CHAPTER),
        ("sources/texts/gazette.txt", "The bridge was of oak.\n\nIt stood on four piers."),
        ("models/tiny/tokenizer.json", tokenizer or tiny.tokenizer()),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8")
    (folder / "models/tiny/model.onnx").write_bytes(tiny.model() if model is None else model)
    return folder


def asked(folder: Path, **changes: Any) -> list[tuple[str, str]]:
    found = pipeline.check(project(folder, **changes), select=("judge",)).diagnostics
    return [(each.rule, each.variant) for each in found]


def test_it_adds_findings_with_its_name_and_score(tmp_path: Path) -> None:
    found = pipeline.check(project(tmp_path), select=("judge",)).diagnostics
    assert [(each.rule, each.labels[0].span.start) for each in found] == [
        ("judged-contradicted", CHAPTER.index("The bridge was never")),
        ("judged-unsupported", CHAPTER.index("The bridge was of oak, and")),
    ]
    assert {each.data["judge"] for each in found} == {"tiny"}
    assert all(float(str(each.data["score"])) >= 0.9 and each.confidence == "low" for each in found)
    assert found == pipeline.check(tmp_path, select=("judge",)).diagnostics


def test_it_removes_none(tmp_path: Path) -> None:
    with_ = pipeline.check(project(tmp_path / "a"))
    without = pipeline.check(project(tmp_path / "b", settings="title: Example\n"))
    told = {(each.rule, each.labels[0].span) for each in with_.diagnostics if each.labels}
    assert {(each.rule, each.labels[0].span) for each in without.diagnostics if each.labels} <= told
    assert with_.book.states == without.book.states


def test_it_is_off_by_default_and_in_editions(tmp_path: Path) -> None:
    assert asked(tmp_path / "a", settings="title: Example\n") == []
    checked = pipeline.check(project(tmp_path / "b"), edition="1.0.0", date="2020-01-01")
    assert checked.book.judgements == ()


def test_from_a_seal_it_reads_nothing(tmp_path: Path) -> None:
    from compile.sources import capture

    folder = project(tmp_path)
    capture.seal(folder)
    (folder / "sources/texts/gazette.txt").unlink()
    assert pipeline.check(folder, select=("judge",)).diagnostics == ()


@pytest.mark.parametrize(
    ("changes", "variant"),
    [
        ({"model": b"no model"}, "model"),
        ({"tokenizer": "{}"}, "tokenizer"),
        ({"model": tiny.model(inputs=("input_ids", "pixels"))}, "inputs"),
        ({"model": tiny.model(width=2)}, "outputs"),
        ({"settings": SETTINGS.replace("tiny/model.onnx", "none/model.onnx")}, "absent"),
        ({"settings": SETTINGS.replace(", contradiction", "")}, "outputs"),
    ],
)
def test_what_does_not_fit_is_told(tmp_path: Path, changes: dict[str, Any], variant: str) -> None:
    assert asked(tmp_path, **changes) == [("judge-unavailable", variant)]


def test_two_labels_will_do(tmp_path: Path) -> None:
    settings = SETTINGS.replace(", contradiction", "")
    assert asked(tmp_path, settings=settings, model=tiny.model(width=2)) == [("judged-unsupported", "")]


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "onnxruntime":
            raise ImportError(name, name=name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    assert asked(tmp_path) == [("judge-unavailable", "no-extra")]


@pytest.mark.parametrize(
    "labels", ["[neutral, contradiction]", "[entailment, entailment]", "[yes, no]", "entailment-or-so"]
)
def test_labels_that_say_nothing_are_told(tmp_path: Path, labels: str) -> None:
    settings = SETTINGS.replace("[entailment, neutral, contradiction]", labels)
    found = pipeline.check(project(tmp_path, settings=settings)).diagnostics
    assert "malformed-settings" in {each.rule for each in found}


def test_batches_are_in_order() -> None:
    made = Model(name="tiny", onnx=tiny.model(), tokenizer=tiny.tokenizer(), labels=tiny.LABELS)
    pairs = [("It stood.", "It never stood." if at % 3 == 0 else "It stood on.") for at in range(40)]
    rows = list(CrossEncoder(made).scores(pairs))
    assert [row["contradiction"] > 0.9 for row in rows] == [at % 3 == 0 for at in range(40)]
    assert all(abs(sum(row.values()) - 1) < 0.001 for row in rows)


def test_nothing_to_ask_needs_no_model() -> None:
    broken = Model(name="x", onnx=b"", tokenizer="", labels=("entailment",))
    assert judge.judge(broken, (), ()) == ((), ())
