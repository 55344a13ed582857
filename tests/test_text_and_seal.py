"""What is found from the captured texts is found from their seals, and the seals are what the texts give."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from compile import pipeline
from compile.model.diagnostic import Diagnostic
from compile.model.statement import Statement, Verification
from compile.pipeline import Checked
from conftest import copy_project

#: One mistake of each kind that a source can show, put into the brief: words of it, and what they become.
MISTAKES = (
    ("the only legitimate\nopposition", "the sole legitimate\nopposition"),
    ("captured most of Darzab District", "captured most of Panjwai District"),
    ("On 12 July the Taliban launched", "On 14 July the Taliban launched"),
    ("had amassed 2,000 fighters", "had amassed 3,000 fighters"),
    ("between 3,500 and 7,000 civilians", "between 35,000 and 70,000 civilians"),
    ("too late to be acceptable", "not too late to be acceptable"),
    ("fled on foot to government lines", "fled by car to government lines"),
    ("They came at four in the morning", "They came at five in the morning"),
    ("just 40 of his followers", "just 140 of his followers"),
    ("propaganda bonanza", "propaganda disaster"),
    ("about 100 child soldiers", "about 10 child soldiers"),
    ("with two Frenchmen besides", "with two Belgians besides"),
)
#: What a message can say only with the text at hand.
ITS_WORDS = ("source_words", "hidden")


@pytest.fixture(scope="session")
def texts(shared: Path) -> Path:
    """The captured texts."""
    return shared / "seeds"


@pytest.fixture(scope="module")
def full_brief(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """The brief, checked with its texts."""
    return pipeline.check(copy_project(tmp_path_factory.mktemp("full") / "brief", texts=texts))


def without_text(found: Diagnostic) -> Diagnostic:
    """A finding without the source's own sentences, which only a text can show."""
    bare = (replace(item, text="", start=0, end=0, path="") for item in found.evidence)
    data = {name: value for name, value in found.data.items() if name not in ITS_WORDS}
    return replace(found, evidence=tuple(bare), data=data)


def verdict(found: Verification) -> tuple[Any, ...]:
    """What became of a quotation; from a seal its stretch is known to the sentence only."""
    return found.quotation, found.match, found.key, found.passage, found.changes, found.reason, found.located


def same_book(text: Checked, seal: Checked) -> None:
    """Whether two checks came to the same, statement by statement."""
    assert text.book.states == seal.book.states
    assert [_judged(found) for found in text.book.statements] == [
        _judged(found) for found in seal.book.statements
    ]
    assert text.book.conflicts == seal.book.conflicts
    assert [without_text(found) for found in text.diagnostics] == [
        without_text(found) for found in seal.diagnostics
    ]


def _judged(found: Statement) -> Any:
    return found.id, found.supports, [verdict(check) for check in found.verifications]


def test_the_brief_is_the_same_from_its_texts_and_from_its_seals(full_brief: Checked, brief: Checked) -> None:
    assert all(source.text is not None for source in full_brief.book.sources)
    assert all(source.text is None for source in brief.book.sources)
    assert brief.book.sources
    same_book(full_brief, brief)


def test_mistakes_are_found_alike(texts: Path, tmp_path: Path) -> None:
    """Each of ``MISTAKES`` in a copy of the brief, all at once: the same findings, and no few."""
    folders = copy_project(tmp_path / "full", texts=texts), copy_project(tmp_path / "sealed")
    for folder in folders:
        assert spoil(folder) >= len(MISTAKES) - 2, "the brief was rewritten: renew MISTAKES"
    full, sealed = (pipeline.check(folder) for folder in folders)
    same_book(full, sealed)
    rules = {found.rule for found in sealed.diagnostics if found.severity == "error"}
    assert {"quotation-meaning-altered", "quotation-altered", "figure-not-in-source"} <= rules
    assert "name-not-in-source" in rules
    assert len([found for found in sealed.diagnostics if found.severity == "error"]) >= 8


def spoil(folder: Path) -> int:
    """Make every mistake in the chapters; how many could be made."""
    made = 0
    for path in sorted((folder / "chapters").glob("*.md")):
        text = path.read_text("utf-8")
        for right, wrong in MISTAKES:
            words = r"\s+".join(map(re.escape, right.split()))
            text, count = re.subn(words, wrong, text)
            made += count > 0
        path.write_text(text, "utf-8")
    return made


def test_the_committed_seals_are_what_the_texts_give(texts: Path, root: Path) -> None:
    spec = spec_from_file_location("seal_sources", root / "scripts/seal_sources.py")
    assert spec and spec.loader
    script = module_from_spec(spec)
    spec.loader.exec_module(script)
    for name, seal in script.seals(texts).items():
        assert (root / "sources" / name).read_text("utf-8") == seal, (
            f"renew {name}: python scripts/seal_sources.py"
        )
