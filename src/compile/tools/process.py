"""A subprocess with a time and a memory limit and a clean environment: bytes → bytes."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

#: Every process starts from these alone: no HOME, no locale of the user's, no proxies.
ENVIRONMENT = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


class Broken(Exception):
    """The machine cannot do it: the program is not there, the disk is full, it was killed."""


class TimedOut(Exception):
    """The program ran longer than it may. ``args[0]`` is the limit in seconds."""


class Refused(Exception):
    """The program ended with an error: what it wrote on its standard error, and its exit code."""

    def __init__(self, stderr: str, code: int = 1) -> None:
        super().__init__(stderr)
        self.stderr = stderr
        self.code = code


def run(
    command: Sequence[str],
    data: bytes = b"",
    *,
    seconds: float = 20,
    memory: int | None = None,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> bytes:
    """Run ``command`` with ``data`` on its standard input and return its standard output.

    ``memory`` is a limit of address space in bytes (where the system can set one for a child; not
    for pandoc, which reserves 1 TB of it and has a limit of its own). ``environment`` is added to
    ENVIRONMENT; nothing else of the caller's environment reaches the child.

    Raises Broken, TimedOut (the child and its children are killed) or Refused.
    """
    child = _start(command, folder, {**ENVIRONMENT, **(environment or {})})
    if memory is not None:
        _limit(child.pid, memory)
    try:
        output, errors = child.communicate(data, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise TimedOut(seconds) from None
    finally:
        if child.returncode is None:
            _kill(child)
    return _judge(child.returncode, output, errors)


def _start(
    command: Sequence[str], folder: Path | None, environment: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(
            list(command),
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            cwd=folder,
            env=dict(environment),
            start_new_session=True,
        )
    except OSError as error:
        raise Broken(f"{Path(command[0]).name}: {error.strerror}") from error


def _limit(pid: int, memory: int) -> None:
    """Limit a running child's memory; cheaper than a ``preexec_fn``, and safe beside threads."""
    try:
        import resource

        resource.prlimit(pid, resource.RLIMIT_AS, (memory, memory))
    except (ImportError, AttributeError, OSError, ValueError):
        return  # not Linux, or the child has already ended


def _kill(child: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except OSError:
        child.kill()
    child.communicate()


def _judge(code: int, output: bytes, errors: bytes) -> bytes:
    if code == 0:
        return output
    message = errors.decode("utf-8", "replace").strip()
    if os.strerror(errno.ENOSPC) in message or "resource exhausted" in message:
        raise Broken(message)
    if code < 0:
        raise Broken(message or f"killed by signal {-code}")
    raise Refused(message, code)
