"""What the program comes to: a project checked, built, cut or verified."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from compile.model.book import Book
from compile.model.diagnostic import Diagnostic, Severity
from compile.model.edition import Artifact, Edition
from compile.project.reader import Project

if TYPE_CHECKING:
    from compile.editions import Difference
    from compile.model.book import Outcome
    from compile.render.prepared import Prepared

Threshold: TypeAlias = Literal["error", "warning", "note", "unchecked", "never"]

#: From bad to mild: a threshold takes in itself and all before it.
_LADDER: Mapping[Threshold, frozenset[Severity]] = {
    "never": frozenset(),
    "error": frozenset({"error"}),
    "warning": frozenset({"error", "warning"}),
    "unchecked": frozenset({"error", "warning", "unresolved"}),
    "note": frozenset({"error", "warning", "unresolved", "note"}),
}
#: Findings about the settings: wrong use, rather than a fault of the text.
_USAGE = frozenset({"malformed-settings", "unknown-setting"})


def failing(diagnostics: Iterable[Diagnostic], threshold: Threshold) -> tuple[Diagnostic, ...]:
    """The findings at or above ``threshold``."""
    return tuple(found for found in diagnostics if found.severity in _LADDER[threshold])


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What a build begins with, made while the rules ran; ``printed`` says whether pandoc takes the bibliography."""

    prepared: Prepared
    printed: Outcome[bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A project, the book it makes, and every finding, sorted; ``timings`` are seconds by stage."""

    project: Project
    book: Book
    images: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]
    timings: Mapping[str, float]
    ahead: Ahead | None = None

    @property
    def misused(self) -> bool:
        """Whether the settings themselves are wrong (exit code 2)."""
        return any(found.rule in _USAGE and found.severity == "error" for found in self.diagnostics)

    def fails(self, threshold: Threshold | None = None) -> bool:
        """Whether a finding is at or above ``threshold`` (None: the one of the settings)."""
        return bool(failing(self.diagnostics, threshold or self.project.settings.checks.fail_on))


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What was made, in memory; nothing if it was refused. ``diagnostics`` are all, rendering's too."""

    checked: Checked
    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...]
    timings: Mapping[str, float]

    @property
    def files(self) -> Mapping[str, bytes]:
        """Bytes by name inside ``dist/``."""
        return {name: data for artifact in self.artifacts for name, data in artifact.files.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """An edition and where it was put; or why it was refused, with the built book if it came to that.

    ``refused``: "number" (not like 1.2.0), "exists", "not-later" (than ``latest``), "findings".
    """

    built: Built | None = None
    edition: Edition | None = None
    paths: tuple[Path, ...] = ()
    refused: str = ""
    latest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """An edition as it was cut, and in what a build of today's work tree differs from it.

    ``refused``: "absent", "malformed" (its manifest can't be read), "findings" (it does not build).
    """

    edition: Edition | None = None
    built: Built | None = None
    differences: tuple[Difference, ...] = ()
    refused: str = ""

    @property
    def same(self) -> bool:
        """Whether it is the same book, byte for byte."""
        return not self.refused and not any(found.matters for found in self.differences)
