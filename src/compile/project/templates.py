"""The templates of a build: the built-in ones, and the project's own in their place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from compile.project.folder import Folder
from compile.tools.resources import templates as builtin

#: Folders of templates a project may override; ``project/`` is what ``recension new`` copies.
_KINDS = ("html", "epub", "typst", "csl")


def templates(folder: Folder) -> Mapping[str, bytes]:
    """Bytes by path inside ``templates/``, such as ``html/book.html``."""
    found: dict[str, bytes] = {}
    for place, prefix in ((Folder(root=builtin().resolve()), Path()), (folder, Path("templates"))):
        for kind in _KINDS:
            for path in place.tree((prefix / kind).as_posix()):
                data = place.read(path)
                if isinstance(data, bytes):
                    found[Path(path).relative_to(prefix).as_posix()] = data
    return dict(sorted(found.items()))
