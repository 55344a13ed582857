"""A folder out of which nothing is read but regular files of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

#: Why a file was not read.
Refusal: TypeAlias = Literal["absent", "outside", "not-a-file", "too-large", "unreadable"]

#: A file larger than this is no text anybody wrote; each stage has a smaller limit of its own.
SIZE_LIMIT = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A project's folder; ``root`` is resolved, so that a link out of it can be seen."""

    root: Path

    def read(self, path: str, *, limit: int = SIZE_LIMIT) -> bytes | Refusal:
        """The bytes of ``path`` (relative, ``/`` between parts), or why there are none."""
        try:
            place = (self.root / path).resolve()
            if not place.is_relative_to(self.root):
                return "outside"
            if not place.exists():
                return "absent"
            if not place.is_file():
                return "not-a-file"
            return "too-large" if place.stat().st_size > limit else place.read_bytes()
        except (OSError, ValueError, RuntimeError):
            # A file without leave to read, a NUL in a name, a link to itself.
            return "unreadable"

    def files(self, path: str, suffixes: tuple[str, ...] = ()) -> Iterator[str]:
        """Names of the files right in ``path``, sorted by code point; hidden and ``_``-files left out."""
        try:
            entries = sorted(entry.name for entry in (self.root / path).iterdir() if not entry.is_dir())
        except OSError:
            return
        for name in entries:
            if not name.startswith((".", "_")) and name.endswith(suffixes or ("",)):
                yield name

    def folders(self, path: str) -> tuple[str, ...]:
        """Names of the folders right in ``path``, sorted by code point; hidden and ``_``-folders left out."""
        try:
            entries = sorted(entry.name for entry in (self.root / path).iterdir() if entry.is_dir())
        except OSError:
            return ()
        return tuple(name for name in entries if not name.startswith((".", "_")))

    def tree(self, path: str) -> Iterator[str]:
        """Paths of all files below ``path``, relative to the root, sorted."""
        top = self.root / path
        if not top.is_dir():
            return
        found = (file.relative_to(self.root).as_posix() for file in top.rglob("*") if file.is_file())
        yield from sorted(found)


def find(path: Path) -> Path | None:
    """The nearest folder at or above ``path`` that holds recension.yaml."""
    start = path.resolve()
    for folder in (start, *start.parents):
        if (folder / "recension.yaml").is_file():
            return folder
    return None
