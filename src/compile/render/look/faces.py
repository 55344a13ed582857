"""The fonts of a book by family: what Typst carries, and the files in templates/fonts, ours and the project's own."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from compile.text.typefaces import Face, face
from compile.tools import resources

#: Families that Typst carries within it; there is no file of them that a page or an EPUB could take along.
CARRIED = ("DejaVu Sans Mono", "Libertinus Serif", "New Computer Modern")
SUFFIXES = (".ttf", ".otf")
FOLDER = "fonts/"


def faces(templates: Mapping[str, bytes]) -> dict[str, Face]:
    """The fonts among the templates, by path (``fonts/Name-Bold.otf``); what is no font is left out."""
    paths = (
        path for path in sorted(templates) if path.startswith(FOLDER) and path.lower().endswith(SUFFIXES)
    )
    found = {path: face(templates[path]) for path in paths}
    return {path: one for path, one in found.items() if one is not None}


def families(templates: Mapping[str, bytes]) -> tuple[str, ...]:
    """Every family that a book can be set in, by name."""
    return tuple(sorted({*CARRIED, *(one.family for one in faces(templates).values())}))


def embedded(names: Collection[str], overrides: Mapping[str, bytes]) -> tuple[tuple[str, bytes, Face], ...]:
    """The fonts of the families ``names`` that a page or an EPUB takes along: file name, bytes, and what it is."""
    if not names:
        return ()
    built = resources.templates()
    files = {f"{FOLDER}{path.name}": path.read_bytes() for path in sorted((built / FOLDER).iterdir())}
    files |= {name.removeprefix("templates/"): data for name, data in overrides.items()}
    found = faces(files).items()
    return tuple(
        (path.removeprefix(FOLDER), files[path], one)
        for path, one in found
        if one.family in names and one.shippable
    )
