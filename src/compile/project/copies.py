"""The templates as a list, and copies of built-in ones in a project, where they rule instead."""

from __future__ import annotations

from dataclasses import dataclass

from compile.project.folder import Folder
from compile.project.templates import KINDS, builtin_files, own_files
from compile.project.writing import write
from compile.tools.process import Broken

FOLDER = "templates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A template by its path inside templates/. ``builtin``: there is one; ``own``: the project has one in its place."""

    name: str
    builtin: bool
    own: bool


def listed(folder: Folder) -> tuple[Listed, ...]:
    """Every template, the built-in ones and the project's own, by path."""
    built, own = set(builtin_files()), set(own_files(folder))
    return tuple(Listed(name=name, builtin=name in built, own=name in own) for name in sorted(built | own))


def sources(name: str) -> tuple[str, ...]:
    """The built-in templates of that name: a file, or all below a folder such as ``themes/report``."""
    return tuple(path for path in builtin_files() if path == name or path.startswith(f"{name}/"))


def targets(name: str, to: str) -> dict[str, str]:
    """Where the copies of ``name`` go, by what is copied: to the same path, or under ``to``."""
    place = to.removeprefix(f"{FOLDER}/").strip("/") or name
    return {path: f"{place}{path.removeprefix(name)}" for path in sources(name)}


def allowed(to: str) -> bool:
    """Whether a build would find a template there: in one of the folders of templates/."""
    parts = to.removeprefix(f"{FOLDER}/").strip("/").split("/")
    return (
        len(parts) > 1
        and parts[0] in KINDS
        and not any(part in ("", ".", "..") or "\\" in part for part in parts)
    )


def taken(folder: Folder, names: dict[str, str]) -> tuple[str, ...]:
    """Which of the places hold a file already."""
    return tuple(place for place in names.values() if (folder.root / FOLDER / place).exists())


def copy(folder: Folder, names: dict[str, str]) -> tuple[str, ...]:
    """Write the copies; their paths from the project's folder. Raises ``Broken`` where the machine does not let us."""
    files = builtin_files()
    for name, place in names.items():
        path = folder.root / FOLDER / place
        if not path.parent.resolve().is_relative_to(folder.root):
            raise Broken(f"nothing was written to {path}: it lies outside the project")
        write(path.parent, {path.name: files[name].read_bytes()})
    return tuple(f"{FOLDER}/{place}" for place in names.values())
