"""Chapters from a string, and what was read of them as it stands in the file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from compile import manuscript
from compile.model.book import Outcome
from compile.model.manuscript import Chapter
from compile.model.span import Text

Read = Callable[[str], Outcome[Chapter]]


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads one chapter from a string."""

    def one(content: str) -> Outcome[Chapter]:
        chapters, found = manuscript.read((Text(path="chapters/01-test.md", content=content),))
        return Outcome(chapters[0], found)

    return one
