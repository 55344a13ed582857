"""Files into a folder: all of them or none, and never half of one."""

from __future__ import annotations

import codecs
import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from compile.project import listed
from compile.tools.process import Broken


def write(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Put ``files`` (bytes by name, or by path: ``site/index.html``) into ``folder``; their places.

    Each is written beside its place and flushed to the disk, then all take their names at once, and what a former
    site had and this one has not goes; if that fails, all is put back. Raises ``Broken`` (disk full, no leave to
    write, a file of somebody else's in the way).
    """
    for name in files:
        if not listed.plain(name):
            raise ValueError(f"not a plain file name: {name!r}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _refuse(folder, listed.foreign(folder, files))
        with _staging(folder) as staging:
            new = {name: _stage(staging / f"new-{number}", files[name]) for number, name in enumerate(files)}
            _replace(folder, staging, new, listed.stale(folder, files))
        for place in sorted({folder, *((folder / name).parent for name in files)}):
            _flush(place)
    except OSError as error:
        file = folder.exists() and not folder.is_dir()
        reason = "it is a file, not a folder" if file else error.strerror or str(error)
        raise Broken(f"nothing was written to {folder}: {reason}") from error
    return tuple(folder / name for name in files)


def _refuse(folder: Path, foreign: Iterable[str]) -> None:
    for name in foreign:
        raise Broken(
            f"nothing was written to {folder}: {name} is no file of a former build; move it, or take another folder"
        )


def rewrite(folder: Path, name: str, content: str) -> Path:
    """Put a text in the place of a file that was read, with the line ends and the mark of encoding that it has."""
    place = folder / name
    was = place.read_bytes() if place.exists() else b""
    data = content.replace("\n", "\r\n").encode() if b"\r\n" in was else content.encode()
    mark = codecs.BOM_UTF8 if was.startswith(codecs.BOM_UTF8) else b""
    return write(folder, {name: mark + data})[0]


@contextlib.contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """A folder on the same file system, so that a rename moves no bytes."""
    path = Path(tempfile.mkdtemp(prefix=".recension-", dir=folder))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _stage(path: Path, data: bytes) -> Path:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return path


def _replace(folder: Path, staging: Path, new: Mapping[str, Path], gone: Iterable[str]) -> None:
    """Take away what is gone and rename each into its place, keeping what was there until the last one is in.

    Lists go first: of a build that is cut off in the midst, all that is there is in the list.
    """
    done: list[tuple[Path, Path | None]] = []
    made: list[Path] = []
    try:
        for number, name in enumerate((*gone, *sorted(new, key=listed.last))):
            place = folder / name
            made += _parents(folder, place)
            old = _keep(place, staging / f"old-{number}")
            if name in new:
                os.replace(new[name], place)
            else:
                place.unlink()
            done.append((place, old))
    except OSError:
        for place, old in reversed(done):
            if old is None:
                place.unlink(missing_ok=True)
            else:
                os.replace(old, place)
        _prune(reversed(made))
        raise
    _prune((folder / name).parent for name in gone)


def _parents(folder: Path, place: Path) -> list[Path]:
    """Makes the folders that a place needs, and says which; none of them may lead out of ``folder``."""
    missing = [parent for parent in place.parents if parent != folder and not parent.exists()]
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.parent.resolve().is_relative_to(folder.resolve()):
        raise OSError(f"{place.parent} leads out of it")
    return list(reversed([parent for parent in missing if parent.is_relative_to(folder)]))


def _prune(folders: Iterable[Path]) -> None:
    """Removes those that are empty."""
    for path in folders:
        with contextlib.suppress(OSError):
            path.rmdir()


def _keep(place: Path, old: Path) -> Path | None:
    """A second name for what is there now, or a copy where the file system has no second names."""
    if not place.exists():
        return None
    try:
        os.link(place, old)
    except OSError:
        shutil.copyfile(place, old)
    return old


def _flush(folder: Path) -> None:
    """Flush the names, too, where a folder can be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
