"""The walk in README.md, done: its changes made, its commands run, and what they print compared.

A ``diff path=NAME`` block is a change of one place in a file of the walk; a ``console`` block holds commands after
``$ `` and beneath them what they write, stdout and stderr as a terminal shows them. ``--accept`` rewrites the latter.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from compile.cli.entry import run

_BLOCK = re.compile(r"^```(console|diff path=(\S+))\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_walk_is_what_happens(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, accept: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("SOURCE_DATE_EPOCH", "NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    page = (root / "README.md").read_text("utf-8")
    done = _BLOCK.sub(lambda block: block[0].replace(block[3], _play(block)), page)
    assert page.count("```console") >= 5
    if accept:
        (root / "README.md").write_text(done, "utf-8")
    else:
        assert done == page


def _play(block: re.Match[str]) -> str:
    """What a block should hold: a change itself, commands with what they write."""
    if block[2]:
        _change(Path(block[2]), block[3])
        return block[3]
    commands = [line[2:] for line in block[3].splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{_output(command)}" for command in commands)


def _change(path: Path, diff: str) -> None:
    """Replace the lines after ``-`` by those after ``+``."""
    old, new = ("".join(f"{line[1:]}\n" for line in diff.splitlines() if line[:1] == sign) for sign in "-+")
    text = path.read_text("utf-8")
    assert text.count(old) == 1, (path, old)
    path.write_text(text.replace(old, new), "utf-8")


def _output(command: str) -> str:
    program, *arguments = shlex.split(command)
    screen = io.StringIO()
    with contextlib.redirect_stdout(screen), contextlib.redirect_stderr(screen):
        code = _PROGRAMS[program](arguments)
    assert code in (0, 1), screen.getvalue()
    return screen.getvalue()


def _cd(arguments: list[str]) -> int:
    os.chdir(arguments[0])
    return 0


def _rm(arguments: list[str]) -> int:
    shutil.rmtree(arguments[-1])
    return 0


_PROGRAMS: dict[str, Callable[[list[str]], int]] = {"recension": run, "cd": _cd, "rm": _rm}
