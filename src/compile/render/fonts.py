"""The fonts of the PDF: those that Typst carries, ours in templates/fonts, and a project's own there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from compile.tools import resources

SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")


def stage(folder: Path, overrides: Mapping[str, bytes]) -> None:
    """Puts the fonts into ``folder``, under names of our own and always in one order."""
    built = resources.templates() / "fonts"
    found = {path.name: path.read_bytes() for path in sorted(built.iterdir()) if path.suffix in SUFFIXES}
    for name, data in overrides.items():
        place = name.removeprefix("templates/")
        if place.startswith("fonts/") and place.lower().endswith(SUFFIXES):
            found[place.removeprefix("fonts/")] = data
    folder.mkdir()
    for number, (name, data) in enumerate(sorted(found.items()), 1):
        (folder / f"{number:03d}{Path(name).suffix.lower()}").write_bytes(data)
