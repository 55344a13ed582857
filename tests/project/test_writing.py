"""Writing: all or nothing, the last good files untouched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from compile.project import write
from compile.tools.process import Broken


def test_files_are_written_and_nothing_else_stays(tmp_path: Path) -> None:
    write(tmp_path / "dist", {"a.html": b"new", "b.pdf": b"also"})
    assert {path.name: path.read_bytes() for path in (tmp_path / "dist").iterdir()} == {
        "a.html": b"new",
        "b.pdf": b"also",
    }


def test_a_failure_half_way_puts_back_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a": b"old a"})
    (tmp_path / "b").mkdir()
    with pytest.raises(Broken, match="nothing was written"):
        write(tmp_path, {"new": b"x", "a": b"new a", "b": b"cannot replace a folder"})
    assert (tmp_path / "a").read_bytes() == b"old a"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_a_full_disk_leaves_the_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a": b"old"})

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Broken, match="No space left on device"):
        write(tmp_path, {"a": b"new", "b": b"new"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


@pytest.mark.parametrize("name", ["../a", "x/y", "", "."])
def test_only_plain_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="plain"):
        write(tmp_path, {name: b""})


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("mine")
    with pytest.raises(Broken, match="it is a file, not a folder"):
        write(tmp_path / "dist", {"a": b"new"})
    assert (tmp_path / "dist").read_text() == "mine"
