"""Families of fonts by name, and what a file of a font says of itself: its family, how heavy it is, whether it slants, whether it may be shipped."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass

#: The kinds of file: TrueType, OpenType with PostScript outlines, and Apple's mark for the first.
_KINDS = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_FAMILY, _TYPOGRAPHIC = 1, 16
_NAME = re.compile(r"[^\W_](?:[^\W_]|[ .-])*\Z")
_ITALIC, _RESTRICTED = 0x01, 0x02


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A font of a family. ``weight`` is 400 for regular and 700 for bold; ``shippable`` is what its licence bits allow."""

    family: str
    weight: int
    italic: bool
    shippable: bool


def named(written: str) -> bool:
    """Whether it can be the name of a family: letters, digits, spaces, and nothing that CSS or Typst would read."""
    return bool(_NAME.match(written))


def face(data: bytes) -> Face | None:
    """What the font says; None if it is no TrueType or OpenType font."""
    try:
        return _face(data)
    except (struct.error, UnicodeDecodeError, KeyError):
        return None


def _face(data: bytes) -> Face | None:
    if data[:4] not in _KINDS:
        return None
    (count,) = struct.unpack_from(">H", data, 4)
    tables = {}
    for number in range(count):
        tag, _, start, length = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        tables[tag] = data[start : start + length]
    names, style = _names(tables[b"name"]), tables[b"OS/2"]
    (weight,) = struct.unpack_from(">H", style, 4)
    (embedding,) = struct.unpack_from(">H", style, 8)
    (selection,) = struct.unpack_from(">H", style, 62)
    return Face(
        family=names.get(_TYPOGRAPHIC) or names[_FAMILY],
        weight=weight,
        italic=bool(selection & _ITALIC),
        shippable=embedding & 0x0F != _RESTRICTED,
    )


def _names(table: bytes) -> dict[int, str]:
    """Names in English for Windows, which every font has, by what they name."""
    _, count, storage = struct.unpack_from(">HHH", table)
    found = {}
    for number in range(count):
        platform, _, language, kind, length, start = struct.unpack_from(">6H", table, 6 + 12 * number)
        if platform == 3 and language == 0x409:
            found[kind] = table[storage + start : storage + start + length].decode("utf-16-be")
    return found
