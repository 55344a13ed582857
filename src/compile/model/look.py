"""How a book is to look, as its authors ask for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The block ``book:`` of the settings as plain values; what is empty is left to the theme."""

    theme: str = "brief"
