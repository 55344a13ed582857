"""Lengths on paper as CSS and Typst write them, and pages by name."""

from __future__ import annotations

import re

_LENGTH = re.compile(r"(\d{1,3}(?:\.\d{1,3})?)(mm|cm|in|pt)\Z")
_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72}
#: Pages by name, width and height.
PAGES = {
    "a4": ("210mm", "297mm"),
    "a5": ("148mm", "210mm"),
    "b5": ("176mm", "250mm"),
    "letter": ("8.5in", "11in"),
}
#: No book has a page with a shorter or a longer side, in millimetres.
_SIDES = (70, 600)
_LETTERS = (6, 24)


def millimetres(length: str) -> float | None:
    """``152mm``, ``8.5in`` or ``10.2pt`` in millimetres; None if it is no length."""
    found = _LENGTH.match(length)
    return float(found[1]) * _MILLIMETRES[found[2]] if found else None


def page(written: str) -> tuple[str, str] | None:
    """Width and height of ``a5``, or of ``152mm x 229mm``; None if it is no page."""
    if written in PAGES:
        return PAGES[written]
    sides = tuple(side.strip() for side in written.split("x"))
    found = [millimetres(side) for side in sides]
    if len(sides) != 2 or any(side is None or not _SIDES[0] <= side <= _SIDES[1] for side in found):
        return None
    return sides[0], sides[1]


def letters(written: str) -> bool:
    """Whether letters can have this size: ``10.5pt``."""
    least, most = (size * _MILLIMETRES["pt"] for size in _LETTERS)
    found = millimetres(written)
    return written.endswith("pt") and found is not None and least <= found <= most
