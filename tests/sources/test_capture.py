"""Adding, sealing and verifying sources on disk."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from compile.sources import capture

TEXT = "The river rose on 4 March 1846.\r\nIt carried off 43 houses.\r\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_bytes(TEXT.encode())
    return path


@pytest.fixture
def folder(tmp_path: Path, page: Path) -> Path:
    folder = tmp_path / "book"
    done = capture.add(
        folder, "flood1846", page, captured="2025-03-02", origin="https://example.org", title="Flood"
    )
    assert done.changed and not done.problem
    return folder


def test_add_keeps_the_bytes_and_seals_them(folder: Path) -> None:
    assert (folder / "sources/texts/flood1846.txt").read_bytes() == TEXT.encode()
    data = json.loads((folder / "sources/flood1846.seal.json").read_text(encoding="utf-8"))
    assert data["original"] == sha256(TEXT.encode()).hexdigest()
    assert data["text"] == sha256(TEXT.replace("\r\n", "\n").encode()).hexdigest()
    assert (data["title"], data["captured"], data["origin"]) == ("Flood", "2025-03-02", "https://example.org")
    assert capture.verify(folder) == (("flood1846", "ok"),)


def test_nothing_but_the_two_files_is_left(folder: Path) -> None:
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert found == ["sources/flood1846.seal.json", "sources/texts/flood1846.txt"]


def test_sealing_again_changes_nothing_and_keeps_the_origin(folder: Path) -> None:
    assert [(one.key, one.changed) for one in capture.seal(folder)] == [("flood1846", False)]
    (folder / "sources/texts/flood1846.txt").write_text("The river rose.", encoding="utf-8")
    assert capture.verify(folder) == (("flood1846", "drift"),)
    assert [one.changed for one in capture.seal(folder, "flood1846")] == [True]
    entry = capture.show(folder, "flood1846")
    assert entry is not None and entry.source is not None
    assert (entry.state, entry.source.title) == ("ok", "Flood")


def test_every_state_is_named(folder: Path) -> None:
    seal = folder / "sources/flood1846.seal.json"
    text = folder / "sources/texts/flood1846.txt"
    content = seal.read_text(encoding="utf-8")
    (folder / "sources/broken.seal.json").write_text("{", encoding="utf-8")
    (folder / "sources/texts/alone.txt").write_text("Words.", encoding="utf-8")
    assert dict(capture.verify(folder)) == {"alone": "missing", "broken": "malformed", "flood1846": "ok"}
    text.unlink()
    assert dict(capture.verify(folder))["flood1846"] == "text-absent"
    seal.write_text(content.replace("[43,43]", "[34,34]"), encoding="utf-8")
    assert dict(capture.verify(folder))["flood1846"] == "malformed"


def test_a_seal_that_would_be_made_otherwise_today_is_outdated(folder: Path) -> None:
    from compile.model.span import Text
    from compile.sources import Origin, from_text, seal

    other = from_text("flood1846", Text(path="t", content=TEXT), Origin(title="Flood", published="1846"))
    older = seal(other).replace("recension-text/2", "recension-text/0")
    from compile.sources.seals import checksum

    start = older.index('"checksum":"') + len('"checksum":"')
    older = older[:start] + checksum(older) + older[start + 16 :]
    (folder / "sources/flood1846.seal.json").write_text(older, encoding="utf-8")
    assert capture.verify(folder) == (("flood1846", "outdated"),)


@pytest.mark.parametrize(
    "key", ["../x", "a/b", "", ".", "..", "a\\b", "con", "x.seal", "-x", "a b", "a\0b", "x" * 200]
)
def test_keys_that_are_no_file_names_are_refused(tmp_path: Path, page: Path, key: str) -> None:
    done = capture.add(tmp_path / "book", key, page)
    assert "cannot name a file" in done.problem
    assert not (tmp_path / "book").exists()


def test_an_authors_mistakes_are_told(tmp_path: Path, page: Path, folder: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"abc\xff")
    assert capture.add(folder, "bad", bad).problem == "bad.txt is not UTF-8: see byte 3"
    assert "there is no file" in capture.add(folder, "none", tmp_path / "none.txt").problem
    other = tmp_path / "page.pdf"
    other.write_bytes(b"%PDF")
    assert "no extractor reads" in capture.add(folder, "pdf", other).problem
    assert "not written as" in capture.add(folder, "x", page, published="1 August").problem
    assert "no text of `nobody`" in capture.seal(folder, "nobody")[0].problem
    page.write_text("Another text.", encoding="utf-8")
    assert "already captured" in capture.add(folder, "flood1846", page).problem
    assert capture.add(folder, "flood1846", page, overwrite=True).changed


def test_links_are_not_followed(folder: Path, tmp_path: Path) -> None:
    (folder / "sources/texts/link.txt").symlink_to(tmp_path / "page.txt")
    assert [entry.key for entry in capture.entries(folder)] == ["flood1846"]


def test_an_empty_folder_has_no_sources(tmp_path: Path) -> None:
    assert capture.verify(tmp_path) == ()
    assert capture.seal(tmp_path) == ()
