"""Kinds of values of the settings of a book's look: colours, lengths, families of fonts."""

from __future__ import annotations

import re
from typing import Annotated, TypeAlias

from pydantic import AfterValidator

from compile.text import colours

_LENGTH = re.compile(r"(\d{1,3}(?:\.\d{1,3})?)(mm|cm|in|pt)\Z")
_FAMILY = re.compile(r"[^\W_](?:[^\W_]|[ .'-])*\Z")
_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72}
#: The page sizes that have a name.
PAGES = ("a4", "a5", "b5", "letter")


def millimetres(length: str) -> float:
    """A length such as ``152mm``, ``8.5in`` or ``10.2pt``; ValueError if it is none."""
    found = _LENGTH.match(length)
    if not found:
        raise ValueError("a length such as 18mm, 2cm, 0.75in or 10.5pt")
    return float(found[1]) * _MILLIMETRES[found[2]]


def _colour(value: str) -> str:
    found = colours.colour(value)
    if value and found is None:
        raise ValueError('a colour of six digits in quotation marks, such as "#7a1f1f"')
    return found or ""


def _length(value: str) -> str:
    if value:
        millimetres(value)
    return value


def _letters(value: str) -> str:
    if value and not (value.endswith("pt") and 6 <= millimetres(value) / _MILLIMETRES["pt"] <= 24):
        raise ValueError("a size of letters from 6pt to 24pt")
    return value


def _page(value: str) -> str:
    """``a5``, or ``152mm x 229mm``."""
    sides = [side.strip() for side in value.split("x")]
    if not value or value in PAGES:
        return value
    expected = f"one of {', '.join(PAGES)}, or width and height such as 152mm x 229mm"
    try:
        fits = len(sides) == 2 and all(70 <= millimetres(side) <= 600 for side in sides)
    except ValueError:
        fits = False
    if not fits:
        raise ValueError(expected)
    return " x ".join(sides)


def _family(value: str) -> str:
    if value and not _FAMILY.match(value):
        raise ValueError("the name of a family of fonts, such as Source Sans 3")
    return value


Colour: TypeAlias = Annotated[str, AfterValidator(_colour)]
Length: TypeAlias = Annotated[str, AfterValidator(_length)]
Letters: TypeAlias = Annotated[str, AfterValidator(_letters)]
PageSize: TypeAlias = Annotated[str, AfterValidator(_page)]
Family: TypeAlias = Annotated[str, AfterValidator(_family)]
