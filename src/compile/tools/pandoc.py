"""The pandoc that pypandoc_binary carries, offline and limited: arguments, bytes → bytes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from compile.tools.process import Broken, Refused, TimedOut
from compile.tools.process import run as run_process

__all__ = ["Broken", "Job", "Refused", "TimedOut", "binary", "each", "many", "run", "version"]

#: Heap limit of one pandoc, enforced by GHC's runtime: exit code 251 when it is reached. And a small heap to begin
#: with: it stays in the processor's caches, which saves a fifth of a chapter's time and a third of its memory.
MEMORY = ("+RTS", "-M2g", "-H16m", "-RTS")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One call of pandoc, for ``many``."""

    arguments: tuple[str, ...]
    data: bytes = b""
    seconds: float = 20
    folder: Path | None = None
    environment: Mapping[str, str] | None = None


@cache
def binary() -> str:
    """Path of the pandoc that pypandoc_binary carries; Broken if it is not there.

    Found without importing pypandoc (80 ms), and never on PATH: another version, other bytes.
    """
    spec = find_spec("pypandoc")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for name in ("pandoc", "pandoc.exe"):
            path = Path(folder, "files", name)
            if path.is_file():
                return str(path)
    raise Broken("pandoc is missing: install pypandoc_binary")


def version() -> str:
    """Version of that pandoc, such as ``3.9``."""
    return run(("--version",)).split(None, 2)[1].decode("ascii")


def run(
    arguments: Sequence[str],
    data: bytes = b"",
    *,
    seconds: float = 20,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> bytes:
    """Run pandoc with ``data`` on its standard input and return its standard output.

    Without a ``folder`` pandoc runs with ``--sandbox`` in an empty one; with it (a staging folder of
    regular files) relative paths are read from there and the caller adds ``--sandbox`` where it fits.
    The data folder is always empty, so that no template or default of the user's can reach the output.

    Raises Broken (no pandoc, disk full), TimedOut after ``seconds``, Refused with what pandoc said.
    """
    with tempfile.TemporaryDirectory(prefix="recension-") as empty:
        sandbox = () if folder else ("--sandbox",)
        command = (binary(), *MEMORY, f"--data-dir={empty}", *sandbox, *arguments)
        where = folder or Path(empty)
        return run_process(command, data, seconds=seconds, folder=where, environment=environment)


def many(jobs: Sequence[Job]) -> list[bytes | TimedOut | Refused]:
    """Run every job, two at a time; results in the order of the jobs, failures as values.

    Raises Broken: then nothing else would work either.
    """
    return list(each(jobs))


def each(jobs: Sequence[Job]) -> Iterator[bytes | TimedOut | Refused]:
    """The results of ``many`` one by one, the later jobs running on while the caller works."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        yield from pool.map(_attempt, jobs)


def _attempt(job: Job) -> bytes | TimedOut | Refused:
    try:
        return run(
            job.arguments,
            job.data,
            seconds=job.seconds,
            folder=job.folder,
            environment=job.environment,
        )
    except (TimedOut, Refused) as failure:
        return failure
