"""What an edition was made with: versions of tools, values of settings, hashes of what went in."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping
from importlib import metadata

from compile.project.reader import Project
from compile.tools import pandoc

#: What has a hand in the words or the bytes of a book.
_LIBRARIES = (
    "anyascii",
    "bibtexparser",
    "nh3",
    "pydantic",
    "pypandoc_binary",
    "pypdfium2",
    "pyyaml",
    "rapidfuzz",
    "recension",
    "snowballstemmer",
    "syntok",
    "typst",
)


def tools() -> Mapping[str, str]:
    """Versions by name: pandoc, Python (as ``3.11``), and each library that matters."""
    found = {"pandoc": pandoc.version(), "python": ".".join(platform.python_version_tuple()[:2])}
    for name in _LIBRARIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "absent"
    return dict(sorted(found.items()))


def settings(project: Project) -> Mapping[str, str]:
    """The settings in force, as JSON values by dotted name."""
    chosen = project.settings.model_dump(mode="json", by_alias=True)
    checks = {f"checks.{name}": value for name, value in chosen.pop("checks").items()}
    found = {**chosen, **checks}
    return {name: json.dumps(found[name], ensure_ascii=False) for name in sorted(found)}


def inputs(project: Project, *more: tuple[str, Mapping[str, bytes]]) -> Mapping[str, str]:
    """SHA-256 by path: the files read, and ``more`` bytes by name, each under its prefix."""
    extra = {
        prefix + name: hashlib.sha256(data).hexdigest()
        for prefix, files in more
        for name, data in files.items()
    }
    return dict(sorted({**extra, **project.inputs}.items()))
