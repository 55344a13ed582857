"""The files of the judge that the settings name; the only ones that may stand outside the project's folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from compile.model.book import Outcome
from compile.model.diagnostic import Diagnostic
from compile.model.judgement import Model

if TYPE_CHECKING:
    from compile.settings.schema import Judge


def model(root: Path, chosen: Judge) -> Outcome[Model | None]:
    """The model with its tokenizer. Diagnostics: ``judge-unavailable`` (variant absent; slots name, detail)."""
    read: list[bytes] = []
    for name in (chosen.model, chosen.tokenizer):
        try:
            read.append((root / Path(name).expanduser()).read_bytes())
        except (OSError, ValueError):
            return Outcome(None, (_absent(name),))
    name = Path(chosen.model).parent.name if Path(chosen.model).stem == "model" else ""
    return Outcome(
        Model(
            name=name or Path(chosen.model).stem,
            onnx=read[0],
            tokenizer=read[1].decode("utf-8", "replace"),
            labels=chosen.labels,
        )
    )


def _absent(name: str) -> Diagnostic:
    return Diagnostic(
        rule="judge-unavailable",
        severity="warning",
        variant="absent",
        data={"name": name, "detail": "", "labels": ""},
    )
