"""Transcripts: Markdown files with the files of a project, commands, and exactly what they write.

A fenced block whose info string has ``path=NAME`` is a file (``escape``: its text and name are in Python's
escape notation, each ``\\xff`` a byte). A ``console`` block is a session: ``$ recension …`` and beneath it stdout,
then stderr with ``2| `` before each line, then ``[exit N]`` unless it is 0. Files hold for the ``##`` section
they stand in.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from compile.cli.entry import run

_BLOCK = re.compile(r"^(`{3,})(.*)\n((?:.*\n)*?)\1[ ]*$", re.MULTILINE)
_PATH = re.compile(r'path=(?:"([^"]*)"|(\S+))')


class Session(NamedTuple):
    """A console block: where its text stands in the transcript, and the files before it in its section."""

    title: str
    files: tuple[tuple[bytes, bytes], ...]
    start: int
    end: int
    text: str


def sessions(page: str) -> list[Session]:
    """The console blocks of a transcript."""
    found = []
    for section in re.finditer(r"^## (.*)\n((?:(?!## ).*\n)*)", page, re.MULTILINE):
        files: list[tuple[bytes, bytes]] = []
        for block in _BLOCK.finditer(section[2]):
            info, text = block[2], block[3]
            if info.strip() == "console":
                start = section.start(2) + block.start(3)
                found.append(Session(section[1], tuple(files), start, start + len(text), text))
            elif path := _PATH.search(info):
                decode = _unescaped if "escape" in info.split() else str.encode
                files.append((decode(path[1] or path[2]), decode(text)))
    return found


def _unescaped(text: str) -> bytes:
    """``caf\\xe9`` as bytes; a line end that is escaped away is none."""
    text = text.replace("\\\n", "")
    return text.encode("latin-1", "backslashreplace").decode("unicode_escape").encode("latin-1")


def replay(session: Session, folder: Path) -> str:
    """Run the commands of a session in a folder with its files; the text that should have been there."""
    for name, data in session.files:
        path = os.path.join(os.fsencode(folder), name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
    commands = [line[2:] for line in session.text.splitlines() if line.startswith("$ ")]
    with contextlib.chdir(folder):
        return "".join(f"$ {command}\n{_output(command)}" for command in commands)


def _output(command: str) -> str:
    program, *arguments = shlex.split(command)
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = _PROGRAMS[program](arguments)
    errors = "".join(f"2| {line}".rstrip() + "\n" for line in err.getvalue().splitlines())
    written = out.getvalue()
    ended = "" if not written or written.endswith("\n") else "\n"
    return f"{written}{ended}{errors}" + (f"[exit {code}]\n" if code else "")


def _ls(arguments: list[str]) -> int:
    for name in sorted(os.listdir(arguments[0] if arguments else ".")):
        print(name)
    return 0


def _cat(arguments: list[str]) -> int:
    print(Path(arguments[0]).read_text("utf-8"), end="")
    return 0


def _cd(arguments: list[str]) -> int:
    os.chdir(arguments[0])
    return 0


_PROGRAMS: dict[str, Callable[[list[str]], int]] = {"recension": run, "ls": _ls, "cat": _cat, "cd": _cd}
