"""Words as a message shows them: clipped, counted."""

from __future__ import annotations

#: So many words are enough to know a quotation again.
_SHOWN = 8


def clipped(words: str) -> str:
    """The first words of a long stretch: "the harvest had failed by the summer of …"."""
    found = words.split()
    return " ".join(found) if len(found) <= _SHOWN else " ".join(found[: _SHOWN - 1]) + " …"
