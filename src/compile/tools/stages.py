"""A run of the program: which stage it is in, how long each took, and whose bug an exception is."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeAlias

from compile.tools.process import Broken

Progress: TypeAlias = Callable[[str], None]


class Failure(Exception):
    """A bug of ours: an exception in ``stage`` of this ``version``; its cause is chained."""

    def __init__(self, stage: str, version: str) -> None:
        super().__init__(f"recension {version} failed in {stage}")
        self.stage, self.version = stage, version


def silent(stage: str) -> None:
    """Tell nobody."""


@contextmanager
def without_collection() -> Iterator[None]:
    """No search for reference cycles meanwhile: a run makes a million values, and few cycles."""
    active = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if active:
            gc.enable()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """``timings`` are seconds of wall time by stage; ``progress`` is told each stage as it begins."""

    version: str
    progress: Progress = silent
    timings: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what is done inside; an exception there is a ``Failure``, save a broken machine."""
        self.progress(name)
        start = time.perf_counter()
        try:
            yield
        except (Broken, Failure):
            raise
        except Exception as error:
            raise Failure(name, self.version) from error
        finally:
            self.timings[name] = self.timings.get(name, 0.0) + time.perf_counter() - start
