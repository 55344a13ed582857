"""``recension new``: a project that checks and builds as it stands."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import click

from compile.cli.console import console, everywhere

#: As refs.bib of the example has it; "on Monday" in a source means a day only beside its date.
_PUBLISHED = {"gazette1911": "1911-11-14", "inquiry1912": "1912-05-20"}


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@everywhere
def new(folder: Path) -> None:
    """Make a project in DIR: two chapters, two sources, ready to check and to build."""
    from compile.report.visible import visible

    shown = visible(str(folder))
    if folder.is_dir() and any(folder.iterdir()):
        raise click.UsageError(f"the folder {shown} is not empty; give the name of a new one")
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"{shown} is a file; give the name of a new folder")
    _make(folder)
    console().show(f"made {shown}\n")
    step = "" if folder.resolve() == Path.cwd() else f"  cd {shown}\n"
    console().say(f"Next:\n{step}  recension check\n  recension build\nand read its README.md.")


def _make(folder: Path) -> None:
    """Put the whole project into the folder, or nothing: it is made beside it first."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".recension-", dir=folder.resolve().parent))
    try:
        for path, data in _files().items():
            (staging / path).parent.mkdir(parents=True, exist_ok=True)
            (staging / path).write_bytes(data)
        _seal(staging)
        folder.mkdir(exist_ok=True)
        for child in sorted(staging.iterdir()):
            os.replace(child, folder / child.name)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _files() -> dict[str, bytes]:
    """What a new project holds: path inside it → bytes."""
    from compile.tools.resources import templates

    root = templates() / "project"
    found = {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*")) if path.is_file()}
    # Stored without its dot, so that it does not rule over this repository's own files.
    return {".gitignore" if name == "gitignore" else name: path.read_bytes() for name, path in found.items()}


def _seal(folder: Path) -> None:
    """Seal the example's sources; the first line of each is its title."""
    from compile.sources import capture

    for path in sorted((folder / "sources" / "texts").iterdir()):
        title = path.read_text("utf-8").split("\n", 1)[0]
        capture.add(
            folder,
            path.stem,
            path,
            captured="2026-01-01",
            origin="invented for the example",
            published=_PUBLISHED.get(path.stem, ""),
            title=title,
        )
