"""Commands that answer questions: rows of JSON Lines one by one, bad ones told by their number, order kept."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import click

from compile.cli.console import console

Row: TypeAlias = dict[str, Any]

FOUND, WRONG_USE = 1, 2

#: Characters from which on a second process is worth its start.
_LARGE = 100_000


def styled(command: Any) -> Any:
    """Give a command that answers a question the option --format."""
    return click.option(
        "--format",
        "style",
        type=click.Choice(["full", "json"]),
        default="full",
        show_default=True,
        help="How to write the answer.",
    )(command)


def given(word: str, name: str) -> str:
    """The text that an argument means: itself, a file's, or what stands on stdin. Wrong use if it can't be read."""
    from compile.report.visible import visible

    if word == "-":
        return _decoded(sys.stdin.buffer.read(), name)
    if not word.startswith("@"):
        return word
    path = Path(word[1:])
    try:
        return _decoded(path.read_bytes(), name)
    except OSError as error:
        problem = f"{visible(str(path))}: {(error.strerror or 'unreadable').lower()}"
        raise click.BadParameter(problem, param_hint=name) from error


def file_text(word: str, name: str) -> str:
    """The text of the file that an argument names, or what stands on stdin for "-"."""
    return given(word if word == "-" else f"@{word}", name)


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise click.BadParameter("the text is not UTF-8", param_hint=name) from error


class Bad(NamedTuple):
    """Why a line could not be read or answered."""

    number: int
    problem: str


def told(
    text: str,
    wanted: Callable[[Row], str],
    answer: Callable[[Row], str],
    verdict: str,
    failing: Sequence[str],
) -> int:
    """Show the answers to a file's rows, then what is wrong with the rest; the exit code.

    ``wanted`` is as in ``read``, ``answer`` gives a row's line as JSON, ``verdict`` is the field of it that fails by
    one of ``failing``.
    """
    rows = read(text, wanted)
    bad = [row for row in rows if isinstance(row, Bad)]
    screen = console()
    failed = False
    for line in answered([row for row in rows if not isinstance(row, Bad)], answer, len(text)):
        failed = failed or json.loads(line)[verdict] in failing
        screen.show(line)
    for row in bad:
        screen.complain(f"line {row.number}: {row.problem}")
    return WRONG_USE if bad else FOUND if failed else 0


def read(text: str, wanted: Callable[[Row], str]) -> list[Row | Bad]:
    """The rows of a file in order, blank lines left out; ``wanted`` says what is wrong with a row, "" if nothing."""
    found: list[Row | Bad] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            row = _row(line.strip().removeprefix("\ufeff"))
            problem = wanted(row) if isinstance(row, dict) else row
            found.append(Bad(number, problem) if problem or not isinstance(row, dict) else row)
    return found


def _row(line: str) -> Row | str:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        at = f" at column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        return f"no JSON{at}"
    return row if isinstance(row, dict) else "no object"


def answered(rows: Sequence[Row], answer: Callable[[Row], str], size: int) -> list[str]:
    """The answers to the rows in order; those of a large file's second half from a second process."""
    from compile.tools.side import both

    if size < _LARGE or len(rows) < 2:
        return [answer(row) for row in rows]
    middle = len(rows) // 2
    first, second = both(
        lambda: [answer(row) for row in rows[:middle]], lambda: [answer(row) for row in rows[middle:]]
    )
    return [*first, *second]
