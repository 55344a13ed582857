"""Words as a message shows them: a clipped quotation, a proof on one line."""

from __future__ import annotations

from compile.model.proof import proved

__all__ = ["clipped", "proved"]

#: So many words are enough to know a quotation again.
_SHOWN = 8


def clipped(words: str) -> str:
    """The first words of a long stretch: "the harvest had failed by the summer of …"."""
    found = words.split()
    return " ".join(found) if len(found) <= _SHOWN else " ".join(found[: _SHOWN - 1]) + " …"
