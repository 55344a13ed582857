"""Progress: on a terminal after a second, never in a pipe."""

from __future__ import annotations

import io
import time
from contextlib import redirect_stderr

import pytest

from compile.cli import progress
from compile.cli.console import Console


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", 0.02)
    return Terminal()


def work(console, seconds, stream):
    with redirect_stderr(stream), progress.Progress(console) as told:
        told("manuscript")
        time.sleep(seconds)
        told("sources")


def test_on_a_terminal_what_takes_long_is_shown(terminal):
    with redirect_stderr(terminal), progress.Progress(Console()) as told:
        told("manuscript")
        patience = time.monotonic() + 20  # the first import of rich takes a while on a busy machine
        while "manuscript …" not in terminal.getvalue() and time.monotonic() < patience:
            time.sleep(0.02)
    assert "manuscript …" in terminal.getvalue()


def test_what_is_quick_is_not(terminal, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 30)
    work(Console(), 0, terminal)
    assert terminal.getvalue() == ""


def test_quiet_shows_nothing(terminal):
    work(Console(quiet=True), 0.2, terminal)
    assert terminal.getvalue() == ""


def test_a_pipe_gets_nothing_but_what_verbose_asks_for(monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(progress, "PATIENCE", 0.02)
    work(Console(), 0.2, stream)
    assert stream.getvalue() == ""
    work(Console(verbosity=1), 0, stream)
    assert stream.getvalue() == "manuscript\nsources\n"
