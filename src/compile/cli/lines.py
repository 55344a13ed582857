"""Commands that answer questions: rows of JSON Lines one by one, bad ones told by their number, order kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeAlias

import click

Row: TypeAlias = dict[str, Any]

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


class Bad(NamedTuple):
    """Why a line could not be read or answered."""

    number: int
    problem: str


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
