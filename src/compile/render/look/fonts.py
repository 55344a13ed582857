"""The fonts of the PDF: those that Typst carries, ours in templates/fonts, and a project's own there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from compile.render.look.faces import FOLDER, faces
from compile.tools import resources

SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")


def own(overrides: Mapping[str, bytes]) -> tuple[str, ...]:
    """Families of the project's own fonts, which come before what Typst would look for a letter in."""
    built = resources.templates()
    files = {name.removeprefix("templates/"): data for name, data in overrides.items()}
    found = {
        path: data for path, data in files.items() if path.startswith(FOLDER) and not (built / path).is_file()
    }
    return tuple(dict.fromkeys(face.family for face in faces(found).values()))


def stage(folder: Path, overrides: Mapping[str, bytes]) -> None:
    """Puts the fonts into ``folder``, under names of our own and always in one order."""
    built = resources.templates() / FOLDER
    found = {path.name: path.read_bytes() for path in sorted(built.iterdir()) if path.suffix in SUFFIXES}
    for name, data in overrides.items():
        place = name.removeprefix("templates/")
        if place.startswith(FOLDER) and place.lower().endswith(SUFFIXES):
            found[place.removeprefix(FOLDER)] = data
    folder.mkdir()
    for number, (name, data) in enumerate(sorted(found.items()), 1):
        (folder / f"{number:03d}{Path(name).suffix.lower()}").write_bytes(data)
