"""The templates of a build: the built-in ones, and the project's own in their place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from compile.project.folder import Folder
from compile.tools.resources import templates as builtin

#: Folders of templates a project may override; ``project/`` is what ``recension new`` copies.
KINDS = ("html", "epub", "typst", "themes", "fonts", "csl", "words")


def templates(folder: Folder) -> Mapping[str, bytes]:
    """Bytes by path inside ``templates/``, such as ``html/book.html``."""
    found: dict[str, bytes] = {}
    for place, prefix in ((Folder(root=builtin().resolve()), Path()), (folder, Path("templates"))):
        for kind in KINDS:
            for path in place.tree((prefix / kind).as_posix()):
                data = place.read(path)
                if isinstance(data, bytes):
                    found[Path(path).relative_to(prefix).as_posix()] = data
    return dict(sorted(found.items()))


def builtin_files() -> Mapping[str, Path]:
    """The built-in templates by their paths inside templates/."""
    root = Folder(root=builtin().resolve())
    return {path: root.root / path for kind in KINDS for path in root.tree(kind)}


def own_files(folder: Folder) -> tuple[str, ...]:
    """The project's own templates, by the same."""
    paths = (path for kind in KINDS for path in folder.tree(f"templates/{kind}"))
    return tuple(path.removeprefix("templates/") for path in paths)


def themes(folder: Folder) -> tuple[str, ...]:
    """Names of the themes: the built-in ones and the project's own."""
    own = folder.folders("templates/themes")
    return tuple(sorted({*Folder(root=builtin().resolve()).folders("themes"), *own}))
