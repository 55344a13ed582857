"""``recension new``: a project that checks and builds as it stands."""

from __future__ import annotations

from pathlib import Path

import click

from compile.cli.console import console, everywhere


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
    for path, data in _files().items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    _seal(folder)
    console().show(f"made {shown}\n")
    step = "" if folder.resolve() == Path.cwd() else f"  cd {shown}\n"
    console().say(f"Next:\n{step}  recension check\n  recension build\nand read its README.md.")


def _files() -> dict[str, bytes]:
    """What a new project holds: path inside it → bytes."""
    from compile.tools.resources import templates

    root = templates() / "project"
    found = {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*")) if path.is_file()}
    # Stored without its dot, so that it does not rule over this repository's own files.
    return {".gitignore" if name == "gitignore" else name: path.read_bytes() for name, path in found.items()}


def _seal(folder: Path) -> None:
    """Seal the example's sources."""
    from compile.sources import capture

    capture.seal(folder)
