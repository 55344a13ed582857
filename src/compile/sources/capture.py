"""Capture and sealing on disk: ``sources/texts/KEY.txt`` and ``sources/KEY.seal.json`` of a project folder.

The only part of ``sources/`` that touches files. An author's mistake is a ``problem`` in the returned value, one
sentence in lower case; a machine that fails raises ``Broken``.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Literal, TypeAlias

from compile.model.evidence import Source
from compile.model.span import Text
from compile.sources.extraction import EXTRACTORS, Unextractable, extract, extractor
from compile.sources.reading import origin
from compile.sources.sealed import Fault, unseal
from compile.sources.seals import seal as write_seal
from compile.sources.source import Origin, from_text, text_digest
from compile.tools.process import Broken

State: TypeAlias = Literal["ok", "drift", "outdated", "text-absent", "missing", "malformed"]

#: A captured file may have so many bytes.
LARGEST = 20_000_000
SEAL = ".seal.json"

_KEY = re.compile(r"\w[\w.+-]{0,99}")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """What became of one key: the seal's path inside the folder, whether it was written; or a problem."""

    key: str
    path: str = ""
    changed: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A source for a list: its state and, where its seal can be read, what the seal tells."""

    key: str
    state: State
    source: Source | None = None


def add(
    folder: Path,
    key: str,
    file: Path,
    *,
    captured: str = "",
    origin: str = "",
    published: str = "",
    title: str = "",
    overwrite: bool = False,
) -> Sealed:
    """Copy ``file`` into the project as the source ``key``, and seal it. Dates are ISO 8601."""
    about = Origin(origin=origin, title=title, captured=captured, published=published)
    problem = _unfit(key, about) or _unreadable(file)
    if problem:
        return Sealed(key=key, problem=problem)
    data = file.read_bytes()
    place = folder / "sources" / "texts" / f"{key}{file.suffix.lower() or '.txt'}"
    if not overwrite and place.exists() and place.read_bytes() != data:
        return Sealed(key=key, problem=f"`{key}` is already captured from another text")
    try:
        extract(data, place.name)
    except Unextractable as error:
        return Sealed(key=key, problem=_refused(error, file.name))
    _write(place, data)
    return _seal(folder, key, place, about)


def seal(folder: Path, key: str = "all") -> tuple[Sealed, ...]:
    """Make or renew the seal of a key, or of every captured text. What a seal tells of its origin stays."""
    texts = _texts(folder)
    if key != "all" and key not in texts:
        return (Sealed(key=key, problem=f"no text of `{key}` is in sources/texts"),)
    wanted = texts if key == "all" else {key: texts[key]}
    return tuple(_seal(folder, name, place, None) for name, place in wanted.items())


def verify(folder: Path) -> tuple[tuple[str, State], ...]:
    """The state of every source: ok, drift (text and seal differ), outdated (``seal`` would write another),
    text-absent (the seal alone), missing (the text alone), malformed (the seal cannot be read)."""
    return tuple((entry.key, entry.state) for entry in entries(folder))


def entries(folder: Path) -> tuple[Entry, ...]:
    """Every source of the project, by key."""
    texts, seals = _texts(folder), _seals(folder)
    return tuple(_entry(key, texts.get(key), seals.get(key)) for key in sorted({*texts, *seals}))


def show(folder: Path, key: str) -> Entry | None:
    """One source, None if the project has neither text nor seal of it."""
    return next((entry for entry in entries(folder) if entry.key == key), None)


def _entry(key: str, place: Path | None, path: Path | None) -> Entry:
    if path is None:
        return Entry(key=key, state="missing")
    held = _held(key, path)
    if held is None:
        return Entry(key=key, state="malformed")
    if place is None:
        return Entry(key=key, state="text-absent", source=held)
    return Entry(key=key, state=_compared(held, path, place), source=held)


def _compared(held: Source, path: Path, place: Path) -> State:
    try:
        content = extract(place.read_bytes(), place.name)
    except Unextractable:
        return "drift"
    if text_digest(content) != held.digest:
        return "drift"
    if held.extractor != extractor():
        return "outdated"
    renewed = from_text(held.key, Text(path=place.name, content=content), origin(held))
    return "ok" if write_seal(renewed) == _decoded(path) else "outdated"


def _seal(folder: Path, key: str, place: Path, about: Origin | None) -> Sealed:
    if _unsafe(key):
        return Sealed(key=key, problem=_unsafe(key))
    path = folder / "sources" / f"{key}{SEAL}"
    data = place.read_bytes()
    try:
        content = extract(data, place.name)
    except Unextractable as error:
        return Sealed(key=key, problem=_refused(error, place.name))
    if about is None:
        held = _held(key, path) if path.exists() else None
        about = origin(held) if held else Origin()
    about = replace(about, original=sha256(data).hexdigest())
    text = write_seal(from_text(key, Text(path=place.name, content=content), about))
    changed = not path.exists() or _decoded(path) != text
    if changed:
        _write(path, text.encode())
    return Sealed(key=key, path=f"sources/{key}{SEAL}", changed=changed)


def _held(key: str, path: Path) -> Source | None:
    found = unseal(Text(path=path.name, content=_decoded(path)), key)
    return None if isinstance(found, Fault) else found


def _decoded(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")


def _texts(folder: Path) -> dict[str, Path]:
    return {
        path.stem: path
        for path in _regular(folder / "sources" / "texts")
        if path.suffix.lower() in EXTRACTORS
    }


def _seals(folder: Path) -> dict[str, Path]:
    return {
        path.name.removesuffix(SEAL): path
        for path in _regular(folder / "sources")
        if path.name.endswith(SEAL)
    }


def _regular(folder: Path) -> Iterator[Path]:
    """Files that are files: a link might lead out of the project."""
    if folder.is_dir():
        yield from (path for path in sorted(folder.iterdir()) if path.is_file() and not path.is_symlink())


def _unfit(key: str, about: Origin) -> str:
    for name in ("captured", "published"):
        value = getattr(about, name)
        if value and not _DATE.fullmatch(value):
            return f"the date `{value}` ({name}) is not written as 2018-08-01"
    return _unsafe(key)


def _unsafe(key: str) -> str:
    if _KEY.fullmatch(key) and not _RESERVED.fullmatch(key) and not key.endswith((".", ".seal")):
        return ""
    return f"`{key}` cannot name a file: use letters, digits, `_`, `-`, `+` and `.`"


def _unreadable(file: Path) -> str:
    if not file.is_file():
        return f"there is no file {file.name}"
    size = file.stat().st_size
    return f"{file.name} has {size:,} bytes; a source may have {LARGEST:,}" if size > LARGEST else ""


def _refused(error: Unextractable, name: str) -> str:
    if error.reason == "not-utf8":
        return f"{name} is not UTF-8: see byte {error.offset}"
    known = ", ".join(sorted(EXTRACTORS))
    return f"{name} is of a kind that no extractor reads (known: {known})"


def _write(place: Path, data: bytes) -> None:
    """The whole file or none of it. Raises ``Broken``."""
    staged = ""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, staged = tempfile.mkstemp(prefix=".recension-", dir=place.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(staged, 0o644)
        os.replace(staged, place)
    except OSError as error:
        with suppress(OSError):
            os.unlink(staged)
        raise Broken(f"{place.name} could not be written: {error.strerror or error}") from error
