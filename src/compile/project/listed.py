"""The list of its files that a built site carries: what of a folder is ours to replace and to remove."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

#: Its name inside of the folder whose files it lists.
LIST = "files.json"


def plain(name: str) -> bool:
    """Whether a name stays in its folder and means the same everywhere: ``a.html``, ``site/a.html``; not ``../a``."""
    parts = name.split("/")
    return not any(part in ("", ".", "..") or set(part) & set('\\:\0"<>|?*') for part in parts)


def foreign(folder: Path, files: Mapping[str, bytes]) -> Iterator[str]:
    """Names of ``files`` that somebody else's file has, where the folder that is being built lists its own.

    A file is ours if the former list names it, or if it holds the very bytes that are to be written.
    """
    for name, data in _in_folders(files):
        place = folder / name
        former = _former(folder, _top(name))
        ours = name in former or (former and not last(name))
        if not ours and place.is_file() and place.read_bytes() != data:
            yield name


def last(name: str) -> bool:
    """Whether a file comes after its folder's list."""
    return "/" in name and not name.endswith(f"/{LIST}")


def stale(folder: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Files of the former list that are not among the new, unless somebody has changed them since."""
    tops = dict.fromkeys(_top(name) for name, _ in _in_folders(files))
    return tuple(
        name
        for top in tops
        for name, digest in _former(folder, top).items()
        if name not in files and _digest(folder, name) == digest
    )


def _in_folders(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The files below a folder that has a list."""
    return ((name, data) for name, data in files.items() if "/" in name and f"{_top(name)}/{LIST}" in files)


def _top(name: str) -> str:
    return name.partition("/")[0]


def _former(folder: Path, top: str) -> Mapping[str, str]:
    """SHA-256 by path as the list on the disk has them; nothing if there is none, or none to be trusted."""
    try:
        found = json.loads((folder / top / LIST).read_text(encoding="utf-8"))["files"]
        return {f"{top}/{name}": str(digest) for name, digest in found.items() if plain(str(name))}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _digest(folder: Path, name: str) -> str:
    """The SHA-256 of a regular file inside of the folder; empty if there is none."""
    place = folder / name
    inside = place.parent.resolve().is_relative_to((folder / PurePosixPath(name).parts[0]).resolve())
    if not inside or place.is_symlink() or not place.is_file():
        return ""
    return hashlib.sha256(place.read_bytes()).hexdigest()
