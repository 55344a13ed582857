"""Kinds of values of the settings of a book's look: colours, lengths, families of fonts."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import AfterValidator

from compile.text import colours, lengths
from compile.text.typefaces import named

#: A mark and the space that some languages put beside it.
_MARK = 3


def _colour(value: str) -> str:
    found = colours.colour(value)
    if value and found is None:
        raise ValueError('a colour of six digits in quotation marks, such as "#7a1f1f"')
    return found or ""


def _length(value: str) -> str:
    if value and lengths.millimetres(value) is None:
        raise ValueError("a length such as 18mm, 2cm, 0.75in or 10.5pt")
    return value


def _letters(value: str) -> str:
    if value and not lengths.letters(value):
        raise ValueError("a size of letters from 6pt to 24pt")
    return value


def _page(value: str) -> str:
    plain = value.lower() if value.lower() in lengths.PAGES else value
    if plain and lengths.page(plain) is None:
        raise ValueError(f"one of {', '.join(lengths.PAGES)}, or width and height such as 152mm x 229mm")
    return plain


def _family(value: str) -> str:
    if value and not named(value):
        raise ValueError("a plain name, such as Source Sans 3")
    return value


def _quotes(value: tuple[str, ...]) -> tuple[str, ...]:
    plain = all(0 < len(mark) <= _MARK and not any(map(str.isalnum, mark)) for mark in value)
    if len(value) not in (0, 2, 4) or not plain:
        raise ValueError("two quotation marks or four, such as [«, », ‹, ›]")
    return value


Colour: TypeAlias = Annotated[str, AfterValidator(_colour)]
Length: TypeAlias = Annotated[str, AfterValidator(_length)]
Letters: TypeAlias = Annotated[str, AfterValidator(_letters)]
PageSize: TypeAlias = Annotated[str, AfterValidator(_page)]
Family: TypeAlias = Annotated[str, AfterValidator(_family)]
Quotes: TypeAlias = Annotated[tuple[str, ...], AfterValidator(_quotes)]
