"""Files that come with the program: the built-in templates."""

from __future__ import annotations

from pathlib import Path

import compile as package


def templates() -> Path:
    """The folder of the built-in templates: inside a wheel's package, at the root of a work tree."""
    inside = Path(package.__file__).parent / "templates"
    return inside if inside.is_dir() else Path(package.__file__).parents[2] / "templates"
