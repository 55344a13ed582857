"""The fonts of a book by family: what Typst carries, and the files in templates/fonts, ours and the project's own."""

from __future__ import annotations

from collections.abc import Mapping

from compile.text.typefaces import Face, face

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
