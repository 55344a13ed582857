"""The books that are measured, built in every format into a folder of their own."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from make_corpus import make

from compile import pipeline
from compile.model.diagnostic import Diagnostic
from compile.model.edition import Target
from compile.pipeline import Checked
from compile.render.prepared import Expected

ROOT = Path(__file__).resolve().parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
#: Each book with what it is.
BOOKS: Mapping[str, str] = {
    "brief": "The brief: this repository's own book, as it is published.",
    "sample": "The sample (`tests/render/sample`): one of everything that a chapter may hold.",
    "doing-meta-analysis": "A real book, *Doing Meta-Analysis in R*; none of its sources is captured, so it is built with `--draft`, all findings waived.",
    "bayescogsci": "A real book, *Bayesian Data Analysis for Cognitive Science*, with some thousand formulas; built with `--draft` too.",
}
_OURS = ("brief", "sample")
TARGETS: tuple[Target, ...] = get_args(Target)


@dataclass(slots=True)
class Made:
    """A built book. ``lost``: by format, the statements, notes and headings that did not arrive there."""

    name: str
    title: str
    language: str
    folder: Path
    words: int
    statements: int
    expected: tuple[Expected, ...]
    seconds: float
    lost: dict[str, list[str]] = field(default_factory=dict)

    @property
    def real(self) -> bool:
        """Whether it is a book of others, some hundred pages long."""
        return self.name not in _OURS

    def files(self, suffix: str) -> list[Path]:
        """Its files of a kind, by path; a site has many pages."""
        return sorted(self.folder.rglob(f"*.{suffix}"))


def there(name: str) -> bool:
    """Whether a book is at hand; the real ones stand beside the project."""
    return name in _OURS or (CORPORA / name).is_dir()


def project(name: str, scratch: Path) -> Path:
    """The folder of a book's project."""
    if name == "brief":
        return ROOT
    return ROOT / "tests/render/sample" if name == "sample" else make(scratch / name / "book", CORPORA / name)


def built(name: str, scratch: Path) -> Made:
    """A book, built and written out."""
    start = time.perf_counter()
    checked = pipeline.check(project(name, scratch), building=True)
    return written(name, checked, scratch / name / "dist", start)


def written(name: str, checked: Checked, folder: Path, start: float) -> Made:
    """A checked book in every format, in a folder; of one that lost something there are no files."""
    made = pipeline.build(checked, TARGETS, draft=True)
    seconds = time.perf_counter() - start
    pipeline.write(made, folder)
    assert checked.ahead is not None
    imprint = checked.book.imprint
    return Made(
        name=name,
        title=imprint.title,
        language=imprint.language,
        folder=folder,
        words=sum(len(chapter.text.content.split()) for chapter in checked.book.chapters),
        statements=len(checked.book.statements),
        expected=checked.ahead.prepared.expected,
        seconds=seconds,
        lost=_lost(made.diagnostics),
    )


def _lost(diagnostics: Iterable[Diagnostic]) -> dict[str, list[str]]:
    """By format, the words that did not arrive there; on paper also the letters that are boxes there."""
    lost: dict[str, list[str]] = {target: [] for target in TARGETS if target != "citation"}
    for each in diagnostics:
        if each.rule == "not-conserved":
            lost[str(each.data["target"])].append(str(each.data["words"]))
        elif each.rule == "missing-glyph":
            lost["pdf"].append(f"in no font: {each.data['letters']}")
    return lost
