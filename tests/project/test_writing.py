"""Writing: all or nothing, the last good files untouched."""

from __future__ import annotations

import hashlib
import json
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


@pytest.mark.parametrize("name", ["../a", "x//y", "/a", "x/../y", "x\\y", "c:y", "", "."])
def test_only_plain_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="plain"):
        write(tmp_path, {name: b""})


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("mine")
    with pytest.raises(Broken, match="it is a file, not a folder"):
        write(tmp_path / "dist", {"a": b"new"})
    assert (tmp_path / "dist").read_text() == "mine"


def _site(**pages: bytes) -> dict[str, bytes]:
    """A folder of files with its list, as a build makes it."""
    files = {f"site/{name.replace('__', '/')}.html": data for name, data in pages.items()}
    digests = {name.removeprefix("site/"): hashlib.sha256(data).hexdigest() for name, data in files.items()}
    return {**files, "site/files.json": json.dumps({"version": 1, "files": digests}).encode()}


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "files.json"
    }


def test_a_folder_loses_what_its_former_build_had_and_keeps_what_is_not_ours(tmp_path: Path) -> None:
    write(tmp_path, _site(index=b"1", old=b"old", images__a=b"image", edited=b"2"))
    (tmp_path / "site/CNAME").write_bytes(b"example.org")
    (tmp_path / "site/edited.html").write_bytes(b"by hand")
    write(tmp_path, {"book.html": b"page", **_site(index=b"3", new=b"new")})
    assert _tree(tmp_path) == {
        "book.html": b"page",
        "site/index.html": b"3",
        "site/new.html": b"new",
        "site/CNAME": b"example.org",
        "site/edited.html": b"by hand",
    }
    assert not (tmp_path / "site/images").exists()


def test_a_file_that_is_not_ours_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_bytes(b"mine")
    with pytest.raises(Broken, match=r"index\.html is no file of a former build"):
        write(tmp_path, _site(index=b"theirs", other=b"x"))
    assert _tree(tmp_path) == {"site/index.html": b"mine"}


def test_a_build_that_was_cut_off_half_way_is_taken_up(tmp_path: Path) -> None:
    write(tmp_path, _site(index=b"1"))
    half = _site(index=b"2", new=b"2", other=b"2")
    for name in ("site/files.json", "site/new.html"):
        (tmp_path / name).write_bytes(half[name])
    write(tmp_path, _site(index=b"3", new=b"3"))
    assert _tree(tmp_path) == {"site/index.html": b"3", "site/new.html": b"3"}


def test_a_failure_brings_back_what_was_removed_and_leaves_no_folder(tmp_path: Path) -> None:
    write(tmp_path, _site(index=b"1", old=b"old"))
    before = _tree(tmp_path)
    (tmp_path / "site/b.html").mkdir()
    with pytest.raises(Broken, match="nothing was written"):
        write(tmp_path, _site(index=b"2", a__x=b"2", b=b"cannot replace a folder"))
    assert _tree(tmp_path) == before
    assert sorted(path.name for path in (tmp_path / "site").iterdir()) == [
        "b.html",
        "files.json",
        "index.html",
        "old.html",
    ]


def test_a_list_that_names_files_elsewhere_removes_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters/01.md").write_bytes(b"words")
    (tmp_path / "dist/site").mkdir(parents=True)
    (tmp_path / "dist/site/out").symlink_to(tmp_path / "chapters")
    digest = hashlib.sha256(b"words").hexdigest()
    names = ("../../chapters/01.md", "out/01.md", "/etc/passwd")
    listed = {"version": 1, "files": dict.fromkeys(names, digest)}
    (tmp_path / "dist/site/files.json").write_text(json.dumps(listed))
    write(tmp_path / "dist", _site(index=b"1"))
    with pytest.raises(Broken, match="leads out of it"):
        write(tmp_path / "dist", _site(index=b"1", out__page=b"1"))
    assert [path.name for path in (tmp_path / "chapters").iterdir()] == ["01.md"]
    assert (tmp_path / "chapters/01.md").read_bytes() == b"words"
