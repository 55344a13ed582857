"""Two pieces of work side by side: the same results, whatever becomes of the child."""

from __future__ import annotations

import os
import threading
import time

import pytest

from compile.tools import side


def test_both_results() -> None:
    assert side.both(lambda: 1, lambda: {"b": (2, "x" * 300_000)}) == (1, {"b": (2, "x" * 300_000)})


def test_an_exception_in_the_child_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        side.both(lambda: 1, lambda: 1 // 0)


def test_an_exception_here_leaves_no_child() -> None:
    with pytest.raises(KeyError):
        side.both(lambda: {}["x"], lambda: 2)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_what_does_not_pickle_is_done_here() -> None:
    first, second = side.both(lambda: 1, lambda: lambda: 3)
    assert (first, second()) == (1, 3)


def test_a_child_that_dies_is_replaced() -> None:
    parent = os.getpid()
    assert side.both(lambda: 1, lambda: 2 if os.getpid() == parent else os.kill(os.getpid(), 9)) == (1, 2)


def test_no_fork_beside_other_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    stop = threading.Event()
    other = threading.Thread(target=stop.wait)
    other.start()
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("forked beside a thread"))
    try:
        assert side.both(lambda: 1, lambda: 2) == (1, 2)
    finally:
        stop.set()
        other.join()


def test_a_daemon_does_not_stand_in_the_way() -> None:
    stop = threading.Event()
    other = threading.Thread(target=stop.wait, daemon=True)
    other.start()
    try:
        assert side.both(os.getpid, os.getpid) != (os.getpid(), os.getpid())
    finally:
        stop.set()
        other.join()


def test_a_child_that_hangs_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side, "PATIENCE", 0.2)
    parent = os.getpid()
    assert side.both(lambda: 1, lambda: 2 if os.getpid() == parent else time.sleep(60)) == (1, 2)
