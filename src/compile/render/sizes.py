"""How wide and high an image is, read from its first bytes, so that a page keeps room for it before it is shown."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Mapping

Size = tuple[int, int]

_SVG = re.compile(rb"<svg\b[^>]*>")
_VIEW = re.compile(rb"""\bviewBox=["'][\d.eE+-]+[\s,]+[\d.eE+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)["']""")
_SIDES = (
    re.compile(rb"""\swidth=["']([\d.]+)(?:px)?["']"""),
    re.compile(rb"""\sheight=["']([\d.]+)(?:px)?["']"""),
)


def size(data: bytes) -> Size | None:
    """Width and height in pixels of a PNG, GIF, JPEG, WebP or SVG; None of anything else, or of a broken one."""
    for start, read in _READERS:
        if data.startswith(start):
            try:
                found = read(data)
            except (struct.error, ValueError):
                return None
            return found if found and 0 < found[0] < 1 << 16 and 0 < found[1] < 1 << 16 else None
    return _svg(data)


def room(given: Mapping[str, str], found: Size | None) -> str:
    """The attributes that are wanting, to keep the shape of an image whose author gave it a width, a height or neither."""
    wide, high = (int(given[name]) if given.get(name, "").isdigit() else 0 for name in ("width", "height"))
    if found is None or (wide and high):
        return ""
    width, height = found
    if wide:
        return f' height="{max(1, round(wide * height / width))}"'
    if high:
        return f' width="{max(1, round(high * width / height))}"'
    return f' width="{width}" height="{height}"'


def _png(data: bytes) -> Size | None:
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _gif(data: bytes) -> Size | None:
    width, height = struct.unpack("<HH", data[6:10])
    return width, height


def _jpeg(data: bytes) -> Size | None:
    """The first frame header, C0 to CF but for tables (C4, C8, CC), is what has the size."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        kind = data[at + 1]
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None


def _webp(data: bytes) -> Size | None:
    kind = data[12:16]
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack("<HH", data[26:30])
    return width & 0x3FFF, height & 0x3FFF


def _svg(data: bytes) -> Size | None:
    tag = _SVG.search(data[:4096])
    if tag is None:
        return None
    sides = [side.search(tag[0]) for side in _SIDES]
    view = _VIEW.search(tag[0])
    pair = [side[1] for side in sides if side] if all(sides) else view.groups() if view else []
    return (round(float(pair[0])), round(float(pair[1]))) if len(pair) == 2 else None


_READERS: tuple[tuple[bytes, Callable[[bytes], Size | None]], ...] = (
    (b"\x89PNG\r\n\x1a\n", _png),
    (b"GIF8", _gif),
    (b"\xff\xd8", _jpeg),
    (b"RIFF", _webp),
)
