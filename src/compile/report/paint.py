"""Colours of a terminal, or none."""

from __future__ import annotations

from typing import Protocol

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "unresolved": "1;35",
    "gutter": "34",
    "evidence": "36",
    "bold": "1",
    "faint": "2",
    "good": "32",
}


class Paint(Protocol):
    """Gives a text the look of a style's name."""

    def __call__(self, text: str, style: str) -> str:
        """The text with the codes of the style around it."""


def plain(text: str, style: str) -> str:
    """The text as it is."""
    return text


def ansi(text: str, style: str) -> str:
    """The text between the style's SGR codes (ECMA-48)."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if text else text


def paint(color: bool) -> Paint:
    """The painter for a terminal that shows colours, or for one that does not."""
    return ansi if color else plain
