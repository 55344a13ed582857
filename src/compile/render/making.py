"""Prepared → each format that was asked for, two of them at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from compile.model.book import Outcome
from compile.model.edition import Artifact, Target
from compile.render.paging import Printed
from compile.render.prepared import Prepared
from compile.render.rendering import cover, printed, render
from compile.tools.side import both
from compile.tools.stages import Progress, Run, silent

#: Formats, and the seconds that each took.
_Made: TypeAlias = tuple[Mapping[Target, Outcome[Artifact]], Mapping[str, float]]


def make(
    run: Run, prepared: Prepared, targets: Sequence[Target], templates: Mapping[str, bytes]
) -> list[Outcome[Artifact]]:
    """One book, each format, in the order of ``targets``; ``templates`` are the project's own by path."""
    making = _Making(prepared=prepared, templates=templates, version=run.version)
    if "pdf" not in targets or len(targets) == 1:
        made, times = making.some(targets, run.progress)
    else:
        # The terminal is ours alone: the child must not touch it.
        for name in targets:
            run.progress(name)
        made, times = making.with_paper(targets)
    run.timings.update(times)
    return [made[name] for name in targets]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Making:
    prepared: Prepared
    templates: Mapping[str, bytes]
    version: str

    def some(self, names: Iterable[Target], progress: Progress = silent, **ready: Any) -> _Made:
        """Formats, one after another; ``ready`` is what of them is made already."""
        own = Run(version=self.version, progress=progress)
        made = {}
        for name in names:
            with own.stage(name):
                made[name] = render(self.prepared, name, self.templates, **ready)
        return made, own.timings

    def with_paper(self, targets: Sequence[Target]) -> _Made:
        """The PDF, and others: while Typst sets it, a second process writes what does not need its pages.

        Then the PDF is read back, while the EPUB, which marks its pages, is written.
        """
        wants_epub = "epub" in targets
        beside = [name for name in targets if name not in ("pdf", "epub")]
        (paper, setting), ((first, early), picture) = both(
            self._paper,
            lambda: (self.some(beside), cover(self.prepared, self.templates) if wants_epub else b""),
        )
        if wants_epub:
            (second, reading), (third, late) = both(
                lambda: self.some(["pdf"], paper=paper),
                lambda: self.some(["epub"], paper=paper, picture=picture),
            )
        else:
            (second, reading), (third, late) = self.some(["pdf"], paper=paper), ({}, {})
        times = {**early, **late, "pdf": setting + reading["pdf"]}
        return {**first, **second, **third}, times

    def _paper(self) -> tuple[Printed, float]:
        own = Run(version=self.version)
        with own.stage("pdf"):
            made = printed(self.prepared, self.templates)
        return made, own.timings["pdf"]
