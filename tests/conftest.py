"""What more than one test needs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from compile import pipeline
from compile.pipeline import Built, Checked

ROOT = Path(__file__).resolve().parents[1]
CI = os.environ.get("CI") == "true"
#: What makes a folder a project; captured texts, and what was built, are left behind when it is copied.
PROJECT = ("recension.yaml", "refs.bib", "disputes.yaml", "chapters", "sources", "templates")

# Found examples differ from run to run on a laptop, never in CI: what passed once passes again.
settings.register_profile("laptop", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if CI else "laptop")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--accept`` writes what came out into the expected outputs, to be reviewed as a diff."""
    parser.addoption("--accept", action="store_true", help="rewrite the expected outputs")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Real books are measured in CI, or where they are asked for."""
    if CI or "corpora" in config.getoption("markexpr"):
        return
    skip = pytest.mark.skip(reason="a real book takes minutes: CI=true, or -m corpora")
    for item in items:
        if item.get_closest_marker("corpora"):
            item.add_marker(skip)


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether the expected outputs are to be rewritten."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of captured texts, labelled data and real manuscripts beside the project."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the shared data folder is not beside the project")
    return folder


@pytest.fixture(scope="session")
def tool() -> Callable[[str, str], str]:
    """``tool("java", "EPUBCheck needs it")``: the path of a program that pip cannot bring.

    Without it a test is skipped with the reason, and under ``CI=true`` it fails.
    """

    def find(name: str, reason: str) -> str:
        path = shutil.which(name)
        if path is None:
            message = f"{name} is not installed: {reason}"
            (pytest.fail if CI else pytest.skip)(message)
        assert path is not None
        return path

    return find


def copy_project(folder: Path, *, texts: Path | None = None) -> Path:
    """This repository's project in ``folder``: with its seals alone, or with the captured ``texts`` too."""
    for name in PROJECT:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("texts"))
        else:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    if texts is not None:
        (folder / "sources/texts").mkdir()
        for seal in (ROOT / "sources").glob("*.seal.json"):
            name = seal.name.replace(".seal.json", ".txt")
            shutil.copy(texts / name, folder / "sources/texts" / name)
    return folder


@pytest.fixture(scope="session")
def sealed_brief(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the brief as a clone has it: no captured text."""
    return copy_project(tmp_path_factory.mktemp("sealed") / "brief")


@pytest.fixture(scope="session")
def brief(sealed_brief: Path) -> Checked:
    """The brief, checked from its seals alone."""
    return pipeline.check(sealed_brief)


@pytest.fixture(scope="session")
def built_brief(brief: Checked) -> Built:
    """The brief in all three formats."""
    return pipeline.build(brief)
