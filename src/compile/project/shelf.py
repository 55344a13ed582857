"""dist/editions/: the editions that were cut."""

from __future__ import annotations

from pathlib import Path

from compile import editions
from compile.model.edition import Edition
from compile.project.folder import Folder

SHELF = "dist/editions"
MANIFEST = "manifest.json"


def numbers(folder: Folder) -> tuple[str, ...]:
    """The numbers that are taken, first to last; one whose manifest is broken is taken, too."""
    top = folder.root / SHELF
    found = (entry.name for entry in top.iterdir() if entry.is_dir()) if top.is_dir() else ()
    return tuple(sorted(filter(editions.valid, found), key=editions.rank))


def edition(folder: Folder, number: str) -> Edition | str:
    """The edition as its manifest has it, or "absent" or "malformed"."""
    data = folder.read(f"{SHELF}/{number}/{MANIFEST}") if editions.valid(number) else "absent"
    if not isinstance(data, bytes):
        return "absent"
    try:
        return editions.parse(data.decode())
    except ValueError:
        return "malformed"


def place(root: Path, number: str) -> Path:
    """The folder of an edition."""
    return root / SHELF / number
