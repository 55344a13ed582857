"""A line on the terminal for what takes longer than a second."""

from __future__ import annotations

import sys
from threading import Lock, Timer
from types import TracebackType
from typing import Any

from compile.cli.console import Console

#: Seconds of silence before anything is shown.
PATIENCE = 1.0


class Progress:
    """Called with the name of each stage as it begins; shows it on a terminal after a second.

    In a pipe it is silent, but for ``-v``, which writes each name on a line of its own.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._live = sys.stderr.isatty() and not console.quiet and not console.verbosity
        self._timer: Timer | None = None
        self._status: Any = None
        self._stage = ""
        self._lock = Lock()

    def __enter__(self) -> Progress:
        if self._live:
            self._timer = Timer(PATIENCE, self._begin)
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer:
            self._timer.cancel()
        with self._lock:
            self._live = False
            if self._status:
                self._status.stop()

    def __call__(self, stage: str) -> None:
        with self._lock:
            self._stage = stage
            if self._status:
                self._status.update(f"{stage} …")
        if self._console.verbosity:
            self._console.say(stage)

    def _begin(self) -> None:
        from rich.console import Console as Terminal
        from rich.status import Status

        terminal = Terminal(stderr=True, no_color=not self._console.colored(sys.stderr), highlight=False)
        with self._lock:
            if self._live:
                self._status = Status(f"{self._stage} …", console=terminal)
                self._status.start()
