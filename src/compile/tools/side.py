"""Two pieces of pure work side by side, one of them in a copy of this process."""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable
from typing import TypeVar

#: Seconds the child may take longer than four times what our own part took.
PATIENCE = 5.0

A = TypeVar("A")
B = TypeVar("B")


def both(first: Callable[[], A], second: Callable[[], B]) -> tuple[A, B]:
    """The results of two functions without effects; ``second`` runs in a forked child where that is safe.

    Python runs one thread at a time, so threads gain nothing here. What ``second`` gives must pickle. If
    the child can't be made, or dies, or raises, ``second`` runs here instead: so an exception is as it always was.
    """
    if not _can_fork():
        return first(), second()
    try:
        reader, child = _start(second)
    except OSError:
        return first(), second()
    try:
        start = time.monotonic()
        here = first()
        data = _drain(reader, PATIENCE + 4 * (time.monotonic() - start))
    finally:
        os.close(reader)
        with contextlib.suppress(OSError):
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    return here, _loaded(data, second)


def _can_fork() -> bool:
    """Only on Linux, with two cores, and beside no thread that works.

    A fork cuts other threads off in mid-step, with the locks they hold. Daemons may run: they only draw the
    progress; and should the child wait for a lock of theirs all the same, our patience ends.
    """
    others = (thread for thread in threading.enumerate() if thread is not threading.current_thread())
    alone = all(thread.daemon for thread in others)
    return sys.platform == "linux" and alone and len(os.sched_getaffinity(0)) > 1


def _start(work: Callable[[], B]) -> tuple[int, int]:
    """The end of the pipe to read, and the child's process id."""
    reader, writer = os.pipe()
    gc.freeze()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child:
        os.close(writer)
        gc.unfreeze()
        return reader, child
    code = 1
    try:
        os.close(reader)
        _answer(writer, work)
        code = 0
    finally:
        # Whatever happened: no handler, no buffer and no frame of the parent's may run here.
        os._exit(code)


def _answer(writer: int, work: Callable[[], B]) -> None:
    import pickle

    gc.disable()
    # All of it before the first byte is sent: the pipe is full until the parent has done its own part.
    data = pickle.dumps(work(), protocol=pickle.HIGHEST_PROTOCOL)
    with open(writer, "wb") as pipe:
        pipe.write(data)


def _drain(reader: int, seconds: float) -> bytes:
    """What comes out of the pipe; nothing whole if that takes longer than ``seconds``."""
    pieces: list[bytes] = []
    end = time.monotonic() + seconds
    while select.select([reader], [], [], max(end - time.monotonic(), 0))[0]:
        piece = os.read(reader, 1 << 20)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
    return b""


def _loaded(data: bytes, second: Callable[[], B]) -> B:
    """What the child sent, if it sent it whole."""
    import pickle

    try:
        found: B = pickle.loads(data)
    except (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError):
        return second()
    return found
