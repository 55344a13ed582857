"""The wheel, installed elsewhere: it carries all it needs, and makes the same bytes in another place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from compile import __version__
from compile.pipeline import Built
from conftest import copy_project

pytestmark = pytest.mark.slow

#: Everything about a machine that must not reach an output.
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LANG": "tr_TR.UTF-8",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "17",
    "PYTHONDONTWRITEBYTECODE": "1",
    "COLUMNS": "40",
    "USER": "nobody",
}


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this work tree, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = folder.glob("recension-*.whl")
    return path


@pytest.fixture(scope="module")
def recension(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command as the wheel installs it in a fresh environment; the dependencies are those of this one."""
    folder = tmp_path_factory.mktemp("fresh") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = folder / "bin/python"
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
    ]
    subprocess.run([*pip, str(wheel)], check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    where = subprocess.run(
        [str(python), "-c", "import compile; print(compile.__file__)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(where.stdout.strip()).is_relative_to(folder)
    return folder / "bin/recension"


def run(program: Path, *arguments: str, folder: Path, **environment: str) -> str:
    """What a command says, both streams; it must end well."""
    clean = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    done = subprocess.run(
        [str(program), *arguments],
        cwd=folder,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=False,
        umask=0o077 if environment else -1,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_wheel_holds_templates_pages_and_data(wheel: Path, root: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    carried = {
        f"compile/templates/{path.relative_to(root / 'templates').as_posix()}"
        for path in (root / "templates").rglob("*")
        if path.is_file()
    }
    assert carried <= names
    assert "compile/checks/rules/quotation/wrong_locator.md" in names
    assert "compile/report/wording/conflict.toml" in names
    assert "compile/py.typed" in names
    assert not [name for name in names if "texts/" in name and "templates/" not in name]


def test_a_new_project_from_the_wheel(recension: Path, tmp_path: Path) -> None:
    assert run(recension, "--version", folder=tmp_path).strip() == f"recension, version {__version__}"
    run(recension, "new", "demo", folder=tmp_path)
    assert "findings:   none" in run(recension, "check", folder=tmp_path / "demo")
    run(recension, "build", folder=tmp_path / "demo")
    assert {path.name for path in (tmp_path / "demo/dist").iterdir()} == {
        "book.html",
        "book.epub",
        "book.pdf",
    }
    assert "## Examples" in run(recension, "explain", "wrong-locator", folder=tmp_path)


def test_the_brief_is_the_same_bytes_on_another_machine(
    recension: Path, built_brief: Built, tmp_path: Path
) -> None:
    """By the wheel with its own templates, another place, clock, language, order of hashes and owner."""
    copy = copy_project(tmp_path / "a b" / "Kopie ü")
    shutil.rmtree(copy / "templates")
    for path in copy.rglob("*"):
        os.utime(path, (0, 0))
    run(recension, "build", str(copy), "--out", "out", folder=tmp_path, HOME=str(tmp_path), **ELSEWHERE)
    made = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert made.keys() == built_brief.files.keys()
    assert [name for name in made if made[name] != built_brief.files[name]] == []
