"""``recension compare``: whether two texts agree."""

from __future__ import annotations

import datetime
import sys
from typing import TYPE_CHECKING, Any

import click

from compile.cli.console import console, everywhere
from compile.cli.lines import FOUND, file_text, given, styled, told

if TYPE_CHECKING:
    from compile.cli.lines import Row
    from compile.model.comparison import Compared

#: Verdicts that fail, by the mildest of them.
_FAILING = {
    "never": (),
    "conflict": ("conflict",),
    "positions": ("conflict", "positions"),
    "unsettled": ("conflict", "positions", "unsettled"),
}
_EXPLAINED = """\b
Verdicts:
  agree      facts were found comparable, all agree, and B follows from A
  conflict   two facts are about the same thing and cannot both be true
  positions  two parties that the texts name each claim their own
  unsettled  none of these can be shown
The exit code is 0 whatever the verdict, unless --fail-on says otherwise."""


class Day(click.ParamType[str]):
    """A date, its month or its year; "-" for one that is not known."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The date as ISO 8601 has it, "" if it is not known."""
        if value in ("", "-"):
            return ""
        if not day(value):
            self.fail(f"'{value}' is no date: write 2018-08-01, 2018-08, 2018 or -.", param, ctx)
        return str(value)


def day(value: str) -> bool:
    """Whether a word is a date, a month or a year as ISO 8601 writes them."""
    try:
        datetime.date.fromisoformat(f"{value}-01-01"[:10] if len(value) in (4, 7) else value)
    except ValueError:
        return False
    return len(value) in (4, 7, 10)


@click.command(epilog=_EXPLAINED)
@click.argument("a", required=False)
@click.argument("b", required=False)
@click.option(
    "--jsonl",
    metavar="FILE",
    help='Compare the pairs of a file (or of stdin, "-"): {"id", "a", "b"} and, if you like, "title" a line in, '
    '{"id", "verdict", "conflicts"} out.',
)
@click.option(
    "--as-of",
    type=(Day(), Day()),
    metavar="DATE DATE",
    default=("", ""),
    help='The dates of A and of B, for "yesterday" and "last month"; "-" for one that is not known.',
)
@click.option(
    "--title",
    default="",
    help='What both texts are about: the title that they stand under, for "it" and "she".',
)
@styled
@click.option(
    "--fail-on",
    type=click.Choice(list(_FAILING)),
    default="never",
    show_default=True,
    help="The mildest verdict that makes the exit code 1.",
)
@everywhere
def compare(
    a: str | None,
    b: str | None,
    jsonl: str | None,
    as_of: tuple[str, str],
    title: str,
    style: str,
    fail_on: str,
) -> int:
    """Say whether text A and text B agree.

    A and B are texts, @FILE or - (stdin). Neither is taken to be right: what is asked is whether both can be.
    They are taken to speak of one thing: give a sentence or a few of each, not whole pages (`check` and
    `disputes scan` compare pages, and prove first that two passages speak of one thing).
    """
    from compile import inquiry

    if jsonl is not None:
        if a is not None:
            raise click.UsageError("--jsonl takes the texts from its file: leave out A and B")
        text = file_text(jsonl, "--jsonl")
        return told(text, _problem, lambda row: _answer(row, as_of, title), "verdict", _FAILING[fail_on])
    if a is None or b is None:
        raise click.UsageError("two texts are needed, A and B (or --jsonl FILE)")
    if a == b == "-":
        raise click.UsageError("only one of the two can be -")
    found = inquiry.compare(given(a, "A"), given(b, "B"), as_of=as_of, title=title)
    return _shown(found, (_name(a, "A"), _name(b, "B")), style, _FAILING[fail_on])


def _shown(found: Compared, names: tuple[str, str], style: str, failing: tuple[str, ...]) -> int:
    from compile.report import compared as report
    from compile.report.encode import encode

    screen = console()
    if style == "json":
        screen.show(encode(report.data(found)))
    else:
        screen.show(report.full(found, names, color=screen.colored(sys.stdout)))
    return FOUND if found.verdict in failing else 0


def _name(word: str, name: str) -> str:
    return word[1:] if word.startswith("@") else "stdin" if word == "-" else name


def _problem(row: Row) -> str:
    missing = [name for name in ("a", "b") if not isinstance(row.get(name), str)]
    if missing:
        return f'"{missing[0]}" is missing, or no text'
    return "" if isinstance(row.get("title", ""), str) else '"title" is no text'


def _answer(row: Row, as_of: tuple[str, str], title: str) -> str:
    """The row's line."""
    from compile import inquiry
    from compile.report import compared as report
    from compile.report.encode import encode_line

    found = inquiry.compare(row["a"], row["b"], as_of=as_of, title=row.get("title", title))
    return encode_line(report.record(found, row.get("id")))
