"""What goes to which stream, in which colours: results to stdout; progress and summaries to stderr."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TextIO

import click


class ClosedPipe(Exception):
    """The reader of stdout has gone (``recension rules | head -1``); click would exit with 1 for it."""


@dataclass(slots=True, kw_only=True)
class Console:
    """The options that every command has. ``color`` is auto, always or never."""

    quiet: bool = False
    verbosity: int = 0
    timings: bool = False
    color: str = "auto"
    started: float = field(default_factory=time.perf_counter)

    def colored(self, stream: TextIO) -> bool:
        """Whether to colour what goes to a stream: a terminal that says it can, unless told otherwise."""
        if self.color != "auto":
            return self.color == "always"
        dumb = os.environ.get("TERM") == "dumb" or bool(os.environ.get("NO_COLOR"))
        return stream.isatty() and not dumb

    def show(self, text: str) -> None:
        """Write a result to stdout; ``ClosedPipe`` if nobody reads it any more."""
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError as fault:
            raise ClosedPipe from fault

    def say(self, text: str) -> None:
        """Write a remark to stderr, unless quiet."""
        if not self.quiet and text:
            sys.stderr.write(text if text.endswith("\n") else f"{text}\n")
            sys.stderr.flush()

    def complain(self, text: str) -> None:
        """Write to stderr why something asked for was not done, even when quiet."""
        sys.stderr.write(text if text.endswith("\n") else f"{text}\n")
        sys.stderr.flush()

    def time(self, timings: Mapping[str, float]) -> None:
        """Write the seconds of each stage to stderr, if asked for; stages run side by side, so no sum."""
        if self.timings:
            width = max((len(name) for name in (*timings, "in all")), default=0)
            rows = [*timings.items(), ("in all", time.perf_counter() - self.started)]
            self.complain("".join(f"{name:<{width}}  {seconds:7.3f} s\n" for name, seconds in rows))


def console() -> Console:
    """The console of the command that is running."""
    context = click.get_current_context().find_root()
    if not isinstance(context.obj, Console):
        context.obj = Console()
    return context.obj


def _set(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    """Keep an option's value where it was given: before the command's name or after it."""
    root = context.find_root()
    if not isinstance(root.obj, Console):
        root.obj = Console()
    if value and parameter.name:
        setattr(root.obj, parameter.name, value)


def everywhere(command: Any) -> Any:
    """Give a command the options -q, -v, --timings and --color."""
    options = (
        click.option(
            "--color",
            type=click.Choice(["auto", "always", "never"]),
            expose_value=False,
            callback=_set,
            help="Colours: on a terminal (auto; NO_COLOR turns them off), always or never.",
        ),
        click.option(
            "--timings", is_flag=True, expose_value=False, callback=_set, help="Say how long each stage took."
        ),
        click.option(
            "-v",
            "--verbose",
            "verbosity",
            count=True,
            expose_value=False,
            callback=_set,
            help="Say more: each stage as it begins; twice, a traceback too if recension itself fails.",
        ),
        click.option(
            "-q",
            "--quiet",
            "quiet",
            is_flag=True,
            expose_value=False,
            callback=_set,
            help="Results only: no summary, no progress.",
        ),
    )
    for option in options:
        command = option(command)
    return command
