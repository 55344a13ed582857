"""A statement in words alone: all of them, or so many as name it."""

from __future__ import annotations

import re

from compile.model.manuscript import OBJECT

_SPACED = re.compile(r"\s+([.,;:!?)])")


def opening(text: str, length: int = 6) -> str:
    """The first words of a statement, for a link to it."""
    found = uncited(text).split()
    cut = " ".join(found[:length]).rstrip(",;:.“‘( ")
    return f"{cut} …" if len(found) > length else cut


def uncited(text: str) -> str:
    """A statement's words on one line; where citations stood, nothing stands."""
    return _SPACED.sub(r"\1", " ".join(text.replace(OBJECT, " ").split()))
