"""Images: what chapters show, and what they may not."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from compile import manuscript, project
from compile.model.book import Outcome
from compile.model.manuscript import Chapter
from compile.project import Folder


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


PIXEL = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"\0\xff"))
    + chunk(b"IEND", b"")
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def read(folder: Path, content: str) -> tuple[Outcome[dict[str, bytes]], Chapter]:
    """The images of one chapter with this content."""
    text = manuscript.decode(content.encode(), "chapters/a.md").value
    chapter = manuscript.read((text,)).value[0]
    return project.images(Folder(root=folder.resolve()), (chapter,)), chapter  # type: ignore[return-value]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "book" / "chapters").mkdir(parents=True)
    (tmp_path / "book" / "images").mkdir()
    (tmp_path / "book" / "chapters" / "map.png").write_bytes(PIXEL)
    (tmp_path / "book" / "images" / "two words.png").write_bytes(PIXEL + b"2")
    (tmp_path / "secret.png").write_bytes(b"secret")
    (tmp_path / "book" / "images" / "link.png").symlink_to(tmp_path / "secret.png")
    return tmp_path / "book"


def test_from_the_chapters_folder_then_the_root(folder: Path) -> None:
    found, _ = read(
        folder, "![A map](map.png)\n\n![Two](images/two%20words.png) ![Up](../images/two%20words.png)\n"
    )
    assert found.diagnostics == ()
    assert found.value == {
        "map.png": PIXEL,
        "images/two%20words.png": PIXEL + b"2",
        "../images/two%20words.png": PIXEL + b"2",
    }


@pytest.mark.parametrize(
    ("target", "variant"),
    [
        ("none.png", "absent"),
        ("../../secret.png", "outside"),
        ("images/link.png", "outside"),
        ("/etc/hostname.png", "outside"),
        ("https://example.org/a.png", "remote"),
        ("//example.org/a.png", "remote"),
        ("data:image/png;base64,AAAA", "remote"),
        ("a.tiff", "suffix"),
        ("recension.yaml", "suffix"),
    ],
)
def test_what_is_refused_is_told_at_its_place(folder: Path, target: str, variant: str) -> None:
    found, chapter = read(folder, f"Words.\n\n![Alt]({target})\n")
    assert found.value == {}
    assert [(one.rule, one.variant, one.data["target"]) for one in found.diagnostics] == [
        ("missing-image", variant, target)
    ]
    span = found.diagnostics[0].labels[0].span
    assert chapter.text.cut(span) == target
    assert chapter.text.place(span.start).line == 3


def test_each_of_two_like_images_has_its_own_place(folder: Path) -> None:
    found, chapter = read(folder, "![A](no.png)\n\n![B](no.png)\n")
    lines = [chapter.text.place(one.labels[0].span.start).line for one in found.diagnostics]
    assert lines == [1, 3]


def test_an_image_too_large_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compile.project.illustrations.SIZE_LIMIT", 4)
    found, _ = read(folder, "![A](map.png)\n")
    assert [one.variant for one in found.diagnostics] == ["too-large"]


@pytest.mark.parametrize(
    ("name", "data", "variant", "detail"),
    [
        ("a.png", b"hello", "broken", ""),
        ("a.png", PIXEL[:-20], "broken", ""),
        ("a.png", PIXEL.replace(zlib.compress(b"\0\xff"), zlib.compress(b"\0\xfe")), "broken", ""),
        ("a.png", b"\xff\xd8\xff\xe0", "other-kind", "jpeg"),
        ("a.jpg", PIXEL, "other-kind", "png"),
        ("a.jpg", b"\xff\xd8\xff\xe0 \xff\xda half", "broken", ""),
        ("a.gif", b"GIF89a half", "broken", ""),
        ("a.webp", b"RIFF\xff\0\0\0WEBPVP8 ", "broken", ""),
        ("a.svg", b'<svg xmlns="x"><rect width="1"', "broken", ""),
        ("a.svg", f"{SVG}</svg>".encode("utf-16"), "broken", ""),
        ("a.svg", f'{SVG}<image xlink:href="b.png"/></svg>'.encode(), "linked", "b.png"),
        (
            "a.svg",
            f'{SVG}<image href="https://a.org/b.png"/></svg>'.encode(),
            "linked",
            "https://a.org/b.png",
        ),
    ],
)
def test_a_file_that_no_format_can_show_is_told(
    folder: Path, name: str, data: bytes, variant: str, detail: str
) -> None:
    (folder / "chapters" / name).write_bytes(data)
    found, _ = read(folder, f"![A]({name})\n")
    assert [(one.variant, one.data["detail"]) for one in found.diagnostics] == [(variant, detail)]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.JPG", b"\xff\xd8\xff\xe0 \xff\xda data \xff\xd9"),
        ("a.gif", b"GIF89a data;\0"),
        ("a.webp", b"RIFF\x04\0\0\0WEBP"),
        ("a.svg", f'<?xml version="1.0"?>{SVG}<image xlink:href="data:image/png;base64,AA"/></svg>'.encode()),
        ("a.svg", f"<!-- drawn by hand -->{SVG}</svg>".encode()),
    ],
)
def test_a_whole_image_of_its_kind_is_taken(folder: Path, name: str, data: bytes) -> None:
    (folder / "chapters" / name).write_bytes(data)
    found, _ = read(folder, f"![A]({name})\n")
    assert found.value == {name: data} and not found.diagnostics
