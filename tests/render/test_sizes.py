"""Images say how large they are; what is broken or unknown says nothing."""

from __future__ import annotations

import struct
import zlib

import pytest

from compile.render.sizes import room, size


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PNG = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">IIBBBBB", 640, 480, 8, 2, 0, 0, 0))
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc4\x00\x03c\xff\xc2\x00\x11\x08\x01\xe0\x02\x80" + bytes(12)
VP8X = b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + (639).to_bytes(3, "little") + (479).to_bytes(3, "little")
VP8L = b"RIFF\0\0\0\0WEBPVP8L" + bytes(4) + b"\x2f" + (639 | 479 << 14).to_bytes(4, "little")
VP8 = b"RIFF\0\0\0\0WEBPVP8 " + bytes(7) + b"\x9d\x01\x2a" + struct.pack("<HH", 640, 480)


@pytest.mark.parametrize(
    "data",
    [
        PNG,
        JPEG,
        VP8X,
        VP8L,
        VP8,
        b"GIF89a" + struct.pack("<HH", 640, 480),
        b'<?xml version="1.0"?><svg viewBox="0 0 640 480" xmlns="http://www.w3.org/2000/svg">',
        b"<svg width='640px' height=\"480\">",
    ],
    ids=[
        "png",
        "jpeg",
        "webp extended",
        "webp lossless",
        "webp",
        "gif",
        "svg by its view",
        "svg by its sides",
    ],
)
def test_the_size_is_read(data: bytes) -> None:
    assert size(data) == (640, 480)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8",
        b"\xff\xd8\xff\xe0\x00",
        PNG[:18],
        b"GIF89a\0",
        b"RIFF",
        b"<svg width='100%'>",
        b"text",
        PNG[:16] + bytes(8),
    ],
)
def test_what_cannot_be_read_has_none(data: bytes) -> None:
    assert size(data) is None


def test_the_shape_is_kept_whatever_the_author_gives() -> None:
    assert room({}, (640, 480)) == ' width="640" height="480"'
    assert room({"width": "320"}, (640, 480)) == ' height="240"'
    assert room({"height": "240"}, (640, 480)) == ' width="320"'
    assert room({"width": "50%"}, (640, 480)) == ' width="640" height="480"'
    assert room({"width": "9", "height": "9"}, (640, 480)) == room({}, None) == ""
