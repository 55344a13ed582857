"""``recension`` as a process: arguments in, exit code out."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Sequence
from typing import NoReturn, TextIO

import click

from compile import __version__
from compile.cli.console import ClosedPipe

#: Exit codes: see the epilog of ``recension --help``.
CLEAN, FOUND, WRONG_USE, MACHINE, BUG, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 3, 70, 130, 141


def main() -> None:
    """Run the command of the process's arguments and exit with its code."""
    for stream in (sys.stdout, sys.stderr):
        _plain(stream)
    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except (ClosedPipe, BrokenPipeError):
        # Python would complain again when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = BROKEN_PIPE
    _leave(code)


def _leave(code: int) -> NoReturn:
    """End the process without giving back each of a million values first, which takes a tenth of a second.

    Files are closed by then, and what was said is flushed here. A thread that still runs is a daemon.
    """
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    os._exit(code)


def _plain(stream: TextIO) -> None:
    """UTF-8 whatever the locale says; a lone surrogate is spelled out rather than fatal."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def run(arguments: Sequence[str]) -> int:
    """Run one command; whatever goes wrong is said in a line or two, and is an exit code."""
    from compile.cli.root import recension

    try:
        code = recension.main(args=list(arguments), prog_name="recension", standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
        return WRONG_USE
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except ClosedPipe:
        raise
    except Exception as fault:
        return _failed(fault, traced=_verbose(arguments))
    return code if isinstance(code, int) else CLEAN


def _verbose(arguments: Sequence[str]) -> bool:
    return "-vv" in arguments or sum(word in ("-v", "--verbose") for word in arguments) > 1


def _failed(fault: Exception, *, traced: bool) -> int:
    """Tell a broken machine from a bug of ours, and say which."""
    from compile.report.visible import visible

    causes = _causes(fault)
    machine = next((cause for cause in causes if _of_machine(cause)), None)
    if machine is not None:
        click.echo(f"recension cannot go on: {visible(_words(machine))}", err=True)
        return MACHINE
    stage = next((str(cause.stage) for cause in causes if hasattr(cause, "stage")), "command line")
    cause = causes[-1]
    if traced:
        import traceback

        click.echo("".join(traceback.format_exception(fault)), err=True)
    click.echo(
        f"This is a bug in recension {__version__}, in its stage `{stage}`, and no fault of yours:\n"
        f"  {type(cause).__name__}: {visible(str(cause))}\n"
        "Please report it, with the chapter that brought it about"
        + ("." if traced else " and the traceback that the same command shows with -vv."),
        err=True,
    )
    return BUG


def _causes(fault: BaseException) -> list[BaseException]:
    """The fault and what brought it about, outermost first."""
    causes = [fault]
    while causes[-1].__cause__ is not None and causes[-1].__cause__ not in causes:
        causes.append(causes[-1].__cause__)
    return causes


#: What a sound program meets on a broken machine: no room, no leave, no memory, no more files.
_ERRNOS = frozenset(
    {
        errno.ENOSPC,
        errno.EDQUOT,
        errno.EACCES,
        errno.EPERM,
        errno.EROFS,
        errno.EIO,
        errno.EMFILE,
        errno.ENFILE,
    }
)


def _of_machine(fault: BaseException) -> bool:
    if type(fault).__name__ == "Broken" or isinstance(fault, MemoryError):
        return True
    return isinstance(fault, OSError) and fault.errno in _ERRNOS


def _words(fault: BaseException) -> str:
    if isinstance(fault, OSError) and fault.strerror:
        name = f" ({os.path.relpath(fault.filename)})" if isinstance(fault.filename, str) else ""
        return f"{fault.strerror.lower()}{name}"
    return str(fault) or "out of memory"
