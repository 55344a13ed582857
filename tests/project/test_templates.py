"""A project's own templates and themes: what lacks a slot, what is no value, and that neither reaches a book."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from compile import project
from compile.model.diagnostic import Diagnostic
from compile.model.look import Look
from compile.project import copies
from compile.project.folder import Folder
from compile.project.slots import NEEDED
from compile.project.templates import builtin_files, templates
from compile.render.look import theme
from compile.tools.process import Broken


def told(folder: Path, name: str, content: str) -> list[Diagnostic]:
    place = folder / "templates" / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(content, "utf-8")
    (folder / "recension.yaml").write_text("title: X\n", "utf-8")
    found = project.read(folder).diagnostics
    return [each for each in found if each.rule == "malformed-template"]


@pytest.mark.parametrize("name", NEEDED)
def test_every_slot_that_is_asked_for_is_in_the_built_in_template(name: str) -> None:
    written = builtin_files()[name].read_text("utf-8")
    assert [slot for slot in NEEDED[name] if f"${slot}$" not in written] == []


def test_missing_slots_are_told_by_name(tmp_path: Path) -> None:
    found = told(tmp_path, "typst/book.typ", "#let theme = $theme$\n#let book = $book$\n$day$ $words$ $bodi$")
    assert [(each.variant, each.data["slot"], each.data["nearest"]) for each in found] == [
        ("near", "bodi", "body")
    ]
    found = told(tmp_path, "typst/book.typ", "$theme$ $book$ $day$ $words$, and a formula $x$")
    assert [(each.variant, each.data["slot"]) for each in found] == [("slot", "`$body$`")]


def test_a_theme_of_ones_own_need_not_say_everything(tmp_path: Path) -> None:
    assert told(tmp_path, "themes/ours/theme.toml", '[light]\nlink = "#7a1f1f"\n[page]\nsize = "a5"\n') == []
    made = theme.load(Look(theme="ours"), templates(Folder(root=tmp_path)))
    assert (made.light["link"], made.page["width"]) == ("#7a1f1f", "148mm")
    assert made.light["ink"] == theme.load().light["ink"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('[light]\nink = "#000; } body { background: url(x)"', "cannot be"),
        ('[fonts]\ntext = "A\\"), read(\\"x"', "cannot be"),
        ('[stacks]\ntext = "serif; } @import url(x)"', "cannot be"),
        ('[page]\ntop = "1mm, foreground: read(x)"', "cannot be"),
        ("[type]\nline = 5000", "cannot be"),
        ('[light]\nlinks = "#000000"', "has no"),
        ('[colours]\nink = "#000000"', "has no"),
        ('[light]\nquiet = "#cccccc"', "has a contrast of 1.4 to 1 with `target`"),
        ("[light\n", "Expected"),
    ],
)
def test_what_is_no_value_is_told_and_not_used(line: str, said: str, tmp_path: Path) -> None:
    (found,) = told(tmp_path, "themes/ours/theme.toml", line)
    assert found.variant == "theme" and said in found.data["problem"]
    made = theme.load(Look(theme="ours"), templates(Folder(root=tmp_path)))
    assert "url(" not in str(made) and "read(" not in str(made)


def test_no_copy_leaves_the_project(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    (tmp_path / "elsewhere").mkdir()
    os.symlink(tmp_path / "elsewhere", tmp_path / "project" / "templates")
    with pytest.raises(Broken, match="outside the project"):
        copies.copy(Folder(root=tmp_path / "project"), copies.targets("html/style.css", ""))
    assert not any((tmp_path / "elsewhere").iterdir())
    assert not any(map(copies.allowed, ("../x", "html/../../x", "html", "texts/a", "html//a", "html\\a/b")))
