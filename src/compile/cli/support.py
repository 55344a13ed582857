"""``recension support``: whether a source says what a statement says."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compile.cli.console import console, everywhere
from compile.cli.lines import FOUND, file_text, given, styled, told

if TYPE_CHECKING:
    from compile.cli.lines import Row
    from compile.model.evidence import Source

#: States that fail, by the mildest of them.
_FAILING = {
    "never": (),
    "contradicted": ("contradicted",),
    "not-found": ("contradicted", "not-found"),
    "unsettled": ("contradicted", "not-found", "unsettled"),
}
_EXPLAINED = """\b
States:
  supported     a passage says it, and nothing of it is missing
  contradicted  the source puts something of it otherwise
  not-found     no passage bears on it, or a figure or a name is nowhere
  unsettled     passages bear on it, but not provably on all of it
The exit code is 0 whatever the state, unless --fail-on says otherwise."""


@click.command(epilog=_EXPLAINED)
@click.argument("statement", metavar="S", required=False)
@click.argument("file", required=False)
@click.option(
    "--jsonl",
    metavar="FILE",
    help='Answer the rows of a file (or of stdin, "-"): {"id", "source", "statement", "context"} a line in, '
    '{"id", "state", "findings", "passage"} out.',
)
@click.option(
    "--context", default="", help="What the statement stands under: the titles of book and chapter."
)
@styled
@click.option(
    "--fail-on",
    type=click.Choice(list(_FAILING)),
    default="never",
    show_default=True,
    help="The mildest state that makes the exit code 1.",
)
@everywhere
def support(
    statement: str | None, file: str | None, jsonl: str | None, context: str, style: str, fail_on: str
) -> int:
    """Say whether a source says what the statement S says.

    S is the statement's words, @FILE or - (stdin); FILE the source: a text, or a seal.
    """
    if jsonl is not None:
        if statement is not None:
            raise click.UsageError("--jsonl takes statements and sources from its file: leave out S and FILE")
        return told(file_text(jsonl, "--jsonl"), _problem, _answer, "state", _FAILING[fail_on])
    if statement is None or file is None:
        raise click.UsageError("a statement and the file of its source are needed (or --jsonl FILE)")
    return _one(statement, file, context, style, _FAILING[fail_on])


def _one(statement: str, file: str, context: str, style: str, failing: tuple[str, ...]) -> int:
    from compile import inquiry
    from compile.report import supported as report
    from compile.report.encode import encode

    words = given(statement, "S")
    if not words.strip():
        raise click.BadParameter("there is no statement", param_hint="S")
    found = inquiry.support(words, _source(file), context)
    screen = console()
    if style == "json":
        screen.show(encode(report.data(found)))
    else:
        screen.show(report.full(found, Path(file).name, color=screen.colored(sys.stdout)))
    return FOUND if found.state in failing else 0


def _source(file: str) -> str | Source:
    """The text of a file, or the source that a seal holds."""
    text = file_text(file, "FILE")
    if not file.endswith(".json"):
        return text
    from compile import sources
    from compile.model.span import Text

    key = Path(file).name.removesuffix(".json").removesuffix(".seal")
    read = sources.read((sources.SourceFile(key=key, seal=Text(path=file, content=text)),)).value
    if not read:
        raise click.BadParameter("it is no sound seal", param_hint="FILE")
    return read[0]


def _problem(row: Row) -> str:
    """What is wrong with a row, "" if nothing."""
    if not isinstance(row.get("statement"), str) or not row["statement"].strip():
        return '"statement" is missing, or no text'
    source = row.get("source")
    if not isinstance(source, str) and not (
        isinstance(source, list) and all(isinstance(s, str) for s in source)
    ):
        return '"source" is missing, or neither a text nor a list of sentences'
    return "" if isinstance(row.get("context", ""), str) else '"context" is no text'


def _answer(row: Row) -> str:
    """The row's line."""
    from compile import inquiry
    from compile.report import supported as report
    from compile.report.encode import encode_line

    found = inquiry.support(row["statement"], row["source"], row.get("context", ""))
    return encode_line(report.record(found, row.get("id")))
