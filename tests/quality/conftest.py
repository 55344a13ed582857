"""Books as files, and what is needed to measure them."""

from __future__ import annotations

import os
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from browser import Browser
from compile import pipeline
from compile.cli.entry import run
from compile.pipeline import Built

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from measuring.programs import NODE

BOOKS = ("brief", "sample", "starter")


@pytest.fixture(scope="session")
def books(built_brief: Built, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The brief, the sample of every construct and what `recension new` makes: files by ``brief.html`` and so on."""
    folder = tmp_path_factory.mktemp("books")
    assert run(["new", str(folder / "new")]) == 0
    sample = Path(__file__).resolve().parents[1] / "render" / "sample"
    made = {"brief": built_brief}
    for name, project in (("sample", sample), ("starter", folder / "new")):
        made[name] = pipeline.build(pipeline.check(project, building=True), draft=True)
    for name, built in made.items():
        for path, data in built.files.items():
            (folder / f"{name}{Path(path).suffix}").write_bytes(data)
    return {path.name: path for path in folder.iterdir() if path.is_file()}


@pytest.fixture(scope="session")
def installed(tool: Callable[[str, str], str]) -> Callable[[Path, str], Path]:
    """``installed(VNU, "it checks HTML")``: a program that ``make`` fetches by npm; skipped without, in CI a failure."""

    def find(path: Path, reason: str) -> Path:
        if not path.is_file():
            tool("node", reason)
            told = f"{path.relative_to(NODE)} is not installed, make test brings it: {reason}"
            (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(told)
        return path

    return find


@pytest.fixture(scope="session")
def chromium(tool: Callable[[str, str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser."""
    with Browser(tool("chromium", "pages are opened in it"), tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture(scope="session")
def altered() -> Callable[[Path, Path, str, str, str], Path]:
    """``altered(epub, place, "chapter", "</body>", "<p>x</body>")``: a copy with other words in files so named."""

    def copied(epub: Path, place: Path, part: str, old: str, new: str) -> Path:
        seen = 0
        with zipfile.ZipFile(epub) as source, zipfile.ZipFile(place, "w") as copy:
            for entry in source.infolist():
                data = source.read(entry)
                if part in entry.filename:
                    seen += data.count(old.encode())
                    data = data.replace(old.encode(), new.encode())
                copy.writestr(entry, data)
        assert seen, f"{old} is not there"
        return place

    return copied
