"""A project as a numbered edition: cut, listed, verified."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from compile import project
from compile.model.edition import Edition, Target
from compile.pipeline import build, check
from compile.project.results import Built, Cut, Threshold, Verified
from compile.tools.stages import Progress, silent

__all__ = ["Cut", "Verified", "cut", "listing", "verify"]


def listing(path: Path | str = ".") -> tuple[Edition | str, ...]:
    """The editions that were cut, first to last; the number alone where the manifest is broken."""
    from compile.project import shelf

    folder = project.open_(Path(path))
    found = ((number, shelf.edition(folder, number)) for number in shelf.numbers(folder))
    return tuple(edition if isinstance(edition, Edition) else number for number, edition in found)


def cut(
    path: Path | str,
    number: str,
    *,
    allow_findings: bool = False,
    fail_on: Threshold | None = None,
    progress: Progress = silent,
) -> Cut:
    """Freeze the project as edition ``number`` in dist/editions/; a number is given once."""
    from compile import editions
    from compile.project import shelf

    folder = project.open_(Path(path))
    latest = editions.latest(shelf.numbers(folder))
    if refused := _unfit(number, shelf.numbers(folder)):
        return Cut(refused=refused, latest=latest)
    checked = check(folder.root, edition=number, building=True, progress=progress)
    built = build(checked, fail_on=fail_on, draft=allow_findings, progress=progress)
    if not built.artifacts:
        return Cut(built=built, refused="findings", latest=latest)
    edition = _freeze(built, number, latest)
    files = {**built.files, shelf.MANIFEST: editions.write(edition).encode()}
    place = shelf.place(folder.root, number)
    project.write(place, files)
    opened = [name for made in built.artifacts for name in made.opened]
    paths = tuple(place / name for name in (*opened, shelf.MANIFEST))
    return Cut(built=built, edition=edition, paths=paths, latest=latest)


def _unfit(number: str, taken: Sequence[str]) -> str:
    """Why an edition can't have this number, empty if it can."""
    from compile import editions

    if not editions.valid(number):
        return "number"
    if number in taken:
        return "exists"
    return "not-later" if editions.latest(taken, before=number) != editions.latest(taken) else ""


def _freeze(built: Built, number: str, parent: str) -> Edition:
    from compile import editions
    from compile.project import provenance

    checked = built.checked
    overrides = project.templates(checked.project.folder)
    images: Mapping[str, bytes] = checked.images
    return editions.freeze(
        checked.book,
        built.diagnostics,
        built.artifacts,
        number=number,
        parent=parent,
        inputs=provenance.inputs(checked.project, ("templates/", overrides), ("", images)),
        tools=provenance.tools(),
        settings=provenance.settings(checked.project),
    )


def verify(path: Path | str, number: str, *, progress: Progress = silent) -> Verified:
    """Rebuild edition ``number`` from the work tree, and say in what it differs, byte for byte."""
    from compile import editions
    from compile.project import shelf

    folder = project.open_(Path(path))
    was = shelf.edition(folder, number)
    if isinstance(was, str):
        return Verified(refused=was)
    checked = check(folder.root, edition=number, date=was.date, building=True, progress=progress)
    built = build(checked, _targets(was), draft=True, progress=progress)
    if not built.artifacts:
        return Verified(edition=was, built=built, refused="findings")
    now = _freeze(built, number, was.parent)
    return Verified(edition=was, built=built, differences=editions.compare(was, now))


def _targets(edition: Edition) -> tuple[Target, ...]:
    """The formats an edition came in: a site is a folder, a citation two files of fixed names, any other a suffix."""
    single = {name.rpartition(".")[2] for name in edition.outputs if "/" not in name}
    came: Mapping[Target, bool] = {
        "html": "html" in single,
        "site": any(name.startswith("site/") for name in edition.outputs),
        "epub": "epub" in single,
        "pdf": "pdf" in single,
        "citation": "citation.bib" in edition.outputs,
    }
    return tuple(target for target, made in came.items() if made)
