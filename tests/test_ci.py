"""What CI must not let pass: a program that is missing, a finding of chance; and what its files promise."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

WANTS = """
def test_it(tool):
    tool("no.such.program", "it would be needed")
"""


@pytest.mark.parametrize(("ci", "outcome"), [("true", "1 failed"), ("", "1 skipped")])
def test_a_missing_program_fails_in_ci_and_is_skipped_on_a_laptop(
    root: Path, tmp_path: Path, ci: str, outcome: str
) -> None:
    (tmp_path / "test_wants.py").write_text(WANTS)
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-p",
            "conftest",
            "-q",
            "-rs",
            "-p",
            "no:cacheprovider",
            str(tmp_path),
        ],
        env={**os.environ, "CI": ci, "PYTHONPATH": str(root / "tests")},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome in done.stdout
    assert "no.such.program is not installed: it would be needed" in done.stdout


def test_every_program_that_tests_ask_for_is_installed_by_ci(root: Path) -> None:
    asked = {
        name
        for path in (root / "tests").rglob("*.py")
        for name in re.findall(r'\btool\("([a-z-]+)"', path.read_text("utf-8"))
    }
    script = (root / ".ci/run").read_text("utf-8")
    assert asked == {"java", "chromium", "node", "ebook-convert"}
    assert all(f"command -v {name} " in script for name in asked)
    assert "export CI=true" in script and "make test" in script


def test_no_test_skips_for_a_program_by_itself(root: Path) -> None:
    """All of them ask the fixture ``tool``, which fails in CI."""
    tests = [path for path in (root / "tests").rglob("test_*.py") if path.name != Path(__file__).name]
    assert [path.name for path in tests if "shutil.which(" in path.read_text("utf-8")] == []


def test_the_hooks_and_the_workflow_call_commands_that_exist(root: Path) -> None:
    from compile.cli.root import recension

    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hooks
    for hook in hooks:
        program, command = hook["entry"].split()[:2]
        assert program == "recension" and command in recension.commands
    workflow = (root / "docs/examples/github-workflow.yml").read_text("utf-8")
    assert yaml.safe_load(workflow)["jobs"]
    for command in re.findall(r"\brecension ([a-z]+)", workflow):
        assert command in recension.commands


def test_the_locks_hold_every_dependency_with_its_hash(root: Path) -> None:
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {
        "requirements.lock": project["dependencies"],
        "requirements-dev.lock": [*project["dependencies"], *project["optional-dependencies"]["dev"]],
    }
    for name, dependencies in wanted.items():
        lock = (root / name).read_text("utf-8")
        locked = {_plain(found) for found in re.findall(r"^([A-Za-z0-9_.-]+)==", lock, re.MULTILINE)}
        missing = {re.split(r"[<>=~!; \[]", each)[0] for each in dependencies}
        assert {_plain(each) for each in missing} - locked == set()
        pins = re.findall(r"^[A-Za-z0-9_.-]+==.*\\\n\s+--hash=sha256:", lock, re.MULTILINE)
        assert len(pins) == len(locked)
        assert "://" not in re.sub(r"#.*", "", lock), "a lock names no place that others cannot reach"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
