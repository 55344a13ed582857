"""How a book is to look, as its authors ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The block ``book:`` of the settings as plain values; what is empty is left to the theme.

    ``light`` and ``dark`` are colours (#rrggbb) of text, background and accent; ``fonts`` families of text, headings
    and mono; lengths are as Typst and CSS write them ("152mm"), ``size`` and ``margins`` are of the page;
    ``quotes`` are an outer pair of quotation marks, or that and an inner one.
    """

    theme: str = "brief"
    light: Mapping[str, str] = field(default_factory=dict)
    dark: Mapping[str, str] = field(default_factory=dict)
    fonts: Mapping[str, str] = field(default_factory=dict)
    size: str = ""
    margins: Mapping[str, str] = field(default_factory=dict)
    letters: str = ""
    line: int = 0
    quotes: tuple[str, ...] = ()
    apparatus: Literal["end", "foot"] = "end"
    timeline: bool = True
    lists: bool = True
    index: bool = True
    bibliography: Literal["book", "chapters", "both"] = "book"
