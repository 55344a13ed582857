"""Whether the bytes of an image are of the kind that its name says, whole, and draw on nothing elsewhere."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import NamedTuple
from xml.parsers import expat

#: How a file of each kind begins.
_SIGNATURES: Mapping[str, tuple[bytes, ...]] = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
}
_SUFFIXES = {"jpg": "jpeg"}
_IMAGES = ("image", "feImage")
_LINKS = ("href", "xlink:href")


class Fault(NamedTuple):
    """Why an image cannot be shown: ``broken``, ``other-kind`` (``detail``: which) or ``linked`` (to what)."""

    variant: str
    detail: str = ""


def fault(name: str, data: bytes) -> Fault | None:
    """What keeps the image ``name`` from being shown; None if nothing does."""
    suffix = name.rpartition(".")[2].lower()
    wanted = _SUFFIXES.get(suffix, suffix)
    kind = _kind(data)
    if kind == "svg" and wanted == "svg":
        return _svg(data)
    if kind != wanted:
        return Fault("other-kind", kind) if kind else Fault("broken")
    return None if _whole(kind, data) else Fault("broken")


def _kind(data: bytes) -> str:
    for kind, signatures in _SIGNATURES.items():
        if data.startswith(signatures) and (kind != "webp" or data[8:12] == b"WEBP"):
            return kind
    return "svg" if b"<svg" in data[:4096] else ""


def _whole(kind: str, data: bytes) -> bool:
    """Whether the file goes on to its end: half a download begins as a whole one does."""
    if kind == "png":
        return _png(data)
    if kind == "jpeg":
        return data.rfind(b"\xff\xd9") > data.rfind(b"\xff\xda") > 0
    if kind == "gif":
        return data.rstrip(b"\0").endswith(b";")
    return len(data) >= 8 + int.from_bytes(data[4:8], "little")


def _png(data: bytes) -> bool:
    """Whether each chunk that the picture needs (its name has a capital) is as its checksum says, up to the last."""
    at = 8
    while at + 12 <= len(data):
        end = at + 8 + int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        if name[:1].isupper() and zlib.crc32(data[at + 4 : end]) != int.from_bytes(
            data[end : end + 4], "big"
        ):
            return False
        if name == b"IEND":
            return True
        at = end + 4
    return False


def _svg(data: bytes) -> Fault | None:
    links: list[str] = []
    roots: list[str] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        roots[:] = roots or [name]
        if name.rpartition(":")[2] in _IMAGES:
            links.extend(attributes[link] for link in _LINKS if link in attributes)

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    try:
        data.decode("utf-8")
        parser.Parse(data, True)
    except (expat.ExpatError, UnicodeDecodeError):
        return Fault("broken")
    elsewhere = [link for link in links if not link.lstrip().lower().startswith(("data:", "#"))]
    if elsewhere:
        return Fault("linked", elsewhere[0])
    return None if roots[0].rpartition(":")[2] == "svg" else Fault("broken")
