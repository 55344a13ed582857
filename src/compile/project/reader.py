"""A project folder as values: settings, chapters, bibliography, sources, disputes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from compile import manuscript, settings, sources
from compile.model.book import Outcome
from compile.model.diagnostic import Diagnostic, Label
from compile.model.span import Text
from compile.project import look, slots, styles
from compile.project.chapters import listing
from compile.project.folder import Folder, find

if TYPE_CHECKING:
    from compile.settings import Settings
    from compile.sources import SourceFile

SETTINGS = "recension.yaml"
DISPUTES = "disputes.yaml"
INDEX = "index.yaml"
#: The project's list of retracted works, the first of these that is there.
RETRACTED = ("retracted.csv", "retracted.txt")
SEAL = ".seal.json"
#: Where files stand that say how a book looks.
_LOOKS = ("styles/", "templates/")
_NONE = Text(path=SETTINGS, content="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Everything read from a project folder. ``inputs`` are SHA-256 by path of what a clone has, too."""

    folder: Folder
    settings: Settings
    chapters: tuple[Text, ...]
    bibliography: Text | None
    sources: tuple[SourceFile, ...]
    disputes: Text | None
    retracted: Text | None = None
    style: bytes | None
    files: Mapping[str, Text]
    inputs: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.folder.root

    @property
    def digest(self) -> str:
        """SHA-256 of the digests and paths of ``inputs``, as ``sha256sum`` prints them: what the book is made from.

        Styles and templates, which say how it looks, are no part of it.
        """
        told = ((path, digest) for path, digest in self.inputs.items() if not path.startswith(_LOOKS))
        lines = (f"{digest}  {path}\n" for path, digest in told)
        return hashlib.sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


@dataclass(slots=True, kw_only=True)
class _Reading:
    """What has been read so far."""

    folder: Folder
    files: dict[str, Text] = field(default_factory=dict)
    inputs: dict[str, str] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def keep(self, found: Outcome[Text]) -> Text:
        self.files[found.value.path] = found.value
        self.diagnostics.extend(found.diagnostics)
        return found.value

    def text(self, path: str) -> Text | None:
        """The decoded file, or None; what is wrong with its bytes is told."""
        data = self.folder.read(path)
        if not isinstance(data, bytes):
            return None
        self.inputs[path] = hashlib.sha256(data).hexdigest()
        return self.keep(manuscript.decode(data, path))


def open_(path: Path) -> Folder:
    """The folder with recension.yaml at or above ``path``, else the folder that ``path`` is or is in."""
    found = find(path)
    if found is None:
        found = path.resolve() if path.is_dir() else path.resolve().parent
    return Folder(root=found)


def read(path: Path) -> Project:
    """The project that ``path`` (its folder, or anything in it) belongs to.

    Diagnostics: ``malformed-settings`` (variant absent: no recension.yaml at or above ``path``),
    ``missing-chapter`` (slots name, nearest; variants absent, outside, not-a-file, too-large, unreadable,
    listed-twice), ``unlisted-chapter`` (note; slot name), ``no-chapters``, ``missing-bibliography`` (slot
    path; variants as above), and those of settings and of decoding. Never raises for what is in the folder.
    """
    reading = _Reading(folder=open_(path))
    chosen = _settings(reading)
    reading.diagnostics.extend(
        look.faults(reading.folder, chosen.book.look(), reading.files.get(SETTINGS, _NONE))
    )
    reading.diagnostics.extend(slots.faults(reading.folder, reading.text))
    chapters = _chapters(reading, chosen)
    bibliography = _bibliography(reading, chosen.bibliography, bool(chapters))
    captured = _sources(reading)
    disputes = reading.text(DISPUTES)
    reading.text(INDEX)  # stays among the files, where the build looks for it
    retracted = next((text for name in RETRACTED if (text := reading.text(name))), None)
    return Project(
        folder=reading.folder,
        settings=chosen,
        chapters=chapters,
        bibliography=bibliography,
        sources=captured,
        disputes=disputes,
        retracted=retracted,
        style=_style(reading, chosen.style),
        files=reading.files,
        inputs=dict(sorted(reading.inputs.items())),
        diagnostics=tuple(sorted(reading.diagnostics, key=lambda found: found.order)),
    )


def _settings(reading: _Reading) -> Settings:
    text = reading.text(SETTINGS)
    if text is None:
        absent = Diagnostic(
            rule="malformed-settings", severity="error", variant="absent", data={"path": SETTINGS}
        )
        reading.diagnostics.append(absent)
    broken = bool(reading.diagnostics)
    found = settings.read(text or _NONE)
    if not broken:
        reading.diagnostics.extend(found.diagnostics)
    return found.value


def _chapters(reading: _Reading, chosen: Settings) -> tuple[Text, ...]:
    names, diagnostics = listing(reading.folder, chosen.chapters, reading.files.get(SETTINGS))
    if SETTINGS in reading.files or names:
        reading.diagnostics.extend(diagnostics)
    texts = (reading.text(name) for name in names)
    return tuple(text for text in texts if text is not None)


def _bibliography(reading: _Reading, path: str, wanted: bool) -> Text | None:
    """refs.bib; where there are no chapters either, its absence is no news."""
    text = reading.text(path)
    if text is None and wanted:
        refusal = str(reading.folder.read(path))
        place = reading.files.get(SETTINGS)
        span = settings.place(place, ("bibliography",)) if place else None
        label = (Label(span=span),) if span else ()
        reading.diagnostics.append(
            Diagnostic(
                rule="missing-bibliography",
                severity="error",
                variant=refusal,
                labels=label,
                data={"path": path},
            )
        )
    return text


def _style(reading: _Reading, name: str) -> bytes | None:
    """The CSL of the style; nothing where it cannot be used, and then it is told why."""
    if not name:
        return None
    found = styles.style(reading.folder, name)
    text = reading.files.get(SETTINGS)
    problem = styles.fault(name, found, settings.place(text, ("style",)) if text else None)
    if problem is not None:
        reading.diagnostics.append(problem)
        return None
    if found is not None:
        reading.inputs[f"styles/{name}"] = hashlib.sha256(found).hexdigest()
    return found


def _sources(reading: _Reading) -> tuple[SourceFile, ...]:
    """One for each key that has a seal or a captured text.

    Captured texts are no inputs of an edition: a clone has none, and must come to the same book.
    """
    folder = reading.folder
    seals = {name.removesuffix(SEAL): name for name in folder.files("sources", (SEAL,))}
    texts = {name.rpartition(".")[0]: name for name in folder.files("sources/texts") if "." in name}
    return tuple(_source(reading, key, seals.get(key), texts.get(key)) for key in sorted({*seals, *texts}))


def _source(reading: _Reading, key: str, seal: str | None, text: str | None) -> SourceFile:
    return sources.SourceFile(
        key=key,
        text=_captured(reading, f"sources/texts/{text}") if text else None,
        seal=reading.text(f"sources/{seal}") if seal else None,
    )


def _captured(reading: _Reading, path: str) -> Text | None:
    """The text of a capture; None where no extractor reads its kind (its seal may speak for it)."""
    data = reading.folder.read(path)
    if not isinstance(data, bytes):
        return None
    try:
        content = sources.extract(data, path)
    except sources.Unextractable as error:
        return reading.keep(manuscript.decode(data, path)) if error.reason == "not-utf8" else None
    return reading.keep(Outcome(Text(path=path, content=content)))
