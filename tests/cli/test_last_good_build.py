"""What was built stays until something better is whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from compile.cli.entry import run


def contents(folder: Path) -> dict[str, bytes]:
    """Bytes by path of every file in a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A new project, built once."""
    folder = tmp_path_factory.mktemp("built") / "demo"
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        assert run(["new", str(folder)]) == 0
        assert run(["build", "--to", "html", str(folder)]) == 0
    return folder


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        ("chapters/01-the-night.md", b"The caf\xe9 was shut.\n", 1),
        ("chapters/01-the-night.md", b"```text\nnever closed\n", 1),
        ("chapters/01-the-night.md", b"[" * 40 + b"\n", 1),
        ("chapters/01-the-night.md", b"It fell in 1911 [@nobody].\n", 1),
        ("refs.bib", b"@misc{gazette1911, title = {The bridge\n", 1),
        ("sources/gazette1911.seal.json", b"{", 1),
        ("recension.yaml", b"title: Example\nlangauge: en\n", 2),
        ("recension.yaml", b"title: Example\nchapters: [03-nowhere.md]\n", 1),
    ],
)
def test_a_fault_leaves_what_was_built(built, tmp_path, capsys, path, data, code):
    folder = shutil.copytree(built, tmp_path / "demo")
    before = contents(folder / "dist")
    assert list(before) == ["book.html"]
    (folder / path).write_bytes(data)
    assert run(["build", str(folder)]) == code
    assert contents(folder / "dist") == before
    said = capsys.readouterr()
    assert said.out == ""
    assert "error[" in said.err and "nothing was built" in said.err and "Traceback" not in said.err


def test_a_folder_that_cannot_be_written(built, tmp_path, capsys):
    (tmp_path / "taken").write_text("a file", "utf-8")
    assert run(["build", str(built), "--to", "html", "--out", str(tmp_path / "taken" / "dist")]) == 3
    assert "nothing was written" in capsys.readouterr().err


def test_a_template_of_ones_own_that_typst_refuses(built, tmp_path, capsys):
    folder = shutil.copytree(built, tmp_path / "demo")
    before = contents(folder / "dist")
    (folder / "templates" / "typst").mkdir(parents=True)
    (folder / "templates" / "typst" / "book.typ").write_text(
        "// $body$ $book$ $day$ $theme$ $words$\n#let x = (", "utf-8"
    )
    assert run(["build", str(folder), "--to", "pdf"]) == 2
    assert contents(folder / "dist") == before
    said = capsys.readouterr().err
    assert "for it (templates/typst/book.typ): typst.TypstError: unclosed delimiter" in said
    assert "bug" not in said


@pytest.mark.parametrize("command", [["source", "list", "--project"], ["edition", "list"]])
def test_a_folder_that_is_no_project(tmp_path, capsys, command):
    assert run([*command, str(tmp_path)]) == 2
    assert "there is no recension.yaml in " in capsys.readouterr().err


def test_explain_tells_the_rules_of_a_group(capsys):
    assert run(["explain", "quotation"]) == 2
    assert "'quotation' is a group of rules: ellipsis-hides, " in capsys.readouterr().err
